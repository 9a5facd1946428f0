import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { byPlace, diagnose, editDistance, nearestName, printDiagnostic, summarize, toJsonLines } from './index.ts'

const at = { file: 'a.md', line: 2, column: 3 }

describe('a diagnostic', () => {
  test('is made from the catalogue, with what is known filled in', () => {
    expect(
      diagnose('unknown-layout', at, { name: 'covr', used: 'default', nearest: 'cover', known: 'cover, default' }, { slide: 'x' }),
    ).toEqual({
      code: 'unknown-layout',
      severity: 'error',
      message: 'There is no layout “covr”; the slide is shown as “default”.',
      hint: 'Did you mean “cover”? Layouts: cover, default.',
      suggestion: { of: 'covr', write: 'cover' },
      where: at,
      slide: 'x',
    })
  })

  test('leaves out sentences of the hint that it knows nothing for', () => {
    expect(diagnose('unknown-layout', at, { name: 'x', used: 'default' }).hint).toBeUndefined()
    expect(diagnose('empty-slide', undefined).where).toBeUndefined()
    expect(diagnose('empty-slide', at, {}, { severity: 'info' }).severity).toBe('info')
  })

  test('is one line, however long the value', () => {
    const { message } = diagnose('unknown-block', at, { name: `x\n${'y'.repeat(1000)}` })
    expect(message).not.toMatch('\n')
    expect(message.length).toBeLessThan(250)
  })

  test.each(Object.entries(catalogue))('%s says what, why and what to do', (code, { about, message, hint }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const text of [about, message, ...hint]) expect(text).toMatch(/[.?}]$/)
  })
})

describe('printing', () => {
  const diagnostic = diagnose('missing-footnote', at, { label: '1', nearest: '2' })

  test('gives place, severity, message, code, the line and the hint', () => {
    expect(printDiagnostic(diagnostic, { source: () => 'first\n中文 text' })).toBe(
      [
        'a.md:2:3 warning The footnote “1” is not written anywhere in this file; readers will see “[^1]”. [missing-footnote]',
        '  | 中文 text',
        '  |     ^',
        '  Did you mean “2”? Write `[^1]: text` on a line of its own.',
      ].join('\n'),
    )
  })

  test('does without a place, a source or a hint', () => {
    expect(printDiagnostic({ code: 'x', severity: 'info', message: 'Hm.' })).toBe('info Hm. [x]')
  })

  test('colours the severity if asked', () => {
    expect(printDiagnostic(diagnostic, { color: true })).toMatch('\u001b[33mwarning\u001b[0m')
  })

  test('cuts long lines around the column', () => {
    const lines = printDiagnostic({ ...diagnostic, where: { ...at, line: 1, column: 5000 } }, { source: () => 'x'.repeat(100_000) }).split(
      '\n',
    )
    expect(lines[1]!.length).toBeLessThan(120)
    expect(lines[2]!.indexOf('^')).toBeLessThan(120)
  })

  test('sums up, sorts and writes JSON lines', () => {
    const error = diagnose('empty-deck', undefined, { name: 'x' })
    expect(summarize([])).toBe('no problems')
    expect(summarize([diagnostic, error, diagnostic])).toBe('1 error, 2 warnings')
    expect([diagnostic, { ...diagnostic, where: { ...at, line: 1 } }, error].sort(byPlace).map(({ where }) => where?.line)).toEqual([
      undefined,
      1,
      2,
    ])
    expect(JSON.parse(toJsonLines([diagnostic, error]).split('\n')[0]!)).toEqual(diagnostic)
  })
})

describe('the nearest name', () => {
  test.each([
    ['covr', 'cover'],
    ['Cover', 'cover'],
    ['sectoin', 'section'],
    ['two-column', 'two-columns'],
    ['xyz', undefined],
    ['a'.repeat(1000), undefined],
  ])('to %s is %s', (name, nearest) => expect(nearestName(name, ['cover', 'section', 'two-columns'])).toBe(nearest))

  test('counts insertions, deletions, changes and swaps', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('ab', 'ba')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
    expect(editDistance('abc', 'xyz', 1)).toBe(2)
  })
})
