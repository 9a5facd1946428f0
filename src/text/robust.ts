import { isEmoji, mayHoldEmoji } from '../scene/emoji.ts'
import type { Pt } from '../scene/types.ts'
import { boxBreaks, sameLineCounts } from './box-breaks.ts'
import type { BoxBreaks } from './box-breaks.ts'
import type { BoxedText } from './types.ts'
import { breakUnits } from './wrap.ts'

/** How much narrower than allowed a box may become, in em of its largest size; and to be rid of a lonely last line. */
const REACH = 1.2
const REACH_OF_LONELY = 4
/** Breaks that hold over less than this, in em, are passed over. */
const STEP = 0.02
/** How close to a flip a width may come at all, in em. */
const CLEARANCE = 1e-4
/** More distance than this, in em, from any flip is of no more use. */
const ENOUGH = 0.4
/** How much wider than allowed a box may become, in em, where its lines are so full that wider letters would wrap. */
const RELIEF = 0.2
/** What a break costs that other engines place differently, in em of distance from a flip. */
const DOUBT = 0.6
/** Distance from a flip, in em, that rounding may eat up, and what less of it costs. */
const ROUNDING = { room: 0.04, cost: 0.8 }
/** What a break costs that readers would rather not have, and a lonely last line. */
const DISLIKE = 0.1

/** A width and how good it is. */
export interface Choice {
  width: Pt
  score: number
  /** How lonely its last lines are. */
  lonely: number
  /** The least width at which its lines stay though letters are wider, if there is one. */
  safe: Pt | undefined
}

/**
 * The width, at most `width` and at most 1.2 em of the largest size narrower, or 4 em where a last line would be lonely, at which every paragraph has as many
 * lines as at `width` and which is farthest from any width at which a break would move, were Latin text 2 % wider or
 * narrower. Breaks that engines place differently are avoided, then those that readers dislike.
 *
 * So a renderer that wraps by itself, LibreOffice or PowerPoint, finds the same breaks, and text reflows when
 * somebody edits it.
 *
 * @param width points; also the answer for a box without text
 */
export function robustWidth(texts: readonly BoxedText[], width: Pt): Pt {
  const em = largestSize(texts)
  if (em === 0) return width
  const widest = boxBreaks(texts, width)
  let least = width - REACH * em
  let best = bestWidth(widest, least, width, em)
  let box = widest
  for (let at = width, top = width; ;) {
    at = Math.min(box.low - CLEARANCE * em, at - STEP * em)
    if (at < least && best.lonely > 0) least = width - REACH_OF_LONELY * em
    if (at < least || at <= 0) return relieved(best, width + RELIEF * em)
    top = Math.min(top, box.low)
    box = boxBreaks(texts, at)
    if (!sameLineCounts(box, widest)) return relieved(best, width + RELIEF * em)
    const choice = bestWidth(box, least, top, em)
    if (choice.score > best.score) best = choice
  }
}

function relieved({ width, safe = width }: Choice, most: Pt): Pt {
  return Math.max(width, Math.min(safe, most))
}

/**
 * How many breaks of a box at a width other engines are known to place differently: 0 after `robustWidth` unless the
 * text leaves no choice. An output that wraps by itself has to write such a paragraph's breaks down.
 */
export function doubtfulBreaks(texts: readonly BoxedText[], width: Pt): number {
  return boxBreaks(texts, width).doubtful
}

/** How much narrower, in em, an emoji is where a machine has no emoji face. */
const PLAIN_EMOJI = 0.57

/** Whether another engine would end lines of a paragraph elsewhere, by its rules or for want of an emoji face. */
export function isDoubtful(boxed: BoxedText, width: Pt): boolean {
  const { doubtful, maybe } = boxBreaks([boxed], width)
  return doubtful > 0 || maybe <= width || movesWithoutEmoji(boxed, width)
}

function movesWithoutEmoji({ text, size, indent }: BoxedText, width: Pt): boolean {
  if (!mayHoldEmoji(text.text)) return false
  return breakUnits(text, (width - indent) / size).some(({ start, end, next }) => {
    let count = 0
    for (let unit = start; unit < end; unit++) if (isEmoji(text.text.slice(text.offsets[unit], text.offsets[unit + 1]))) count++
    return count > 0 && next * size + indent - count * PLAIN_EMOJI * size <= width
  })
}

/** The largest type size of a box; 0 if it holds no text. */
export function largestSize(texts: readonly BoxedText[]): Pt {
  let largest = 0
  for (const { size } of texts) largest = Math.max(largest, size)
  return largest
}

/** The best width, from `floor` to `ceiling`, of those that keep the breaks of `box`. */
export function bestWidth(box: BoxBreaks, floor: Pt, ceiling: Pt, em: Pt): Choice {
  const top = Math.min(box.high - CLEARANCE * em, ceiling)
  const bottom = Math.max(box.low, Math.min(floor, top))
  const middle = (box.safeLow + box.safeHigh) / 2
  const width = Math.min(Math.max(middle, bottom), top)
  const distance = Math.min(width - box.safeLow, box.safeHigh - width) / em
  const tight = Math.min(width - box.low, box.high - width) < ROUNDING.room * em ? ROUNDING.cost : 0
  return {
    width,
    lonely: box.lonely,
    safe: box.safeLow < box.safeHigh ? box.safeLow : undefined,
    score: Math.min(distance, ENOUGH) - tight - DOUBT * box.doubtful - DISLIKE * (box.discouraged + box.lonely),
  }
}
