import type { ArrayNode } from '../types.ts'
import { type Box, element, em, scaleOf, type SetPart, type Style } from './box.ts'
import { AXIS } from './face.ts'

/** Least height and depth of a row, in em, so that baselines are evenly spaced. */
const STRUT = { ascent: 0.7, descent: 0.25 }
const LINE = 0.05

/** A table centred on the axis (MathML Core §3.5). */
export function setArray({ columns, rows, gap, lines }: ArrayNode, style: Style, set: SetPart): Box {
  const scale = scaleOf(style)
  const inner: Style = { ...style, display: false }
  const cells = rows.map((row) => row.map((cell) => set(cell, inner)))
  const widths = columns.map((_, c) => Math.max(0, ...cells.map((row) => row[c]?.width ?? 0)))
  const before = columns.map(({ gap: room }) => room * scale)
  const ruled = columns.filter(({ line }) => line).length
  const heights = cells.map((row) => ({
    ascent: Math.max(STRUT.ascent * scale, ...row.map(({ ascent }) => ascent)),
    descent: Math.max(STRUT.descent * scale, ...row.map(({ descent }) => descent)),
  }))
  // A line has room on both sides.
  const above = rows.map((_, r) => (r > 0 ? (gap * scale) / 2 : 0) + (lines.includes(r) ? (gap * scale) / 2 : 0))
  const under = rows.map((_, r) => (r < rows.length - 1 ? (gap * scale) / 2 : 0) + (lines.includes(r + 1) ? (gap * scale) / 2 : 0))
  const drawn = rows.map(
    (_, r) => (lines.includes(r) ? LINE * scale : 0) + (r === rows.length - 1 && lines.includes(rows.length) ? LINE * scale : 0),
  )
  const height = heights.reduce((sum, { ascent, descent }, r) => sum + ascent + descent + above[r]! + under[r]! + drawn[r]!, 0)
  const xml = cells.map((row, r) => {
    const strut = element('mspace', { width: '0', height: em(STRUT.ascent), depth: em(STRUT.descent) }, '')
    const content = row.map((cell, c) => {
      const column = columns[c]!
      const left = before[c]! / (column.line ? 2 : 1)
      const right = columns[c + 1]?.line ? before[c + 1]! / 2 : 0
      const css =
        `padding:${em(above[r]!, style)} ${em(right, style)} ${em(under[r]!, style)} ${em(column.line && c === 0 ? 0.3 * scale : left, style)}` +
        (column.align === 'center' ? '' : `;text-align:${column.align}`) +
        (column.line ? `;border-left:${em(LINE)} solid` : '') +
        (lines.includes(r) ? `;border-top:${em(LINE)} solid` : '') +
        (r === rows.length - 1 && lines.includes(rows.length) ? `;border-bottom:${em(LINE)} solid` : '')
      return element('mtd', { style: css }, element('mrow', {}, (c === 0 ? strut : '') + cell.mathml))
    })
    return element('mtr', {}, content.join(''))
  })
  const first = columns[0]?.line ? 0.3 * scale : before[0]!
  const width =
    widths.reduce((sum, own) => sum + own, 0) + before.slice(1).reduce((sum, room) => sum + room, 0) + first + ruled * LINE * scale
  return {
    width,
    ascent: height / 2 + AXIS * scale,
    descent: height / 2 - AXIS * scale,
    mathml: element('mtable', {}, xml.join('')),
  }
}
