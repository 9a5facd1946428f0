import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CELL_SLACK, columnWidths } from './columns.ts'

const demand = fc.record({ least: fc.double({ min: 0.5, max: 12, noNaN: true }), more: fc.double({ min: 0, max: 60, noNaN: true }) })
const columns = fc
  .array(demand, { minLength: 1, maxLength: 14 })
  .map((all) => all.map(({ least, more }) => ({ least, most: least + more })))

test('columns fill the table, and none is narrower than its longest word as long as all words have room', () => {
  fc.assert(
    fc.property(columns, fc.double({ min: 10, max: 90, noNaN: true }), (all, total) => {
      const widths = columnWidths(all, total)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(total, 6)
      const words = all.map(({ least, most }) => Math.min(most, Math.max(least, 2 - CELL_SLACK)) + CELL_SLACK)
      if (words.reduce((sum, width) => sum + width, 0) > total) return
      widths.forEach((width, i) => expect(width).toBeGreaterThanOrEqual(Math.min(all[i]!.least, total) - 1e-6))
    }),
  )
})

test('a long column gives way to short ones', () => {
  const [name, type, text] = columnWidths(
    [
      { least: 8, most: 8 },
      { least: 5, most: 5 },
      { least: 4, most: 80 },
    ],
    40,
  )
  expect([name, type]).toEqual([8.4, 5.4])
  expect(text).toBeCloseTo(26.2)
})
