import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { body, parse } from '../../../tests/decks/parse.ts'
import type { TableBlock } from '../../deck/index.ts'
import { type AskedCell, seatCells } from './spans.ts'

const tableOf = (html: string): TableBlock => parse(`# T\n\n${html}`).slides[0]!.slots.default![0] as TableBlock
const problemsOf = (html: string): string[] => parse(`# T\n\n${html}`).diagnostics.map(({ message }) => message)

describe('merged cells of HTML tables', () => {
  it('stand where HTML seats them', () => {
    const table = tableOf('<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>')
    expect(table).toMatchObject({
      headerRows: 0,
      spans: [
        { column: 0, row: 0, columns: 1, rows: 2 },
        { column: 1, row: 0, columns: 2, rows: 1 },
      ],
    })
    expect(body('<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>')).toBe(
      '<table -,-,->a|b|/|c|d</table>',
    )
  })

  test.each([
    ['<th rowspan=2>a</th><th>b</th></tr><tr><th>c</th></tr><tr><td>1</td><td>2</td></tr>', 2, undefined],
    ['<th>a</th><th>b</th></tr><tr><th>c</th><td>1</td></tr><tr><th>d</th><td>2</td></tr>', 1, 'first-column'],
    ['<th rowspan=2>a</th><th>b</th></tr><tr><td>1</td></tr>', 0, 'first-column'],
    ['<td>a</td></tr><tfoot><tr><td>1</td></tr></tfoot><tr><td>b</td></tr>', 0, 'total-row'],
    ['<th></th><th> </th></tr><tr><td>1</td><td>2</td></tr>', 0, undefined],
  ])('header and look: %s', (html, headerRows, look) => {
    const table = tableOf(`<table><tr>${html}</table>`)
    expect([table.headerRows, table.attributes.classes[0]]).toEqual([headerRows, look])
  })

  test.each([
    ['<td colspan=5>a</td></tr><tr><td>b</td><td>c</td></tr>', 'colspan="5"', 2],
    ['<td rowspan="1000000000">a</td><td>b</td></tr><tr><td>c</td></tr>', 'rowspan="1000000000"', 2],
    ['<td rowspan="0">a</td><td>b</td></tr><tr><td>c</td></tr>', 'rowspan="0"', 2],
    ['<td colspan=0>a</td></tr><tr><td>b</td></tr>', 'colspan="0"', 1],
    ['<td colspan=-3>a</td></tr><tr><td>b</td></tr>', 'colspan="-3"', 1],
    ['<td>a</td><td rowspan=2>b</td></tr><tr><td colspan=2>c</td></tr>', 'colspan="2"', 1],
  ])('what there is no room for is reported: %s', (html, written, count) => {
    expect(problemsOf(`<table><tr>${html}</table>`)).toEqual([`\`${written}\` is not what the table has room for; it counts as ${count}.`])
  })

  it('columns and rows in which no cell begins fall away', () => {
    expect(body('<table><tr><td colspan=3>a</td></tr><tr><td colspan=3>b</td></tr><tr></tr></table>')).toBe('<table ->a/b</table>')
    expect(problemsOf('<table><tr><td colspan=3>a</td></tr><tr><td colspan=3>b</td></tr></table>')).toEqual([])
  })
})

describe('Markdown in HTML tables', () => {
  test.each([
    [
      '<table>\n\n<tr><th>a</th><th>b</th></tr>\n\n<tr>\n<td>\n\nx **y**\n\n</td>\n<td>z</td></tr>\n\n</table>\n\nafter',
      '<table -,->a|b/x <strong>y</strong>|z</table><p>after</p>',
    ],
    ['<table><tr><td>\n\n- a\n- b\n\n</td><td>\n\n1. c\n\n</td></tr></table>', '<table -,->• a<br>• b|1. c</table>'],
    ['<table><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table>', '<table ->• a<br>• b</table>'],
    ['<table><tr><td>\n\n```js\nlet a\nlet b\n```\n\n</td></tr></table>', '<table -><code>let a</code><br><code>let b</code></table>'],
    ['<table><caption>C</caption><tr><td>a</td></tr></table>', '<p>C</p><table ->a</table>'],
    ['<table><caption>C<tr><td>a</table>', '<p>C</p><table ->a</table>'],
    ['<table><tr><td>a\n\nnever closed', '<table ->a</table><p>never closed</p>'],
    ['<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>', '<table -,->a<br>b|c</table>'],
    ['<table>\n<tr><td>\n\n:::callout\nx\n:::\n\n</td><td>a</td></tr></table>', '<table -,->|a</table><callout><p>x</p></callout>'],
  ])('%j', (markdown, shown) => {
    expect(body(markdown)).toBe(shown)
    expect(parse(`# T\n\n${markdown}`).problems).toEqual([])
  })
})

const SPAN = fc.option(fc.oneof({ arbitrary: fc.nat(5), weight: 8 }, fc.constantFrom(-1, 1e9, Number.NaN)), { nil: undefined })
const CELL: fc.Arbitrary<AskedCell> = fc.record({ colspan: SPAN, rowspan: SPAN }).map(({ colspan, rowspan }) => ({
  ...(colspan !== undefined && { colspan: `${colspan}` }),
  ...(rowspan !== undefined && { rowspan: `${rowspan}` }),
}))

test('whatever cells ask for, they fill a grid without overlap and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.array(CELL, { maxLength: 6 }), { maxLength: 8 }), fc.nat(8), (rows, parted) => {
      const ends = rows.map((_, row) => (row < parted ? Math.min(parted, rows.length) : rows.length))
      const { columns, rows: height, cells } = seatCells(rows, ends)
      expect(cells.map(({ cell }) => cell)).toEqual(rows.flat())
      const taken = new Set<string>()
      for (const seat of cells) {
        expect(seat.column + seat.columns).toBeLessThanOrEqual(columns)
        expect(seat.row + seat.rows).toBeLessThanOrEqual(height)
        for (let row = seat.row; row < seat.row + seat.rows; row++)
          for (let column = seat.column; column < seat.column + seat.columns; column++) {
            expect(taken.has(`${row} ${column}`)).toBe(false)
            taken.add(`${row} ${column}`)
          }
      }
      expect(new Set(cells.map(({ column }) => column)).size).toBe(columns)
      expect(new Set(cells.map(({ row }) => row)).size).toBe(height)
    }),
  )
})
