/** What a column's content asks: its widest cell, and its widest unbreakable piece, in em. */
export interface ColumnDemand {
  most: number
  least: number
}

/** What a column has beyond its widest cell, in em. */
export const CELL_SLACK = 0.4

/** A cell that is this much longer than the table is wide asks for no more. */
const LONGEST_SHARE = 1.2

/** Width in em that a column needs for its longest word to stay whole. */
export function wholeWords({ most, least }: ColumnDemand): number {
  return Math.min(Math.max(1, most + CELL_SLACK), Math.max(least + CELL_SLACK, 2))
}

/**
 * Widths of a table's columns in em, together `total`. If everything fits on one line, what is left is
 * shared out evenly by need; if not, long columns give way to short ones, and none falls below its longest word.
 */
export function columnWidths(columns: readonly ColumnDemand[], total: number): number[] {
  const most = columns.map((column) => Math.max(1, Math.min(column.most + CELL_SLACK, total * LONGEST_SHARE)))
  const sum = most.reduce((a, b) => a + b, 0)
  if (sum <= total) return most.map((width) => width + ((total - sum) * width) / sum)
  const least = columns.map((column, i) => Math.min(most[i]!, Math.max(column.least + CELL_SLACK, 2)))
  const leastSum = least.reduce((a, b) => a + b, 0)
  if (leastSum >= total) return capped(least, total)
  // Short columns stay on one line; the long ones share the rest by the root of their length,
  // so that a column four times as long is twice as wide and its cells about twice as high.
  return shared(most.map(Math.sqrt), least, most, total)
}

/** Shares `total` out by weight, between bounds (as CSS Flexbox 1 §9.7 resolves flexible lengths); `least` together is not more. */
function shared(weights: readonly number[], least: readonly number[], most: readonly number[], total: number): number[] {
  const widths = weights.map(() => 0)
  let open = weights.map((_, i) => i)
  let room = total
  while (open.length > 0) {
    const weight = open.reduce((sum, i) => sum + weights[i]!, 0)
    const share = (i: number): number => (room * weights[i]!) / weight
    const bounded = (i: number): number => Math.min(most[i]!, Math.max(least[i]!, share(i)))
    const excess = open.reduce((sum, i) => sum + bounded(i) - share(i), 0)
    const settled = open.filter((i) => (excess > 0 ? bounded(i) > share(i) : excess < 0 ? bounded(i) < share(i) : true))
    for (const i of settled) widths[i] = bounded(i)
    if (settled.length === open.length) break
    for (const i of settled) room -= widths[i]!
    open = open.filter((i) => !settled.includes(i))
  }
  const used = widths.reduce((a, b) => a + b, 0)
  return widths.map((width) => (width * total) / used)
}

/** The widths with the widest of them cut to one width, so that they are `total` together: what is short stays whole. */
function capped(widths: readonly number[], total: number): number[] {
  let room = total
  let left = widths.length
  for (const width of [...widths].sort((a, b) => a - b)) {
    if (width * left > room) break
    room -= width
    left--
  }
  return left === 0 ? [...widths] : widths.map((width) => Math.min(width, room / left))
}
