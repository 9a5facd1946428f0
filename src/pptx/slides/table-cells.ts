/** What a table's cells say besides their text: what they merge, their lines and fills, where the table style says otherwise. */
import { BAND_OPACITY, ruleBelow } from '../../scene/table.ts'
import type { Pt, TableCell, TableNode } from '../../scene/types.ts'
import type { Theme } from '../../themes/types.ts'
import { sameColor, solidFill } from '../color.ts'
import { tableRule } from '../finish/table-styles.ts'
import { emu } from '../xml.ts'

/**
 * Attributes of `a:tc` by row, then column (CT_TableCell, §21.1.3.16): covered cells repeat what is merged across them.
 * `undefined` where nothing is merged.
 */
export function mergeAttributes({ cells }: TableNode): string[][] | undefined {
  if (!cells.some((row) => row.some(isMerged))) return undefined
  const attributes = cells.map((row) => row.map(() => ''))
  cells.forEach((row, r) =>
    row.forEach(({ columnSpan = 1, rowSpan = 1, covered }, c) => {
      if (covered) return
      const across = columnSpan > 1 ? ` gridSpan="${columnSpan}"` : ''
      const down = rowSpan > 1 ? ` rowSpan="${rowSpan}"` : ''
      for (let y = r; y < r + rowSpan; y++)
        for (let x = c; x < c + columnSpan; x++)
          attributes[y]![x] = (y === r ? down : '') + (x === c ? across : '') + (x > c ? ' hMerge="1"' : '') + (y > r ? ' vMerge="1"' : '')
    }),
  )
  return attributes
}

function isMerged({ columnSpan = 1, rowSpan = 1 }: TableCell): boolean {
  return columnSpan > 1 || rowSpan > 1
}

/** Whether the table style makes a cell's text bold and dark. */
export function isStrongByStyle({ headerRows, firstColumn, totalRow, rows }: TableNode, row: number, column: number): boolean {
  return (headerRows > 0 && row === 0) || (firstColumn === true && column === 0) || (totalRow === true && row === rows.length - 1)
}

/** A line below a row of a table. */
interface Rule {
  color: TableNode['rule']['color']
  width: Pt
}

/**
 * `a:lnB` of a cell (§21.1.3.5), where it is not what the table style draws: on dark slides, in headers of several rows.
 * @param styled what the table style draws below the row
 */
export function borderXml(node: TableNode, row: number, column: number, styled: Rule): string {
  const below = node.cells[row + 1]?.[column]?.covered
  const { rowSpan = 1 } = node.cells[row]![column]!
  // Inside a merged cell there is none; its first cell has the line of its foot.
  if (rowSpan === 1 && (below === 'column' || below === 'both')) return ''
  const { color, width } = ruleBelow(node, row + rowSpan - 1)
  const same = sameColor(color, styled.color) && width === styled.width && rowSpan === 1
  return same ? '' : `<a:lnB w="${emu(width)}" cmpd="sng">${solidFill(color)}</a:lnB>`
}

/** What the table style draws below a row. */
export function styledRule({ headerRows, totalRow, rows }: TableNode, row: number, theme: Theme): Rule {
  const { color, width, headerColor, headerWidth } = tableRule(theme)
  const strong = (headerRows > 0 && row === 0) || (totalRow === true && row === rows.length - 2)
  return strong ? { color: headerColor, width: headerWidth } : { color, width }
}

/** A fill of the cell's own; those of the header's first row and of bands come from the table style. */
export function fillXml({ fill, opacity, covered }: TableCell, { headerRows, banded }: TableNode, row: number, theme: Theme): string {
  if (covered) return ''
  const header = headerRows > 0 && row === 0
  const styled = header ? 100 : banded && (row - Math.min(1, headerRows)) % 2 === 0 ? BAND_OPACITY : 0
  if (fill === undefined) return styled === 0 ? '' : '<a:noFill/>'
  return sameColor(fill, theme.colors.mist) && (opacity ?? 100) === styled ? '' : solidFill(fill, opacity)
}
