import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, anyWidth, linesOf, prepared } from './testing.ts'
import { breakLines, textWidth, visibleWidth } from './wrap.ts'

test.each([
  ['lines take what fits', '人工智能改变招聘', 3, ['人工智', '能改变', '招聘']],
  ['exactly full lines are full', '人工智能', 2, ['人工', '智能']],
  ['punctuation takes a character along', '人工智，能', 3, ['人工', '智，能']],
  ['a dash pair moves as one', '人工——智', 3, ['人工', '——智']],
  ['trailing spaces hang', 'aa bb  cc', 2.6, ['aa bb  ', 'cc']],
  ['words move as a whole', '用 ChatGPT 写', 4.5, ['用 ', 'ChatGPT ', '写']],
  ['a word too wide is torn', 'aaaaaaaa', 2.3, ['aaaa', 'aaaa']],
  ['a URL is torn after a joint', 'https://example.com/abc', 6, ['https://', 'example.', 'com/abc']],
  ['a unit too wide stands alone', '中文', 0.5, ['中', '文']],
  ['newlines end lines', '中\n\n文\n', 9, ['中\n', '\n', '文\n', '']],
  ['a width of nothing gives a unit a line', 'a/b', -1, ['a', '/', 'b']],
  ['empty text is one empty line', '', 5, ['']],
  ['only spaces are one line', '     ', 0.1, ['     ']],
  ['punctuation alone is torn where it must be', '，，，，', 2, ['，，', '，，']],
])('%s', (_, text, width, lines) => {
  expect(linesOf(text, width)).toEqual(lines)
})

test('preformatted lines keep their spaces and are torn only as a last resort', () => {
  expect(linesOf('  a - b\n中文', 99, { preformatted: true })).toEqual(['  a - b\n', '中文'])
  expect(linesOf('aaa bbb', 2.5, { preformatted: true })).toEqual(['aaa ', 'bbb'])
})

test('a line says how wide it is and what would let the next break move up', () => {
  const [first, second] = breakLines(prepared('人工，智能'), 2.5)
  expect(first).toEqual({ start: 0, end: 1, width: 1, next: 3, torn: false })
  expect(second).toMatchObject({ start: 1, end: 3, width: 2, next: 3 })
})

test('nothing is lost, and nothing is wider than its box unless one unit is', () => {
  fc.assert(
    fc.property(anyText, anyWidth, (text, width) => {
      const ready = prepared(text)
      const lines = breakLines(ready, width)
      expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      expect(lines.every(({ start, end }, i) => start === (lines[i - 1]?.end ?? 0) && (end > start || i === lines.length - 1))).toBe(true)
      for (const line of lines) {
        const [start, end] = [ready.offsets.indexOf(line.start), ready.offsets.indexOf(line.end)]
        expect(line.width).toBeCloseTo(visibleWidth(ready, start, end), 9)
        if (line.width > width + 1e-5) expect(line.width).toBeCloseTo(ready.advances[start]!, 9)
        expect(line.next).toBeGreaterThan(width - 1e-5)
      }
    }),
  )
})

test('a wider box never needs more lines', () => {
  fc.assert(
    fc.property(anyText, anyWidth, fc.double({ min: 0, max: 5, noNaN: true }), (text, width, more) => {
      const ready = prepared(text)
      expect(breakLines(ready, width + more).length).toBeLessThanOrEqual(breakLines(ready, width).length)
    }),
  )
})

test.each(['中', 'a', ' ', 'word ', '，', '“', '—', '…', 'a/', '\n', '·', '👨‍👩‍👧', '\u200d', '\u0301', '\ud83d', 'שלום ', '中，a '])(
  'a very long text of %j is broken without loss',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length)
    const lines = breakLines(prepared(text), 30)
    expect(lines.at(-1)!.end).toBe(text.length)
  },
)

test('width of a part of the text', () => {
  const ready = prepared('人工AI')
  expect(textWidth(ready, 0, 2)).toBe(2)
  expect(textWidth(ready, 1, 2)).toBe(1)
})
