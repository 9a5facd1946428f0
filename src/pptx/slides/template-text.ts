/** Text in a template's placeholders: it keeps the placeholder's frame wherever its own lines can be had within it. */
import type { InheritedPlaceholder } from '../../layouts/template.ts'
import type { Box, Pt, TextNode } from '../../scene/types.ts'
import type { LayoutPlaceholder } from '../placeholders.ts'
import { emu, extent } from '../xml.ts'

const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const

/** A text that covers less than this share of the frame's room has a frame of its own, so that frames do not cover each other. */
const LEAST_COVER = 0.6
/** By how much, in em, text may stand higher or lower than the scene has it, so that it keeps the template's own seat. */
const SEAT_TOLERANCE = 0.2
/** What no eye sees, in points. */
const SLACK: Pt = 0.5

/**
 * The non-visual properties, `p:spPr` and `a:bodyPr` of a text in a template's placeholder. The frame is inherited and
 * insets make up for what differs; where that cannot be, the text has a frame of its own.
 * @param seated the box in which the program's anchoring puts the first line where the scene has it
 */
export function filledTemplate({ attributes }: LayoutPlaceholder, inherits: InheritedPlaceholder, seated: Box, node: TextNode): [string, string, string] {
  const nonVisual = `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr>`
  const anchor = node.anchor === inherits.anchor ? '' : ` anchor="${ANCHOR[node.anchor]}"`
  const { box, insets } = inherits
  const room = { x: box.x + insets.left, y: box.y + insets.top, w: box.w - insets.left - insets.right, h: box.h - insets.top - insets.bottom }
  const sides = sideInsets(node, inherits, room)
  const ends = endInsets(seated, node, inherits)
  const kept = sides !== undefined && ends !== undefined && node.box.h >= room.h * LEAST_COVER
  if (!kept) {
    const own = { x: seated.x - insets.left, y: seated.y - insets.top, w: seated.w + insets.left + insets.right, h: seated.h + insets.top + insets.bottom }
    return [nonVisual, `<p:spPr><a:xfrm>${extent(own)}</a:xfrm></p:spPr>`, bodyXml(anchor)]
  }
  return [nonVisual, '<p:spPr/>', bodyXml(`${sides}${ends}${anchor}`)]
}

function bodyXml(attributes: string): string {
  return `<a:bodyPr${ordered(attributes)}><a:normAutofit/></a:bodyPr>`
}

/** Attributes in the order in which PowerPoint writes them. */
function ordered(attributes: string): string {
  const order = ['lIns', 'tIns', 'rIns', 'bIns', 'anchor']
  return (attributes.match(/ \w+="[^"]*"/g) ?? []).toSorted((a, b) => order.indexOf(a.slice(1, a.indexOf('='))) - order.indexOf(b.slice(1, b.indexOf('=')))).join('')
}

/** Left and right insets that give the text its width; undefined if the frame is too far from it. */
function sideInsets({ box, paragraphs }: TextNode, { box: frame, insets }: InheritedPlaceholder, room: Box): string | undefined {
  const left = box.x - frame.x
  const right = frame.x + frame.w - box.x - box.w
  if (left < -SLACK || right < -SLACK || box.w < room.w * 0.5) {
    // A short line may still have the whole room, if that does not move it.
    if (!standsAlike(paragraphs, box, room)) return undefined
  }
  if (paragraphs.every(({ lines }) => lines.length <= 1) && standsAlike(paragraphs, box, room)) return ''
  const l = Math.abs(left - insets.left) < SLACK ? '' : ` lIns="${emu(Math.max(0, left))}"`
  const r = Math.abs(right - insets.right) < SLACK ? '' : ` rIns="${emu(Math.max(0, right))}"`
  return l + r
}

/** Lines of one paragraph each stand at the same place in both boxes. */
function standsAlike(paragraphs: TextNode['paragraphs'], box: Box, room: Box): boolean {
  if (box.w > room.w + SLACK || paragraphs.some(({ lines }) => lines.length > 1)) return false
  return paragraphs.every(({ align }) => {
    const share = align === 'left' ? 0 : align === 'center' ? 0.5 : 1
    return Math.abs(box.x + box.w * share - room.x - room.w * share) < SLACK
  })
}

/** Top and bottom insets that seat the first line; none where the template's own seat is near enough; undefined if the text leaves the frame. */
function endInsets(seated: Box, node: TextNode, { box: frame, insets }: InheritedPlaceholder): string | undefined {
  const size = node.paragraphs[0]?.size ?? 0
  const top = seated.y - frame.y
  const bottom = frame.y + frame.h - seated.y - seated.h
  const off = node.anchor === 'top' ? top - insets.top : node.anchor === 'bottom' ? insets.bottom - bottom : (top - insets.top - (bottom - insets.bottom)) / 2
  if (Math.abs(off) <= size * SEAT_TOLERANCE) return ''
  if (top < -SLACK || bottom < -SLACK) return undefined
  const t = Math.abs(top - insets.top) < SLACK ? '' : ` tIns="${emu(Math.max(0, top))}"`
  const b = Math.abs(bottom - insets.bottom) < SLACK ? '' : ` bIns="${emu(Math.max(0, bottom))}"`
  return t + b
}
