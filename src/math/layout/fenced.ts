import type { FencedNode } from '../types.ts'
import { type Box, element, scaleOf, type SetPart, spaceXml, type Style } from './box.ts'
import { AXIS } from './face.ts'
import { growingSign } from './tokens.ts'

/** What brackets need not cover: TeX's delimiterfactor and delimitershortfall, the latter in em. */
const FACTOR = 0.901
const SHORTFALL = 0.5
/** Room beside what stands between two parts. */
const SEPARATOR_ROOM = 0.16

/** Brackets about as high as what they hold. */
export function setFenced({ open, close, parts, separators }: FencedNode, style: Style, set: SetPart): Box {
  const scale = scaleOf(style)
  const boxes = parts.map((part) => set(part, style))
  const axis = AXIS * scale
  const half = Math.max(0, ...boxes.map(({ ascent, descent }) => Math.max(ascent - axis, descent + axis)))
  const target = Math.max(2 * half * FACTOR, 2 * half - SHORTFALL * scale)
  const sign = (text: string): Box => growingSign(text, target, style)
  const room = SEPARATOR_ROOM * scale
  const all: Box[] = []
  if (open) all.push(sign(open))
  boxes.forEach((box, i) => {
    all.push(box)
    const separator = separators[i]
    if (separator === undefined) return
    const drawn = sign(separator)
    const around = spaceXml(room, style)
    all.push({ ...drawn, width: drawn.width + 2 * room, mathml: around + drawn.mathml + around })
  })
  if (close) all.push(sign(close))
  return {
    width: all.reduce((sum, { width }) => sum + width, 0),
    ascent: Math.max(0, ...all.map(({ ascent }) => ascent)),
    descent: Math.max(0, ...all.map(({ descent }) => descent)),
    mathml: element('mrow', {}, all.map(({ mathml }) => mathml).join('')),
  }
}
