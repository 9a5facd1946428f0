import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSettings } from './settings.ts'
import { flag, line, minutes, oneOf, readSetting, words, type Kind } from './values.ts'

const read = (yaml: string) => {
  const { entries, errors } = parseSettings(yaml, 'a.md', 2)
  return {
    entries: entries.map(
      ({ key, value, at, valueAt }) => `${key}=${JSON.stringify(value)} ${at.line}:${at.column} ${valueAt.line}:${valueAt.column}`,
    ),
    errors: errors.map(({ reason, at }) => `${at.line}:${at.column} ${reason}`),
  }
}

describe('settings', () => {
  test('have keys, values and their places', () => {
    expect(read('# comment\ntitle: "A: b"\nlist:\n  - x\n  - 2\ntext: |\n  one\n  two\nnothing:\n')).toEqual({
      entries: ['title="A: b" 3:1 3:8', 'list=["x",2] 4:1 5:3', 'text="one\\ntwo\\n" 7:1 7:7', 'nothing=null 10:1 10:9'],
      errors: [],
    })
    expect(read('')).toEqual({ entries: [], errors: [] })
  })

  test.each([
    [
      'title: One: two\nlayout: x',
      ['title="One: two" 2:1 2:8', 'layout="x" 3:1 3:9'],
      '2:8 the value holds `: ` and needs quotes around it',
    ],
    ['title: "Open\nlayout: x', ['title="Open" 2:1 2:8', 'layout="x" 3:1 3:9'], '2:8 a quote, a bracket or a colon is missing'],
    [
      'a: [x\nb: y',
      ['a="x" 2:1 2:4', 'b="y" 3:1 3:4'],
      '3:1 a bracket is not closed, or a line is indented differently from its neighbours',
    ],
    ['a: 1\na: 2', ['a="1" 2:1 2:4', 'a=2 3:1 3:4'], '3:1 the setting stands here twice'],
    [`x: y\na: ${'['.repeat(40)}`, ['x="y" 2:1 2:4', 'a="" 3:1 3:4'], '2:1 it is nested too deeply'],
  ])('that are broken are read line by line: %j', (yaml, entries, error) => {
    const result = read(yaml)
    expect(result.entries).toEqual(entries)
    expect(result.errors[0]).toBe(error)
  })

  test('are no list and no text', () => {
    expect(read('- a').errors).toEqual(['2:1 it is not a list of `key: value` lines'])
    expect(read('just text').errors).toEqual(['2:1 it is not a list of `key: value` lines'])
  })

  test('do not multiply aliases without end', () => {
    const yaml = `a: &a [x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`).join('\n')}`
    expect(read(yaml).errors.length).toBeGreaterThan(0)
  })

  test('never throw', () => {
    const part = fc.constantFrom(
      'a',
      'key',
      ': ',
      ':',
      '\n',
      '- ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|\n',
      '>\n',
      '  ',
      '\t',
      '#',
      '&a ',
      '*a',
      '!!str ',
      '!x ',
      '---\n',
      '...\n',
      '%',
      '@',
      ',',
      '<<: ',
      '1',
      'null',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
          fc.string({ maxLength: 60 }),
        ),
        (yaml) => void read(yaml),
      ),
      { numRuns: 2000 },
    )
  })
})

describe('values', () => {
  const value = (kind: Kind<unknown>, written: unknown) => {
    const at = { file: 'a.md', line: 1, column: 1 }
    const problems: string[] = []
    return readSetting({ key: 'k', value: written, at, valueAt: at }, kind, ({ message }) => problems.push(message)) ?? problems[0]
  }

  test.each([
    [line, 2024, '2024'],
    [line, ' x ', 'x'],
    [line, null, undefined],
    [line, ['x'], '“k” is a list; it takes a line of text. It has no effect.'],
    [line, { x: 1 }, '“k” is a group of settings; it takes a line of text. It has no effect.'],
    [flag, true, true],
    [flag, 'yes', true],
    [flag, 'maybe', '“k” is “maybe”; it takes `true` or `false`. It has no effect.'],
    [minutes, 5, 5],
    [minutes, '5 min', 5],
    [minutes, '10分钟', 10],
    [minutes, '90s', 1.5],
    [minutes, '1:30', 1.5],
    [minutes, -1, '“k” is “-1”; it takes a number of minutes. It has no effect.'],
    [words, 'a  b', ['a', 'b']],
    [words, ['a', 'b c'], ['a', 'b c']],
    [oneOf('fade', 'push'), 'fade', 'fade'],
  ])('%#', (kind, written, expected) => expect(value(kind as Kind<unknown>, written)).toEqual(expected))
})
