import type { ColumnAlign, Inline, TableBlock } from '../../deck/types.ts'
import { textWidth } from '../../text/index.ts'
import type { PreparedText } from '../../text/types.ts'
import type { FlowContext } from '../context.ts'
import type { ColumnDemand } from './columns.ts'

/** A longer word, in em, may be broken rather than widen its column further. */
const LONGEST_WORD = 12
/** Padding on both sides of an edge between columns, in em: a merged cell's text has it, too. */
const PADDING = 1.2

/** A cell before it is set; those that a merged one covers are none. */
export interface Cell {
  content: readonly Inline[]
  column: number
  row: number
  columns: number
  rows: number
  /** It names its column or its row. */
  header: boolean
  /** Bold and dark: a heading, or a part of the total. */
  strong: boolean
  banded: boolean
  align: 'left' | 'center' | 'right'
}

/** How a table looks beyond its header, as the author's classes say. */
export interface TableLook {
  firstColumn: boolean
  totalRow: boolean
  banded: boolean
}

export interface TableCells {
  cells: readonly Cell[]
  columns: readonly ColumnDemand[]
  look: TableLook
}

/** The cells in reading order, and what each column asks for, in em. */
export function cellsOf(block: TableBlock, context: FlowContext): TableCells {
  const look = lookOf(block)
  const cells = seats(block).map((seat) => cellOf(seat, block, look))
  const demands = cells.map((cell) => demandOf(cell, context))
  const columns = block.align.map((): ColumnDemand => ({ most: 0, least: 1 }))
  cells.forEach((cell, i) => {
    if (cell.columns > 1) return
    const column = columns[cell.column]!
    const { most, least } = demands[i]!
    column.most = Math.max(column.most, most)
    column.least = Math.max(column.least, least)
  })
  const merged = cells.flatMap((cell, i) => (cell.columns > 1 ? [{ cell, demand: demands[i]! }] : []))
  for (const { cell, demand } of merged.toSorted((a, b) => a.cell.columns - b.cell.columns)) widen(columns, cell, demand)
  return { cells, columns, look }
}

/** Cells of a table, with what they stretch over. */
function seats({ rows, align, spans = [] }: TableBlock): Omit<Cell, 'header' | 'strong' | 'banded' | 'align'>[] {
  const merged = new Map(spans.map((span) => [`${span.row} ${span.column}`, span]))
  const covered = new Set<string>()
  for (const span of spans)
    for (let row = span.row; row < span.row + span.rows; row++)
      for (let column = span.column; column < span.column + span.columns; column++)
        if (row > span.row || column > span.column) covered.add(`${row} ${column}`)
  return rows.flatMap((cells, row) =>
    align.flatMap((_, column) => {
      const seat = { content: cells[column] ?? [], column, row, columns: 1, rows: 1 }
      if (spans.length === 0) return seat
      const key = `${row} ${column}`
      return covered.has(key) ? [] : [{ ...seat, ...merged.get(key) }]
    }),
  )
}

function lookOf({ attributes: { classes }, rows, headerRows }: TableBlock): TableLook {
  return {
    firstColumn: classes.includes('first-column'),
    totalRow: classes.includes('total-row') && rows.length > headerRows,
    banded: classes.includes('banded'),
  }
}

function cellOf(seat: ReturnType<typeof seats>[number], { align, headerRows, rows }: TableBlock, look: TableLook): Cell {
  const inHeader = seat.row < headerRows
  const header = inHeader || (look.firstColumn && seat.column === 0)
  const inTotal = look.totalRow && seat.row + seat.rows === rows.length
  const { content, column, row, columns, rows: down } = seat
  return {
    content,
    column,
    row,
    columns,
    rows: down,
    header,
    strong: header || inTotal,
    // One that stretches over several rows belongs to none of the bands.
    banded:
      look.banded && seat.rows === 1 && !inHeader && !(look.totalRow && seat.row === rows.length - 1) && (seat.row - headerRows) % 2 === 0,
    align: alignOf(align.slice(seat.column, seat.column + seat.columns), inHeader && seat.columns < align.length),
  }
}

/** A heading over several columns stands in their middle; other merged cells as their columns do, if those agree. */
function alignOf(columns: readonly ColumnAlign[], grouping: boolean): Cell['align'] {
  if (columns.length > 1 && grouping) return 'center'
  const [first] = columns
  return (columns.every((column) => column === first) ? first : undefined) ?? 'left'
}

function demandOf({ content, strong }: Cell, context: FlowContext): ColumnDemand {
  const text = context.slide.prepare(context.paragraph('table', context.slide.plainRuns(content), strong ? { bold: true } : {}))
  return { most: textWidth(text), least: longestWord(text) }
}

/** Gives the columns under a merged cell what it asks for beyond what they have together, in equal parts. */
function widen(columns: ColumnDemand[], { column, columns: count }: Cell, demand: ColumnDemand): void {
  const under = columns.slice(column, column + count)
  const more = (key: keyof ColumnDemand): number => {
    const room = under.reduce((sum, each) => sum + each[key], 0) + (count - 1) * PADDING
    return Math.max(0, demand[key] - room) / count
  }
  const [most, least] = [more('most'), more('least')]
  under.forEach((each, i) => (columns[column + i] = { most: each.most + most, least: each.least + least }))
}

/** Width in em of the widest piece without a space or an ideograph: what should stay on one line. */
function longestWord({ text, offsets, advances }: PreparedText): number {
  let widest = 1
  let word = 0
  for (let unit = 0; unit < advances.length; unit++) {
    word = partsWords(text, offsets[unit]!, offsets[unit + 1]!) ? 0 : Math.min(word + advances[unit]!, LONGEST_WORD)
    if (word > widest) widest = word
  }
  return widest
}

function partsWords(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start)
  // Most units are one of these, for which nothing has to be cut out.
  if (code >= 0x4e00 && code <= 0x9fff) return true
  if (end === start + 1 && code > 0x2f && code < 0x7f) return false
  const unit = text.slice(start, end)
  return /[\s，。、；：/]/.test(unit) || (/[\u2e80-\u3007\u3021-\ufeff]/.test(unit) && /\p{Script=Han}/u.test(unit))
}
