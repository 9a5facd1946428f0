import type { Pt } from '../scene/types.ts'
import { boxBreaks, lineCounts } from './layouts.ts'
import type { BoxBreaks } from './layouts.ts'
import { bestWidth } from './robust.ts'
import type { BoxedText, BrokenLine, PreparedText } from './types.ts'

/** A last line shorter than this part of the longest one is lonely. */
const LONELY = 0.2
/** How much wider than the narrowest a balanced box may be, in em. */
const REACH = 1.2

/**
 * The narrowest width at which every paragraph has as many lines as at `width`, then moved away from any width at
 * which a break would flip: lines come out about equally long. For titles, statements and centred text.
 */
export function balancedWidth(texts: readonly BoxedText[], width: Pt): Pt {
  const em = Math.max(0, ...texts.map((text) => text.size))
  if (em === 0) return width
  const widest = boxBreaks(texts, width)
  const counts = lineCounts(widest)
  let box = narrowest(texts, width, counts, em)
  const limit = Math.min(width, box.low + REACH * em)
  let best: { width: Pt; score: number } | undefined
  for (;;) {
    const choice = bestWidth(box, limit, box.low, em)
    const score = Math.min(choice.score, 0.3) - (isLonely(box, texts) ? 2 : 0) - (choice.width - limit) / em / -4
    if (!best || score > best.score + 1e-9) best = { width: choice.width, score }
    if (!(box.high < limit)) return best.width
    box = boxBreaks(texts, box.high + 1e-3 * em)
    if (lineCounts(box) !== counts) return best.width
  }
}

/** The breaks at the narrowest width with these line counts. */
function narrowest(texts: readonly BoxedText[], width: Pt, counts: string, em: Pt): BoxBreaks {
  let good = boxBreaks(texts, width)
  let bad = 0
  while (good.low - bad > 0.01 * em) {
    const middle = (bad + good.low) / 2
    const box = boxBreaks(texts, middle)
    if (lineCounts(box) === counts) good = box
    else bad = middle
  }
  return good
}

function isLonely(box: BoxBreaks, texts: readonly BoxedText[]): boolean {
  return texts.some(({ text }, index) => {
    const lines = box.lines[index]!.map(({ start, end, width, next }) => ({ start: text.offsets[start]!, end: text.offsets[end]!, width, next }))
    return lonelyLastLine(lines, text)
  })
}

/**
 * Whether a paragraph of several lines ends in one that holds a single character (punctuation aside) or less than a
 * fifth of the longest line.
 */
export function lonelyLastLine(lines: readonly BrokenLine[], text: PreparedText): boolean {
  const last = lines.at(-1)
  if (!last || lines.length < 2) return false
  const widest = Math.max(...lines.map((line) => line.width))
  const letters = text.text.slice(last.start, last.end).match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return letters < 2 || last.width < LONELY * widest
}

