/** What stands outside of the slide, or of the box that holds it. */
import { type ExpectedBox, type ExpectedText, SLIDE_EDGES } from '../expected.ts'
import type { DrawnSlide, Edges, PlacedChar, Px, Side } from '../types.ts'
import { type Finding, LIMITS } from './report.ts'
import { shorten } from './styles.ts'

/** An ideograph's square above and below the baseline, in em. */
const ASCENT = 0.88
const DESCENT = 0.12

export function findOverflow(texts: readonly ExpectedText[], boxes: readonly ExpectedBox[], drawn: DrawnSlide, side: Side): Finding[] {
  return [...texts.flatMap((text) => textOverflow(text, drawn, side)), ...boxes.flatMap((box) => boxOverflow(box, drawn, side))]
}

function textOverflow({ id, key, edges }: ExpectedText, drawn: DrawnSlide, side: Side): Finding[] {
  const chars = drawn.texts.get(id)?.chars ?? []
  const over = (frame: Edges): { words: string; by: Px } => {
    const off = chars.map((char) => (char ? beyond(squareOf(char), frame) : 0))
    return { words: shorten([...key].filter((_, i) => off[i]! > LIMITS.overflow).join('')), by: Math.max(0, ...off) }
  }
  const [slide, box] = [over(SLIDE_EDGES), over(edges)]
  if (slide.by > LIMITS.overflow) return [finding(id, side, `“${slide.words}” stands ${slide.by.toFixed(1)} px outside the slide`)]
  if (box.by > LIMITS.overflow) return [finding(id, side, `“${box.words}” stands ${box.by.toFixed(1)} px outside its box`)]
  return []
}

/** Pictures and tables have to be on the slide whole; shapes may bleed. */
function boxOverflow({ id, kind, backdrop }: ExpectedBox, drawn: DrawnSlide, side: Side): Finding[] {
  const box = drawn.boxes.get(id)
  if (!box || backdrop || kind === 'shape' || kind === 'text') return []
  const by = beyond(box.edges, SLIDE_EDGES)
  return by > LIMITS.overflow ? [finding(id, side, `the ${kind} stands ${by.toFixed(1)} px outside the slide`)] : []
}

function squareOf({ x, right, baseline, size }: PlacedChar): Edges {
  return { left: x, right, top: baseline - ASCENT * size, bottom: baseline + DESCENT * size }
}

function beyond(inner: Edges, outer: Edges): Px {
  return Math.max(outer.left - inner.left, outer.top - inner.top, inner.right - outer.right, inner.bottom - outer.bottom)
}

function finding(id: string, side: Side, message: string): Finding {
  return { kind: 'overflow', id, side, message }
}
