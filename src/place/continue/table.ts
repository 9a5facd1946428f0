import type { CellSpan, TableBlock } from '../../deck/types.ts'
import { largest } from './largest.ts'

/** A slide rather ends between two groups of rows if it keeps this share of the rows that it could hold. */
const GROUPED = 0.6

/**
 * Cuts a table below its header, which both parts have. A merged cell that the cut runs through is cut in two with its
 * text in both, as a heading stands again; a total stays with the last row.
 * @param least rows that the first part must have
 * @param most rows that it may have
 */
export function cutTable(
  table: TableBlock,
  fits: (table: TableBlock) => boolean,
  least: number,
  most: number,
): [TableBlock, TableBlock[]] | undefined {
  const body = table.rows.length - table.headerRows
  const count = largest(least, Math.min(most, body - 1), (n) => fits(part(table, 0, n)))
  if (count === 0) return undefined
  const kept = betweenGroups(table, count, Math.max(least, Math.ceil(count * GROUPED)))
  return [part(table, 0, kept), [part(table, kept, body)]]
}

/** The last place up to `count` rows at which no merged cell is cut; `count` if there is none from `least` on. */
function betweenGroups({ spans = [], headerRows }: TableBlock, count: number, least: number): number {
  for (let at = count; at >= least; at--) {
    const row = headerRows + at
    if (!spans.some((span) => span.row < row && span.row + span.rows > row)) return at
  }
  return count
}

/** Rows `from` to before `to` below the header, with the header. */
function part(table: TableBlock, from: number, to: number): TableBlock {
  const { headerRows, rows, spans = [], attributes } = table
  const [first, end] = [headerRows + from, headerRows + to]
  const body = rows.slice(first, end).map((row) => [...row])
  const cut: CellSpan[] = spans.filter(({ row }) => row < headerRows)
  for (const span of spans) {
    const top = Math.max(span.row, first)
    const height = Math.min(span.row + span.rows, end) - top
    if (span.row < headerRows || height <= 0) continue
    // Below the cut its text stands in its first row again.
    if (top > span.row) body[top - first]![span.column] = rows[span.row]![span.column]!
    if (span.columns > 1 || height > 1) cut.push({ ...span, row: top - from, rows: height })
  }
  const { spans: _, ...rest } = table
  const classes = end < rows.length ? attributes.classes.filter((name) => name !== 'total-row') : attributes.classes
  return {
    ...rest,
    rows: [...rows.slice(0, headerRows), ...body],
    ...(cut.length > 0 && { spans: cut }),
    attributes: { ...attributes, classes },
  }
}
