/**
 * The line breaks of a whole box, and the interval of widths in which they stay. Between two such intervals
 * some line flips; inside one, no width is tried twice.
 */
import type { Pt } from '../scene/types.ts'
import { BREAK_ALLOWED, BREAK_FORCED, BREAK_UNCERTAIN } from './breaks.ts'
import type { BoxedText, PreparedText } from './types.ts'
import { breakUnits, visibleWidth } from './wrap.ts'
import type { UnitLine } from './wrap.ts'

/** The breaks that a box takes at some width, and at which widths (points) it keeps them. */
export interface BoxBreaks {
  /** Lines of each paragraph. */
  lines: readonly (readonly UnitLine[])[]
  /** Narrowest width with these breaks. */
  low: Pt
  /** Width at which a break moves; the breaks hold below it. */
  high: Pt
  /** As `low` and `high`, if other faces and engines draw and break as unfavourably as they may. */
  safeLow: Pt
  safeHigh: Pt
  /** Breaks that other engines, or readers, would rather not have. */
  doubtful: number
}

/** Breaks every paragraph of a box at a width in points. */
export function boxBreaks(texts: readonly BoxedText[], width: Pt): BoxBreaks {
  const box: BoxBreaks = { lines: [], low: 0, high: Infinity, safeLow: 0, safeHigh: Infinity, doubtful: 0 }
  const all: UnitLine[][] = []
  for (const { text, size, indent } of texts) {
    const lines = breakUnits(text, (width - indent) / size)
    all.push(lines)
    for (const line of lines) {
      const { low, high, safeLow, safeHigh, doubtful } = boundsOf(text, line)
      box.low = Math.max(box.low, low * size + indent)
      box.high = Math.min(box.high, high * size + indent)
      box.safeLow = Math.max(box.safeLow, safeLow * size + indent)
      box.safeHigh = Math.min(box.safeHigh, safeHigh * size + indent)
      if (doubtful) box.doubtful++
    }
  }
  return { ...box, lines: all }
}

/** Bounds of the width, in em, between which a line ends where it does. */
function boundsOf(text: PreparedText, line: UnitLine): { low: number; high: number; safeLow: number; safeHigh: number; doubtful: boolean } {
  const { tolerances, breaks } = text
  const { start, end, width, next } = line
  const tolerance = tolerances[end]! - tolerances[start]!
  const bounds = { low: width, high: next, safeLow: width + tolerance, safeHigh: next, doubtful: line.torn }
  if (next === Infinity) return bounds
  bounds.doubtful ||= (breaks[end - 1]! & BREAK_UNCERTAIN) !== 0
  bounds.safeHigh = next - tolerance
  for (let i = end; i < breaks.length; i++) {
    const flags = breaks[i]!
    if (flags & (BREAK_ALLOWED | BREAK_FORCED)) break
    if (!(flags & BREAK_UNCERTAIN)) continue
    const maybe = visibleWidth(text, start, i + 1)
    bounds.safeHigh = Math.min(bounds.safeHigh, maybe - (tolerances[i + 1]! - tolerances[start]!))
    break
  }
  return bounds
}

/** Number of lines of each paragraph, to compare. */
export function lineCounts(box: BoxBreaks): string {
  return box.lines.map((lines) => lines.length).join()
}
