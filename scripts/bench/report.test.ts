import { expect, it } from 'vitest'
import { benchSlides, withWord } from './deck.ts'
import { toMarkdown, withTables } from './report.ts'
import { median, percentile } from './statistics.ts'

const table = { name: 'build', caption: 'Milliseconds.', columns: ['slides', 'ms'], rows: [['60', '1,234']] }

it('writes tables between their markers and leaves the rest alone', () => {
  const page = 'A\n<!-- bench:build -->\nold\n<!-- /bench -->\nB <!-- bench:other -->x<!-- /bench -->'
  const written = withTables(page, [table, { ...table, name: 'none' }])
  expect(written.page).toBe(`A\n<!-- bench:build -->\n${toMarkdown(table)}\n<!-- /bench -->\nB <!-- bench:other -->x<!-- /bench -->`)
  expect(written.missing).toEqual(['none'])
  expect(withTables(written.page, [table]).page).toBe(written.page)
})

it('ranks', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(
    percentile(
      Array.from({ length: 100 }, (_, index) => index + 1),
      95,
    ),
  ).toBe(96)
  expect(median([])).toBe(0)
})

it('gives every tool the same text, a word on one slide changed', () => {
  const slides = benchSlides(60)
  expect(benchSlides(60)).toEqual(slides)
  const changed = withWord(slides, 30, 'word7')
  expect(changed.filter((slide, index) => slide !== slides[index])).toEqual([changed[29]])
  expect(changed[29]).toContain('word7')
})
