import type { Pt, TableCell, TableNode, TextNode } from '../../scene/types.ts'
import type { Theme } from '../../themes/types.ts'
import { sameColor, solidFill } from '../color.ts'
import { TABLE_STYLE, tableRule } from '../finish/table-styles.ts'
import { cellShift } from '../text/baseline.ts'
import { seatText, type SeatedText } from '../text/body.ts'
import { defaultText } from '../text/style.ts'
import { emu } from '../xml.ts'
import type { SlideContext } from './context.ts'
import type { SlideObject } from './objects.ts'

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
  let y = node.box.y
  return node.cells.map((row, r) => {
    const height = node.rows[r] ?? 0
    let x = node.box.x
    const placed = row.map((cell, c) => {
      const width = node.columns[c] ?? 0
      const seated = seatCell(cell, context)
      const margins = cellMargins(cell.text, seated, { x, y, w: width, h: height }, node.padding.y)
      x += width
      return { cell, seated, margins }
    })
    y += height
    return placed
  })
}

function seatCell({ text, header }: TableCell, { theme, ...context }: SlideContext): SeatedText {
  // LibreOffice 7.4 gives cells its own 18 pt whatever the deck's defaults say: under a template's, cells say their size.
  const inherited = { ...defaultText(theme), ...(theme.defaultText && { size: 0 }), ...(header && { bold: true, color: theme.colors.deep }) }
  return seatText(text, { ...context, theme, inherited, major: false }, (paragraph) => cellShift(paragraph, theme.webMetrics), true)
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

/**
 * Dresses the `p:graphicFrame` that PptxGenJS wrote for a table (CT_Table, §21.1.3.13): its ids and name,
 * the theme's table style instead of borders, and our text in its cells. Grid, row heights and margins stay.
 */
export function tableXml({ id, name, description, node, placeholder }: SlideObject<TableNode>, frame: string, context: SlideContext): string {
  const cells = placedCells(node, context).flatMap((row, r) => row.map((placed) => ({ ...placed, border: borderXml(node, r, context.theme) })))
  const [start = '', ...pieces] = frame.split('<a:tc>')
  const head = start
    .slice(start.indexOf('</p:nvGraphicFramePr>') + '</p:nvGraphicFramePr>'.length)
    .replace('<a:tblPr/>', tableProperties(node))
  const dressed = pieces.map((piece, i) => {
    const { cell, seated, border } = cells[i]!
    const margins = /<a:tcPr([^>]*)>/.exec(piece)?.[1] ?? ''
    const after = piece.slice(piece.indexOf('</a:tc>') + '</a:tc>'.length).replace(/>\s+</g, '><')
    return (
      `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${seated.paragraphs}</a:txBody>` +
      `<a:tcPr${margins}>${border}${fillXml(cell, context.theme)}</a:tcPr></a:tc>${after}`
    )
  })
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${description ?? ''}"/>` +
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeholder ? `<p:nvPr><p:ph ${placeholder.attributes}/></p:nvPr>` : '<p:nvPr/>'}</p:nvGraphicFramePr>` +
    head +
    dressed.join('')
  )
}

/** `a:tblPr` (CT_TableProperties, §21.1.3.15). */
function tableProperties({ headerRows }: TableNode): string {
  return `<a:tblPr${headerRows > 0 ? ' firstRow="1"' : ''}><a:tableStyleId>${TABLE_STYLE}</a:tableStyleId></a:tblPr>`
}

/** `a:lnB` of a row (§21.1.3.5), where it is not what the table style draws: on dark slides. */
function borderXml({ rule, headerRows }: TableNode, row: number, theme: Theme): string {
  const styled = tableRule(theme)
  const header = row < headerRows
  const [color, width] = header ? [rule.headerColor, rule.headerWidth] : [rule.color, rule.width]
  const same = header
    ? sameColor(color, styled.headerColor) && width === styled.headerWidth
    : sameColor(color, styled.color) && width === styled.width
  return same ? '' : `<a:lnB w="${emu(width)}" cmpd="sng">${solidFill(color)}</a:lnB>`
}

/** A fill of the cell's own; the header's mist comes from the table style. */
function fillXml({ fill, header }: TableCell, theme: Theme): string {
  return fill === undefined || (header && sameColor(fill, theme.colors.mist)) ? '' : solidFill(fill)
}
