import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeKey, codeLines, codeSource, expandTabs } from '../../blocks/code/index.ts'
import type { CodeBlock } from '../../deck/index.ts'
import { highlight } from './highlight.ts'

/** Tokens as `role:text`, plain ones as they are. */
async function roles(lang: string, value: string): Promise<string[][] | undefined> {
  return (await highlight(lang, value))?.map((line) =>
    line.map(({ text, role }) => (role ? `${role}:${text.trim()}` : text.trim())).filter(Boolean),
  )
}

describe('what code is', () => {
  test.each([
    [
      'ts',
      'const a: number = f("x") // y',
      ['keyword:const', 'a', 'punctuation::', 'type:number', 'punctuation:=', 'function:f', '(', 'string:"x"', ')', 'comment:// y'],
    ],
    ['python', 'return not None', [['keyword:return not', 'number:None']].flat()],
    ['json', '{"a": 1}', ['punctuation:{', 'type:"a"', 'punctuation::', 'number:1', 'punctuation:}']],
    ['diff', '+new', ['inserted:+new']],
    ['diff', '-old', ['deleted:-old']],
    ['html', '<p class="x">t</p>', ['keyword:<p', 'function:class', 'punctuation:=', 'string:"x"', 'keyword:>', 't', 'keyword:</p>']],
    ['sql', "select 'a'", ['keyword:select', "string:'a'"]],
    ['css', 'p { color: red }', ['keyword:p', 'punctuation:{', 'type:color', 'punctuation::', 'number:red', 'punctuation:}']],
  ])('%s: %s', async (lang, code, expected) => expect((await roles(lang, code))![0]).toEqual(expected))

  test('goes on from line to line', async () => {
    expect(await roles('js', '/* a\nb */ c')).toEqual([['comment:/* a'], ['comment:b */', 'c']])
  })

  test('joins up to the code, whatever it is', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc ({["\'`/*+-=<>&;:#\\\n训练', '😀', '${', '}') })
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('ts', 'python', 'bash', 'markdown', 'vue'), async (value, lang) => {
        expect((await highlight(lang, value))!.map((line) => line.map((token) => token.text).join('')).join('\n')).toBe(value)
      }),
      { numRuns: 60 },
    )
  })

  test('is not known of other languages, nor of endless code', async () => {
    expect(await highlight('klingon', 'a')).toBeUndefined()
    expect(await highlight('ts', 'a\n'.repeat(100_000))).toBeUndefined()
  })

  test.each([
    ['cpp', '!['],
    ['cpp', '([{'],
    ['csharp', '<a '],
  ])('is found in bounded steps where %s has %s again and again', async (lang, unit) => {
    const value = unit.repeat(160)
    expect((await highlight(lang, value))!.map((line) => line.map(({ text }) => text).join(''))).toEqual([value])
  })

  test('is given up by a count where lines take too many steps', async () => {
    const lines = (count: number): string => `${'('.repeat(500)}\n`.repeat(count)
    expect(await highlight('ts', lines(3))).toHaveLength(4)
    expect(await highlight('ts', lines(80))).toBeUndefined()
  })

  test('is not asked of lines that machines wrote; those after them are coloured', async () => {
    const tokens = await highlight('js', `const a = "${'x'.repeat(20_000)}"\nconst b`)
    expect(tokens).toEqual([
      [expect.not.objectContaining({ role: expect.anything() })],
      [{ text: 'const ', role: 'keyword' }, { text: 'b' }],
    ])
  })
})

describe('lines of a block', () => {
  const block = (value: string, part?: CodeBlock['part']): CodeBlock => ({
    type: 'code',
    lang: 'ts',
    value,
    ...(part && { part }),
    attributes: { classes: [], values: {} },
    at: { file: 'a.md', line: 1, column: 1 },
  })

  test('of a later part have the colours of the whole', async () => {
    const whole = '/* a\nb */\nconst c'
    const tokens = new Map([[codeKey('ts', whole), (await highlight('ts', whole))!]])
    expect(codeSource(block('b */', { of: whole, line: 1, column: 0 }))).toEqual({ lang: 'ts', value: whole })
    expect(codeLines(block('b */\nconst c', { of: whole, line: 1, column: 0 }), tokens)).toEqual([
      [{ text: 'b */', role: 'comment' }],
      [{ text: 'const ', role: 'keyword' }, { text: 'c' }],
    ])
    expect(codeLines(block('nst c', { of: whole, line: 2, column: 2 }), tokens)[0]).toEqual([
      { text: 'nst ', role: 'keyword' },
      { text: 'c' },
    ])
  })

  test('without colours are plain', () => {
    expect(codeLines(block('a\n\nb'), new Map())).toEqual([[{ text: 'a' }], [{ text: '' }], [{ text: 'b' }]])
  })
})

test('tabs lead to the next stop', () => {
  expect(expandTabs('\ta\tbcd\te\n\t训\tx')).toBe('    a   bcd e\n    训  x')
})
