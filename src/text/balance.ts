import type { Pt } from '../scene/types.ts'
import { boxBreaks, sameLineCounts } from './box-breaks.ts'
import type { BoxBreaks } from './box-breaks.ts'
import { bestWidth, largestSize } from './robust.ts'
import type { BoxedText, PreparedText } from './types.ts'

/** How exactly the narrowest width is found, in em. */
const STEP = 0.02
/** How much wider than the narrowest a balanced box may be, in em. */
const REACH = 8
/** What a lonely last line costs, in em of distance from a flip. */
const LONELY = 4
/** What a break costs that readers would rather not have. */
const DISLIKE = 0.4
/** What an em of difference between the longest and the shortest line costs. */
const RAGGED = 0.08
/** What a break after punctuation is worth. */
const AFTER_PAUSE = 0.3

/** The commonest ends are told without the class of all punctuation, which V8 takes a while to compile. */
const NO_PAUSE = /[A-Za-z0-9\u4e00-\u9fff]\s*$/
const PAUSE = /[,.;:!?，。、；：！？—”）)]\s*$/

/**
 * A width, at most `width`, at which every paragraph has as many lines as at `width` and looks best set large: lines
 * about equally long, no lonely last line where that can be helped, breaks after punctuation rather than inside words
 * (see `PrepareOptions.keepWords`), and no break about to flip. For titles, statements and centred text.
 *
 * @param width points; also the answer for a box without text
 */
export function balancedWidth(texts: readonly BoxedText[], width: Pt): Pt {
  const em = largestSize(texts)
  if (em === 0) return width
  const widest = boxBreaks(texts, width)
  if (widest.high === Infinity) return width
  let box = narrowest(texts, widest, em)
  const limit = Math.min(width, box.low + REACH * em)
  let best = { width, score: -Infinity }
  for (let at = 0; ;) {
    const choice = bestWidth(box, box.low, limit, em)
    const score = choice.score + looks(box, texts, em)
    if (score > best.score) best = { width: choice.width, score }
    if (at >= limit || box.high > limit) return best.width
    at = Math.min(limit, Math.max(box.high, at + STEP * em))
    box = boxBreaks(texts, at)
    if (!sameLineCounts(box, widest)) return best.width
  }
}

/** The breaks at the narrowest width with the line counts of `widest`. */
function narrowest(texts: readonly BoxedText[], widest: BoxBreaks, em: Pt): BoxBreaks {
  let good = widest
  let top = widest.low
  let bad = 0
  while (top - bad > STEP * em) {
    const middle = (bad + top) / 2
    const box = boxBreaks(texts, middle)
    if (sameLineCounts(box, widest)) {
      good = box
      top = Math.min(middle, box.low)
    } else bad = middle
  }
  return good
}

/** How good a box looks beyond being robust, in em. */
function looks(box: BoxBreaks, texts: readonly BoxedText[], em: Pt): number {
  let score = -LONELY * box.lonely - DISLIKE * box.discouraged
  box.lines.forEach((lines, paragraph) => {
    if (lines.length < 2) return
    const { text, size } = texts[paragraph]!
    const widths = lines.map((line) => line.width)
    score -= (RAGGED * size * (Math.max(...widths) - Math.min(...widths))) / em
    for (const { start, end } of lines.slice(0, -1)) if (endsInPause(text, start, end)) score += AFTER_PAUSE
  })
  return score
}

function endsInPause({ text, offsets }: PreparedText, start: number, end: number): boolean {
  const last = text.slice(Math.max(offsets[start]!, offsets[end]! - 4), offsets[end])
  return PAUSE.test(last) || (!NO_PAUSE.test(last) && /[\p{P}—]\s*$/u.test(last))
}
