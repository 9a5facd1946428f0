import type { Paragraph, Pt, TextNode } from '../../scene/types.ts'
import { lockParagraph } from '../lock-breaks.ts'
import { bulletsOf } from './bullets.ts'
import { paragraphXml } from './paragraph.ts'
import type { TextContext } from './run.ts'

/** Text ready to be written: its paragraphs, and where its box has to stand. */
export interface SeatedText {
  /** `a:p` elements. */
  paragraphs: string
  /** Top of the first line below the top of the scene's box, as the office program has to see it. */
  top: Pt
  /** Height of the content as the office program will measure it. */
  height: Pt
}

/**
 * Writes a node's paragraphs so that every baseline falls where the scene has it.
 * @param shift how much lower than its own seat the office program must draw a paragraph, in points
 * @param exact line pitch in points instead of percents
 */
export function seatText(node: TextNode, context: TextContext, shift: (paragraph: Paragraph) => Pt, exact = false): SeatedText {
  const bullets = bulletsOf(node.paragraphs)
  let bottom: Pt | undefined
  let top = 0
  let paragraphs = ''
  for (let i = 0; i < node.paragraphs.length; i++) {
    const paragraph = withItsLines(node.paragraphs[i]!)
    const y = paragraph.y + shift(paragraph)
    const spaceBefore = bottom === undefined ? undefined : Math.max(0, y - bottom)
    if (bottom === undefined) top = bottom = y
    bottom += (spaceBefore ?? 0) + Math.max(1, paragraph.lines.length) * paragraph.size * paragraph.lineHeight
    paragraphs += paragraphXml(paragraph, { spaceBefore, bullet: bullets[i], exact }, context)
  }
  return { paragraphs, top, height: (bottom ?? 0) - top }
}

/** A paragraph whose lines other programs would end elsewhere has its line ends written down. */
function withItsLines(paragraph: Paragraph): Paragraph {
  return paragraph.ended === undefined ? paragraph : lockParagraph(paragraph, 0)
}
