/** A figure of native shapes and connectors, as one group that carries its alternative text. */
import { textRect } from '../../scene/shapes.ts'
import type { Box, GroupNode, ShapeNode, TextNode } from '../../scene/types.ts'
import { boxShift } from '../text/baseline.ts'
import { seatText } from '../text/body.ts'
import { defaultText } from '../text/style.ts'
import { emu, esc, extent } from '../xml.ts'
import { connectorXml, type GluedShape } from './connector.ts'
import type { SlideContext } from './context.ts'
import type { SlideObject } from './objects.ts'
import { shapeXml } from './shape.ts'

/** A group with a name whose parts are shapes and connectors: it stays a group in PowerPoint. */
export function isDrawing(node: GroupNode): boolean {
  return node.role === 'figure' && node.label !== undefined && node.children.length > 0 && node.children.every(({ kind }) => kind === 'shape' || kind === 'connector')
}

/** `p:grpSp` (CT_GroupShape, §19.3.1.22); its parts have the ids after its own. */
export function figureXml({ id, name, node }: SlideObject<GroupNode>, context: SlideContext): string {
  const glued = new Map<string, GluedShape>()
  node.children.forEach((child, i) => {
    if (child.kind === 'shape') glued.set(child.id, { id: id + 1 + i, geometry: child.geometry })
  })
  const parts = node.children.map((child, i) => {
    const own = { id: id + 1 + i, name: `${name} ${i + 1}` }
    if (child.kind === 'connector') return connectorXml(child, own, glued)
    return child.kind === 'shape' ? shapeXml(child, own, false, child.text && textBody(child, child.text, context)) : ''
  })
  const { x, y, w, h } = node.box
  const space = `<a:chOff x="${emu(x)}" y="${emu(y)}"/><a:chExt cx="${emu(w)}" cy="${emu(h)}"/>`
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${name}" descr="${esc(node.label ?? '')}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${extent(node.box)}${space}</a:xfrm></p:grpSpPr>${parts.join('')}</p:grpSp>`
  )
}

/** `p:txBody`: insets leave of the shape's own text rectangle the box that the text was set in (§21.1.2.1.1). */
function textBody({ geometry, box, radius }: ShapeNode, text: TextNode, context: SlideContext): string {
  const seated = seatText(text, { ...context, inherited: defaultText(context.theme), major: false, slideNumber: false }, (paragraph) => boxShift(paragraph, context.theme.webMetrics))
  const room = textRect(geometry, box, radius)
  const left = text.box.x - room.x
  const right = room.x + room.w - text.box.x - text.box.w
  const vertical = seatInsets(room, text, seated.top, seated.height)
  const insets = ` lIns="${emu(left)}" tIns="${emu(vertical.top)}" rIns="${emu(right)}" bIns="${emu(vertical.bottom)}"`
  const anchor = isCentred(text) ? 'ctr' : 't'
  return `<p:txBody><a:bodyPr wrap="square"${insets} rtlCol="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${seated.paragraphs}</p:txBody>`
}

/** Insets between which the program's own anchoring puts the first line where it belongs. */
function seatInsets(room: Box, text: TextNode, top: number, height: number): { top: number; bottom: number } {
  const first = text.box.y + top
  if (!isCentred(text)) return { top: first - room.y, bottom: 0 }
  const off = first + height / 2 - (room.y + room.h / 2)
  return off >= 0 ? { top: 2 * off, bottom: 0 } : { top: 0, bottom: -2 * off }
}

/** Left-aligned text is a frame's title and stands at its top. */
function isCentred({ paragraphs }: TextNode): boolean {
  return paragraphs[0]?.align === 'center'
}
