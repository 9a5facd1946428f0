/** Tables: what stands in them, and where their lines run. */
import type { Color } from './color.ts'
import type { NodeBase, Pt } from './node.ts'
import type { TextNode } from './text.ts'

export interface TableCell {
  /** Text of the cell; its box is relative to the slide and lies inside the cell's padding. */
  text: TextNode
  /** It names its column, or its row. */
  header: boolean
  fill?: Color
  /** Of the fill, 0–100; absent: opaque. */
  opacity?: number
  /** Columns and rows that it takes; absent: one. */
  columnSpan?: number
  rowSpan?: number
  /** A merged cell lies over it, which begins in its row, in its column, or in neither; it has no paragraphs. */
  covered?: 'row' | 'column' | 'both'
}

export interface TableNode extends NodeBase {
  kind: 'table'
  columns: readonly Pt[]
  rows: readonly Pt[]
  /** Cells by row, then column. */
  cells: readonly (readonly TableCell[])[]
  /** Number of header rows. */
  headerRows: number
  /** Its first column names the rows. */
  firstColumn?: boolean
  /** Its last row is their sum, under the header's rule. */
  totalRow?: boolean
  /** Every other row has a fill, from the first below the header. */
  banded?: boolean
  /** Left and right, then top and bottom padding of every cell. */
  padding: { x: Pt; y: Pt }
  /** Hairline under each row, and a stronger one under the header. */
  rule: { color: Color; width: Pt; headerColor: Color; headerWidth: Pt }
}

/** Opacity of a band of a table in percent: quieter than its header. */
export const BAND_OPACITY = 60

/** The line beneath a row. */
export function ruleBelow({ headerRows, totalRow, rows, rule }: TableNode, row: number): { color: Color; width: Pt } {
  const strong = row === headerRows - 1 || (totalRow === true && row === rows.length - 2)
  return strong ? { color: rule.headerColor, width: rule.headerWidth } : { color: rule.color, width: rule.width }
}

/** Stretches of columns, `[first, after the last]`, in which a row's lower edge is none inside a merged cell. */
export function edgesBelow({ cells }: TableNode, row: number): [start: number, end: number][] {
  const below = cells[row + 1]
  const stretches: [number, number][] = []
  cells[row]!.forEach((_, column) => {
    // A cell below that belongs to one beginning higher up.
    const inside = below !== undefined && continuesAbove(below, column)
    const last = stretches.at(-1)
    if (inside) return
    if (last?.[1] === column) last[1]++
    else stretches.push([column, column + 1])
  })
  return stretches
}

/** Whether a row's cell is covered by one that begins in a row above. */
function continuesAbove(row: TableNode['cells'][number], column: number): boolean {
  const covered = row[column]?.covered
  return covered === 'column' || covered === 'both'
}
