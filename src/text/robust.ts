import type { Pt } from '../scene/types.ts'
import { boxBreaks, lineCounts } from './layouts.ts'
import type { BoxBreaks } from './layouts.ts'
import type { BoxedText } from './types.ts'

/** How much narrower than allowed a box may become, in em of its largest size. */
const REACH = 1.2
/** Two widths closer than this, in em, are not told apart. */
const STEP = 0.02
/** What one doubtful break costs, in em of distance from a flip. */
const DOUBT = 0.6

/** A width and how good it is. */
interface Choice {
  width: Pt
  score: number
}

/**
 * The width, at most `width` and at most 1.2 em of the largest size narrower, at which every paragraph has as many
 * lines as at `width` and which is farthest from any width at which a break would move, were Latin text 2 % wider or
 * narrower. Breaks that engines place differently are avoided.
 *
 * So a renderer that wraps by itself, LibreOffice or PowerPoint, finds the same breaks, and text reflows when
 * somebody edits it.
 *
 * @param width points; also the answer for a box without text
 */
export function robustWidth(texts: readonly BoxedText[], width: Pt): Pt {
  const em = Math.max(0, ...texts.map((text) => text.size))
  if (em === 0) return width
  const least = width - REACH * em
  let box = boxBreaks(texts, width)
  const counts = lineCounts(box)
  let best = bestWidth(box, width, least, em)
  for (;;) {
    const next = Math.min(box.low - 1e-3 * em, box.high - STEP * em)
    if (!(next > least) || next <= 0) return best.width
    const ceiling = Math.min(box.low, next + STEP * em)
    box = boxBreaks(texts, next)
    if (lineCounts(box) !== counts) return best.width
    const choice = bestWidth(box, Math.min(ceiling, width), least, em)
    if (choice.score > best.score + 1e-9) best = choice
  }
}

/** The best width for the breaks of `box`, no wider than `ceiling`. */
export function bestWidth(box: BoxBreaks, ceiling: Pt, floor: Pt, em: Pt): Choice {
  const top = Math.min(box.high, ceiling)
  const bottom = Math.max(box.low, Math.min(floor, top))
  const middle = box.safeHigh === Infinity ? top : (box.safeLow + box.safeHigh) / 2
  const width = Math.min(Math.max(middle, bottom), top)
  const distance = Math.min(width - box.safeLow, box.safeHigh - width) / em
  return { width, score: Math.min(distance, 1) - DOUBT * box.doubtful }
}
