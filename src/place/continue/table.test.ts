import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CellSpan, TableBlock } from '../../deck/types.ts'
import { cutTable } from './table.ts'

const at = { file: 'a.md', line: 1, column: 1 }

/** A table of two columns whose first one is merged by groups of rows, under a header of a row or two. */
const TABLE: fc.Arbitrary<TableBlock> = fc
  .record({ groups: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), headerRows: fc.nat(2) })
  .map(({ groups, headerRows }) => {
    const spans: CellSpan[] = headerRows === 2 ? [{ column: 0, row: 0, columns: 1, rows: 2 }] : []
    const words: [string, string][] = Array.from({ length: headerRows }, (_, i) => [i === 0 ? 'head' : '', `head ${i}`])
    groups.forEach((rows, g) => {
      if (rows > 1) spans.push({ column: 0, row: words.length, columns: 1, rows })
      for (let r = 0; r < rows; r++) words.push([r === 0 ? `group ${g}` : '', `row ${g} ${r}`])
    })
    const rows = words.map((row) => row.map((value) => (value === '' ? [] : [{ type: 'text' as const, value, at }])))
    return {
      type: 'table',
      align: [null, null],
      rows,
      headerRows,
      ...(spans.length > 0 && { spans }),
      attributes: { classes: ['total-row', 'banded'], values: {} },
      at,
    }
  })

/** For each row below the header, the text of the first column's cell over it, and of its own. */
function readRows({ rows, headerRows, spans = [] }: TableBlock): string[] {
  const text = (row: number, column: number) => rows[row]![column]!.map((node) => ('value' in node ? node.value : '')).join('')
  const over = (row: number) => spans.find((span) => span.row <= row && row < span.row + span.rows)?.row ?? row
  return rows.flatMap((_, row) => (row < headerRows ? [] : [`${text(over(row), 0)}: ${text(row, 1)}`]))
}

it('a table that is cut keeps every row under its group, the header on both parts, and the total at the end', () => {
  fc.assert(
    fc.property(TABLE, fc.integer({ min: 1, max: 12 }), (table, room) => {
      const cut = cutTable(table, ({ rows, headerRows }) => rows.length - headerRows <= room, 1, 60)
      expect(cut === undefined).toBe(table.rows.length - table.headerRows === 1)
      if (!cut) return
      const [first, [rest]] = cut
      expect(first.rows.length - first.headerRows).toBeLessThanOrEqual(room)
      expect([...readRows(first), ...readRows(rest!)]).toEqual(readRows(table))
      for (const part of [first, rest!]) {
        expect(part.rows.slice(0, part.headerRows)).toEqual(table.rows.slice(0, table.headerRows))
        for (const { row, rows } of part.spans ?? [])
          expect(row + rows).toBeLessThanOrEqual(row < part.headerRows ? part.headerRows : part.rows.length)
      }
      expect([first, rest!].map(({ attributes }) => attributes.classes)).toEqual([['banded'], ['total-row', 'banded']])
    }),
  )
})
