import type { Color } from './color.ts'
import type { Pt, TableNode } from './types.ts'

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
