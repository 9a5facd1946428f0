import type { CellSpan } from '../../deck/index.ts'

/** A cell as it is written. The attributes are what stands in them; absent: 1. */
export interface AskedCell {
  colspan?: string
  rowspan?: string
}

/** Where a cell came to stand, and the attributes that could not have what they ask for. */
export interface SeatedCell<Cell extends AskedCell> extends CellSpan {
  cell: Cell
  refused: ('colspan' | 'rowspan')[]
}

export interface SeatedTable<Cell extends AskedCell> {
  columns: number
  rows: number
  /** By row, then column. None overlap, all lie within the table, and some cell begins in each row and column. */
  cells: readonly SeatedCell<Cell>[]
  /** Of each row as written: its place among those in which some cell begins; that of the next one if none does. */
  places: readonly number[]
}

/** More columns than this nobody means (HTML §4.9.12.1 has the same limit). */
const MOST_COLUMNS = 1000

/**
 * Seats the cells of an HTML table by its algorithm (HTML §4.9.12.1): each in the first free column of its row. A span
 * ends before a cell that is there already, at the end of its group of rows, and where no other row goes on. Rows and
 * columns in which no cell begins have no content of their own and fall away.
 * @param groupEnds for each row, the first row after its `thead`, `tbody` or `tfoot`
 */
export function seatCells<Cell extends AskedCell>(rows: readonly (readonly Cell[])[], groupEnds: readonly number[]): SeatedTable<Cell> {
  const cells = rawSeats(rows, groupEnds)
  cutOverhang(cells, rows.length)
  const columns = places(cells.map(({ column }) => column))
  const kept = places(cells.map(({ row }) => row))
  for (const seat of cells) {
    const [column, row] = [columns(seat.column), kept(seat.row)]
    seat.columns = columns(seat.column + seat.columns) - column
    seat.rows = kept(seat.row + seat.rows) - row
    Object.assign(seat, { column, row })
  }
  return { columns: columns(Infinity), rows: kept(Infinity), cells, places: rows.map((_, row) => kept(row)) }
}

function rawSeats<Cell extends AskedCell>(rows: readonly (readonly Cell[])[], groupEnds: readonly number[]): SeatedCell<Cell>[] {
  const seats: SeatedCell<Cell>[] = []
  /** For each column, the first row in which it is free. */
  const free: number[] = []
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while ((free[column] ?? 0) > r) column++
      const [asked, high] = [spanOf(cell.colspan), spanOf(cell.rowspan)]
      const refused: SeatedCell<Cell>['refused'] = []
      const most = Math.min(Math.max(1, asked), MOST_COLUMNS)
      let columns = 1
      while (columns < most && (free[column + columns] ?? 0) <= r) columns++
      // A height of 0 reaches to the end of the group (HTML §4.9.11).
      const room = Math.max(1, groupEnds[r]! - r)
      const height = high === 0 ? room : Math.min(high, room)
      if (columns !== asked) refused.push('colspan')
      if (height !== high) refused.push('rowspan')
      for (let at = column; at < column + columns; at++) free[at] = r + height
      seats.push({ cell, column, row: r, columns, rows: height, refused })
      column += columns
    }
  })
  return seats
}

/** Cuts cells off where the table ends: after the last column in which a cell begins, or to which two cells reach. */
function cutOverhang(seats: readonly SeatedCell<AskedCell>[], rows: number): void {
  let end = 0
  const reached = new Set<number>()
  for (const { column, columns } of seats) {
    const reach = column + columns
    end = Math.max(end, column + 1, reached.has(reach) || rows === 1 ? reach : 0)
    reached.add(reach)
  }
  for (const seat of seats) {
    if (seat.column + seat.columns <= end) continue
    seat.columns = end - seat.column
    if (!seat.refused.includes('colspan')) seat.refused.push('colspan')
  }
}

/** How many different ones of the numbers lie before a number. */
function places(starts: readonly number[]): (at: number) => number {
  const sorted = [...new Set(starts)].sort((a, b) => a - b)
  return (at) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A whole number as HTML reads it (§2.3.4.2); -1 for what is none. */
function spanOf(text: string | undefined): number {
  if (text === undefined) return 1
  const digits = /^[\t\n\f\r ]*\+?(\d+)/.exec(text)?.[1]
  return digits === undefined ? -1 : Number(digits)
}
