import type { Pt, TableCell, TableNode, TextNode } from '../../scene/types.ts'
import { TABLE_STYLE } from '../finish/table-styles.ts'
import { cellShift } from '../text/baseline.ts'
import { seatText, type SeatedText } from '../text/body.ts'
import type { TextContext } from '../text/run.ts'
import { defaultText } from '../text/style.ts'
import { emu, extent as frame } from '../xml.ts'
import type { SlideContext } from './context.ts'
import type { SlideObject } from './objects.ts'
import { borderXml, fillXml, isStrongByStyle, mergeAttributes, styledRule } from './table-cells.ts'

/** Room between a cell's edges and its text, in points. */
interface CellMargins {
  top: Pt
  right: Pt
  bottom: Pt
  left: Pt
}

/** A cell's text and the margins that seat it. */
export interface PlacedCell {
  cell: TableCell
  seated: SeatedText
  margins: CellMargins
}

/** The cells of a table by row, then column, with their text written. */
export function placedCells(node: TableNode, context: SlideContext): readonly (readonly PlacedCell[])[] {
  const plain = cellContext(context, false)
  const strong = cellContext(context, true)
  let y = node.box.y
  return node.cells.map((row, r) => {
    const height = node.rows[r] ?? 0
    let x = node.box.x
    const placed = row.map((cell, c) => {
      const box = { x, y, w: extent(node.columns, c, cell.columnSpan), h: extent(node.rows, r, cell.rowSpan) }
      const seated = cell.covered ? coveredText() : seatCell(cell, isStrongByStyle(node, r, c) ? strong : plain)
      const margins = cell.covered ? NO_MARGINS : cellMargins(cell.text, seated, box, node.padding.y)
      x += node.columns[c] ?? 0
      return { cell, seated, margins }
    })
    y += height
    return placed
  })
}

const NO_MARGINS: CellMargins = { top: 0, right: 0, bottom: 0, left: 0 }

/** Widths or heights of `span` columns or rows from `at` on. */
function extent(sizes: readonly Pt[], at: number, span = 1): Pt {
  let sum = 0
  for (let i = at; i < Math.min(at + span, sizes.length); i++) sum += sizes[i]!
  return sum
}

/** @param strong what the cell inherits is bold and dark by the table's style */
function cellContext({ theme, languages, links }: SlideContext, strong: boolean): TextContext {
  // LibreOffice 7.4 gives cells its own 18 pt whatever the deck's defaults say: under a template's, cells say their size.
  const inherited = { ...defaultText(theme), ...(theme.defaultText && { size: 0 }), ...(strong && { bold: true, color: theme.colors.deep }) }
  return { theme, languages, links, inherited, major: false }
}

function seatCell({ text }: TableCell, context: TextContext): SeatedText {
  return seatText(text, context, (paragraph) => cellShift(paragraph, context.theme.webMetrics), true)
}

/** The paragraph of a cell that another covers (CT_TextBody has one at least): as small as may be, so that it asks for no room. */
function coveredText(): SeatedText {
  return { paragraphs: '<a:p><a:endParaRPr sz="100" dirty="0"/></a:p>', top: 0, height: 0 }
}

/** Margins with which the cell's own anchoring puts the first line where the scene has it; none is negative. */
function cellMargins(text: TextNode, { top, height }: SeatedText, cell: TextNode['box'], padding: Pt): CellMargins {
  const room = cell.h - 2 * padding - height
  const natural = padding + (text.anchor === 'middle' ? room / 2 : text.anchor === 'bottom' ? room : 0)
  const shift = text.box.y - cell.y + top - natural
  const left = text.box.x - cell.x
  return {
    top: Math.max(0, padding + shift),
    right: Math.max(0, cell.w - left - text.box.w),
    bottom: Math.max(0, padding - shift),
    left: Math.max(0, left),
  }
}

/** A table as `p:graphicFrame` (CT_Table, §21.1.3.13), in the theme's table style instead of borders. */
export function tableXml({ id, name, description, node, placeholder }: SlideObject<TableNode>, context: SlideContext): string {
  const { theme } = context
  const merges = mergeAttributes(node)
  const rows = placedCells(node, context).map((row, r) => {
    const styled = styledRule(node, r, theme)
    let cells = ''
    row.forEach(({ cell, seated, margins }, c) => {
      cells +=
        `<a:tc${merges?.[r]![c] ?? ''}><a:txBody><a:bodyPr/><a:lstStyle/>${seated.paragraphs}</a:txBody>` +
        `<a:tcPr${cellAttributes(cell, margins)}>${borderXml(node, r, c, styled)}${fillXml(cell, node, r, theme)}</a:tcPr></a:tc>`
    })
    return `<a:tr h="${emu(node.rows[r] ?? 0)}">${cells}</a:tr>`
  })
  const columns = node.columns.map((width) => `<a:gridCol w="${emu(width)}"/>`)
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${description ?? ''}"/>` +
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeholder ? `<p:nvPr><p:ph ${placeholder.attributes}/></p:nvPr>` : '<p:nvPr/>'}</p:nvGraphicFramePr>` +
    `<p:xfrm>${frame(node.box)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">` +
    `<a:tbl>${tableProperties(node)}<a:tblGrid>${columns.join('')}</a:tblGrid>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  )
}

/** Margins and anchor of `a:tcPr` (CT_TableCellProperties, §21.1.3.17). */
function cellAttributes({ text }: TableCell, { left, right, top, bottom }: CellMargins): string {
  return ` marL="${emu(left)}" marR="${emu(right)}" marT="${emu(top)}" marB="${emu(bottom)}" anchor="${ANCHOR[text.anchor]}"`
}

const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const

/** `a:tblPr` (CT_TableProperties, §21.1.3.15). */
function tableProperties({ headerRows, firstColumn, totalRow, banded }: TableNode): string {
  const looks = { firstRow: headerRows > 0, firstCol: firstColumn, lastRow: totalRow, bandRow: banded }
  const attributes = Object.entries(looks).map(([name, on]) => (on ? ` ${name}="1"` : ''))
  return `<a:tblPr${attributes.join('')}><a:tableStyleId>${TABLE_STYLE}</a:tableStyleId></a:tblPr>`
}
