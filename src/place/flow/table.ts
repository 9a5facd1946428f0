import type { Composed, ComposedText } from '../../blocks/types.ts'
import type { ColumnAlign, Inline, TableBlock } from '../../deck/types.ts'
import type { Pt, TableCell } from '../../scene/types.ts'
import { textWidth } from '../../text/index.ts'
import type { PreparedText } from '../../text/types.ts'
import type { FlowContext } from '../context.ts'
import { columnWidths } from './columns.ts'

/** Share of a row's padding that it may gain when the slide is not full. */
const MOST_ROW_GROWTH = 16

/** A longer word, in em, may be broken rather than widen its column further. */
const LONGEST_WORD = 12

interface Cell {
  content: readonly Inline[]
  header: boolean
  align: 'left' | 'center' | 'right'
}

/** A table: column widths from what stands in them, row heights from what wraps (GFM §4.10). */
export function composeTable(block: TableBlock, width: Pt, context: FlowContext): Composed {
  const size = context.size('table')
  const padding = { x: Math.round(size * 0.6), y: Math.round(size * 0.42) }
  const { cells, columns } = context.derive(block, () => cellsOf(block, context))
  const widths = columnWidths(columns, (width - columns.length * padding.x * 2) / size).map((em) => em * size + padding.x * 2)
  const set = cells.map((row) => row.map((cell, c) => composeCell(cell, widths[c]! - padding.x * 2, context)))
  const rows = set.map((row) => Math.max(...row.map((cell) => cell.height)) + padding.y * 2)
  const height = rows.reduce((sum, row) => sum + row, 0)
  return {
    height,
    ideal: height + rows.length * MOST_ROW_GROWTH,
    ...(set.some((row) => row.some((cell) => cell.brokenWord)) ? { cramped: true } : {}),
    place: ({ x, y, h }) => {
      const extra = Math.min(MOST_ROW_GROWTH, Math.max(0, (h - height) / rows.length))
      const rowHeights = rows.map((row) => row + extra)
      let top = y
      const placed = set.map((row, r) => {
        const rowHeight = rowHeights[r]!
        let left = x
        const cellsPlaced = row.map((cell, c): TableCell => {
          const box = { x: left + padding.x, y: top + padding.y, w: widths[c]! - padding.x * 2, h: rowHeight - padding.y * 2 }
          left += widths[c]!
          const [text] = cell.place(box)
          if (text?.kind !== 'text') throw new Error('A table cell holds one text')
          return { text, header: r === 0, ...(r === 0 ? { fill: context.color('mist') } : {}) }
        })
        top += rowHeight
        return cellsPlaced
      })
      return [
        {
          kind: 'table',
          id: context.id('table'),
          box: { x, y, w: widths.reduce((sum, w) => sum + w, 0), h: rowHeights.reduce((sum, row) => sum + row, 0) },
          columns: widths,
          rows: rowHeights,
          cells: placed,
          headerRows: 1,
          padding,
          rule: { color: context.color('hairline'), width: 0.75, headerColor: context.color('deep'), headerWidth: 1.5 },
          ...(block.click === undefined ? {} : { click: block.click }),
        },
      ]
    },
  }
}

function composeCell(cell: Cell, width: Pt, context: FlowContext): ComposedText {
  const paragraph = context.paragraph('table', context.slide.plainRuns(cell.content), {
    align: cell.align,
    ...(cell.header ? { bold: true, color: context.color('deep') } : {}),
  })
  return context.text({ id: 'cell', role: 'body', paragraphs: [paragraph], anchor: 'middle' }, width)
}

/** The cells, and of each column its widest cell and its widest unbreakable piece, in em. */
function cellsOf(block: TableBlock, context: FlowContext): { cells: Cell[][]; columns: { most: number; least: number }[] } {
  const count = Math.max(block.header.length, ...block.rows.map((row) => row.length))
  const cells = [block.header, ...block.rows].map((row, r) =>
    Array.from({ length: count }, (_, c): Cell => ({ content: row[c] ?? [], header: r === 0, align: alignOf(block.align[c] ?? null) })),
  )
  const columns = Array.from({ length: count }, (_, c) => {
    const texts = cells.map((row) => {
      const cell = row[c]!
      return context.slide.prepare(context.paragraph('table', context.slide.plainRuns(cell.content), cell.header ? { bold: true } : {}))
    })
    return {
      most: Math.max(...texts.map((text) => textWidth(text))),
      least: Math.max(...texts.map((text) => longestWord(text))),
    }
  })
  return { cells, columns }
}

function alignOf(align: ColumnAlign): Cell['align'] {
  return align ?? 'left'
}

/** Width in em of the widest piece without a space or an ideograph: what should stay on one line. */
function longestWord({ text, offsets, advances }: PreparedText): number {
  let widest = 1
  let word = 0
  for (const [unit, advance] of advances.entries()) {
    const parts = /[\s\p{Script=Han}，。、；：/]/u.test(text.slice(offsets[unit], offsets[unit + 1]))
    word = parts ? 0 : Math.min(word + advance, LONGEST_WORD)
    widest = Math.max(widest, word)
  }
  return widest
}
