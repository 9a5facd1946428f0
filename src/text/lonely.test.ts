import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lonelyLastLine, withoutWidow } from './lonely.ts'
import { anyText, prepared } from './testing.ts'
import { breakLines } from './wrap.ts'

function mended(text: string, width: number): string[] | undefined {
  const paragraph = prepared(text)
  return withoutWidow(paragraph, breakLines(paragraph, width), width)?.lines.map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['a single ideograph takes the one before it along', '从零到一构建体系。', 8.5, '从零到一构建|体系。'],
  ['a single Latin letter takes the word before it along', 'This is plan B', 5.8, 'This is |plan B'],
])('%s', (_, text, width, expected) => {
  const before = breakLines(prepared(text), width)
  expect(before).toHaveLength(2)
  const lines = mended(text, width) ?? before.map(({ start, end }) => text.slice(start, end))
  expect(lines.join('|')).toBe(expected)
})

test('nothing is mended where it would take a line more, or where nothing is wrong', () => {
  expect(mended('很不同时', 2)).toBeUndefined()
  expect(mended('transformation 3', 6.5)).toBeUndefined()
  expect(mended('从零到一构建', 12)).toBeUndefined()
})

test('what is mended has as many lines, no widow and all of its text', () => {
  fc.assert(
    fc.property(anyText, fc.double({ min: 1, max: 30, noNaN: true }), (text, width) => {
      const paragraph = prepared(text)
      const before = breakLines(paragraph, width)
      const after = withoutWidow(paragraph, before, width)
      if (after === undefined) return
      expect(lonelyLastLine(before, paragraph)).toBe(true)
      expect(after.lines).toHaveLength(before.length)
      expect(after.lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      expect(after.lines.at(-1)!.start).toBeLessThan(before.at(-1)!.start)
    }),
  )
})
