import type { Composed, ComposedText } from '../../blocks/types.ts'
import type { TableBlock } from '../../deck/types.ts'
import { BAND_OPACITY } from '../../scene/table.ts'
import { snapSize } from '../../text/index.ts'
import type { Box, Pt, TableCell, TableNode, TextNode } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'
import { CELL_SLACK, type ColumnDemand, columnWidths, wholeWords } from './columns.ts'
import { type Cell, cellsOf, type TableCells } from './table-cells.ts'

/** Share of a row's padding that it may gain when the slide is not full. */
const MOST_ROW_GROWTH = 16

/** Rules and baselines stand on multiples of this: whole pixels on screens of 1280, 1920 and 2560, where every program draws them alike. */
const RULE_STEP: Pt = 1.5

/** Room around a cell's text, in em. */
const PADDING = { x: 0.6, y: 0.42 }
/** A table gives up so much of its size at most to have each of its cells on one line. */
const ONE_LINE_FROM = 0.8
/** What whole points of padding may add to a column, in em. */
const ROUNDING = 0.06

/** A table: column widths from what stands in them, row heights from what wraps (GFM §4.10, HTML §4.9). */
export function composeTable(block: TableBlock, width: Pt, context: FlowContext): Composed {
  const table = context.derive(block, () => cellsOf(block, context))
  const { cells, columns } = table
  const { size, padding, wholeWords: whole } = setting(columns, width, context)
  const widths = columnWidths(columns, (width - columns.length * padding.x * 2) / size).map((em) => em * size + padding.x * 2)
  const set = cells.map((cell) => composeCell(cell, size, sum(widths, cell.column, cell.columns) - padding.x * 2, context))
  const rows = rowHeights(
    block.rows.length,
    cells.map(({ row, rows: high }, i) => ({ row, rows: high, height: set[i]!.height + padding.y * 2 })),
  ).map((row) => RULE_STEP * Math.ceil(row / RULE_STEP - 0.01))
  const height = sum(rows)
  return {
    height,
    ideal: height + rows.length * MOST_ROW_GROWTH,
    // Words that are longer than columns are made for are torn at any size.
    ...(!whole && set.some((cell) => cell.brokenWord) ? { cramped: true } : {}),
    place: ({ x, y: from, h }) => {
      const extra = Math.min(MOST_ROW_GROWTH, Math.max(0, (h - height) / rows.length))
      const heights = rows.map((row) => Math.max(row, 2 * RULE_STEP * Math.floor((row + extra) / (2 * RULE_STEP))))
      const y = RULE_STEP * Math.round(from / RULE_STEP)
      const boxOf = ({ column, row, columns: across, rows: down }: Cell): Box => ({
        x: x + sum(widths, 0, column) + padding.x,
        y: y + sum(heights, 0, row) + padding.y,
        w: sum(widths, column, across) - padding.x * 2,
        h: sum(heights, row, down) - padding.y * 2,
      })
      return [
        {
          kind: 'table',
          id: context.id('table'),
          box: { x, y, w: sum(widths), h: sum(heights) },
          columns: widths,
          rows: heights,
          cells: grid(block, table, set, boxOf, context),
          headerRows: block.headerRows,
          ...lookOf(table),
          padding,
          rule: { color: context.color('hairline'), width: 0.75, headerColor: context.color('deep'), headerWidth: 1.5 },
          ...(block.click === undefined ? {} : { click: block.click }),
        },
      ]
    },
  }
}

function lookOf({ look: { firstColumn, totalRow, banded } }: TableCells): Pick<TableNode, 'firstColumn' | 'totalRow' | 'banded'> {
  return { ...(firstColumn && { firstColumn }), ...(totalRow && { totalRow }), ...(banded && { banded }) }
}

/** Least room beside a cell's text, in em, where words would be torn otherwise. */
const TIGHT = 0.28
/** Below its smallest size a table goes down to this share of it rather than tear words. */
const CROWDED = 0.75

interface Setting {
  size: Pt
  padding: { x: Pt; y: Pt }
  /** No column is narrower than its longest word. */
  wholeWords: boolean
}

/** A table's size and padding. At the smallest size it gives up padding first, and then size, before words are torn. */
function setting(columns: readonly ColumnDemand[], width: Pt, context: FlowContext): Setting {
  const words = columns.reduce((total, column) => total + wholeWords(column), 0)
  const at = (size: Pt, x: number): Setting => {
    const padding = { x: Math.round(size * x), y: Math.round(size * PADDING.y) }
    return { size, padding, wholeWords: words * size + columns.length * padding.x * 2 <= width }
  }
  const usual = sizeFor(columns, width, context)
  const own = at(usual, PADDING.x)
  const { min } = context.theme.type.table
  if (usual > min || own.wholeWords) return own
  for (let size = usual; size >= min * CROWDED; size = snapSize(size - 0.6)) {
    const tight = at(size, TIGHT)
    if (tight.wholeWords) return tight
  }
  return at(usual, TIGHT)
}

/** The size of a table's text: the slide's, or a little less where then no cell wraps. */
function sizeFor(columns: readonly { most: number }[], width: Pt, context: FlowContext): Pt {
  const size = context.size('table')
  const em = columns.reduce((total, { most }) => total + most + CELL_SLACK + 2 * PADDING.x + ROUNDING, 0)
  const oneLine = Math.floor(width / em / 0.6 + 1e-6) * 0.6
  return oneLine >= size || oneLine < Math.max(size * ONE_LINE_FROM, context.theme.type.table.min) ? size : snapSize(oneLine)
}

function composeCell(cell: Cell, size: Pt, width: Pt, context: FlowContext): ComposedText {
  const paragraph = context.paragraph('table', context.slide.plainRuns(cell.content), {
    size,
    align: cell.align,
    ...(cell.strong ? { bold: true, color: context.color('deep') } : {}),
  })
  return context.text({ id: 'cell', role: 'body', paragraphs: [paragraph], anchor: 'middle', baselines: RULE_STEP }, width)
}

/** Each row is as high as its own cells, and then as merged ones ask: what they lack is shared out to all of theirs. */
function rowHeights(count: number, cells: readonly (Pick<Cell, 'row' | 'rows'> & { height: Pt })[]): Pt[] {
  const heights = Array.from({ length: count }, () => 0)
  for (const { row, rows, height } of cells.toSorted((a, b) => a.rows - b.rows)) {
    const lack = height - sum(heights, row, rows)
    if (lack > 0) for (let r = row; r < row + rows; r++) heights[r]! += lack / rows
  }
  return heights
}

/** The scene's cells by row, then column. */
function grid(
  { rows, align, headerRows }: TableBlock,
  { cells }: TableCells,
  set: readonly ComposedText[],
  boxOf: (cell: Cell) => Box,
  context: FlowContext,
): TableCell[][] {
  const placed: TableCell[][] = rows.map(() => [])
  cells.forEach((cell, i) => {
    const [text] = set[i]!.place(boxOf(cell))
    if (text?.kind !== 'text') throw new Error('A table cell holds one text')
    const { row, column, columns, rows: down, header, banded } = cell
    const fill = row < headerRows ? { fill: context.color('mist') } : banded ? { fill: context.color('mist'), opacity: BAND_OPACITY } : {}
    placed[row]![column] = { text, header, ...fill, ...(columns > 1 && { columnSpan: columns }), ...(down > 1 && { rowSpan: down }) }
    for (let r = row; r < row + down; r++)
      for (let c = column; c < column + columns; c++)
        if (r > row || c > column)
          placed[r]![c] = { text: empty(text), header, covered: r === row ? 'row' : c === column ? 'column' : 'both' }
  })
  if (placed.some((row) => row.length !== align.length)) throw new Error('A table has a cell at every place')
  return placed
}

/** What a covered cell holds. */
function empty({ kind, id, role, anchor, lang, box }: TextNode): TextNode {
  return { kind, id, role, anchor, lang, box, paragraphs: [], contentHeight: 0 }
}

function sum(sizes: readonly Pt[], start = 0, count = sizes.length - start): Pt {
  let total = 0
  for (let i = start; i < start + count; i++) total += sizes[i]!
  return total
}
