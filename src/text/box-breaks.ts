/**
 * The line breaks of a whole box, and the interval of widths in which they stay. So widths are not tried one by one:
 * between two such intervals some line flips, inside one nothing changes.
 */
import type { Pt } from '../scene/types.ts'
import { BREAK_ALLOWED, BREAK_DISCOURAGED, BREAK_FORCED, BREAK_UNCERTAIN } from './break-rules.ts'
import { loneliness } from './lonely.ts'
import type { BoxedText, PreparedText } from './types.ts'
import { markWords } from './words.ts'
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
  /** As `low` and `high`, if faces and engines other than ours draw and break as unfavourably as they may. */
  safeLow: Pt
  safeHigh: Pt
  /** Number of breaks that other engines place differently. */
  doubtful: number
  /** Least width at which other engines may break behind one of our breaks, where we do not. */
  maybe: Pt
  /** Number of breaks that readers would rather not have. */
  discouraged: number
  /** How lonely the last lines are, over all paragraphs: see `loneliness`. */
  lonely: number
}

/** Breaks every paragraph of a box at a width in points. */
export function boxBreaks(texts: readonly BoxedText[], width: Pt): BoxBreaks {
  const lines: UnitLine[][] = []
  const box: BoxBreaks = {
    lines,
    low: 0,
    high: Infinity,
    safeLow: 0,
    safeHigh: Infinity,
    doubtful: 0,
    maybe: Infinity,
    discouraged: 0,
    lonely: 0,
  }
  const maybes: Pt[] = []
  for (const boxed of texts) {
    const own = breakUnits(boxed.text, (width - boxed.indent) / boxed.size)
    lines.push(own)
    if (own.length > 1) markWords(boxed.text)
    for (const line of own) addLine(box, boxed, line, maybes)
    if (own.length > 1) box.lonely += lastLine(boxed.text, own)
  }
  for (const maybe of maybes) {
    box.maybe = Math.min(box.maybe, maybe)
    if (maybe <= box.safeLow) box.doubtful++
    else box.safeHigh = Math.min(box.safeHigh, maybe)
  }
  return box
}

/** Narrows the box's bounds to those of a line. */
function addLine(box: BoxBreaks, { text, size, indent }: BoxedText, line: UnitLine, maybes: Pt[]): void {
  const { start, end, width, next } = line
  const tolerance = text.tolerances[end]! - text.tolerances[start]!
  box.low = Math.max(box.low, width * size + indent)
  box.safeLow = Math.max(box.safeLow, (width + tolerance) * size + indent)
  if (next === Infinity) return
  box.high = Math.min(box.high, next * size + indent)
  box.safeHigh = Math.min(box.safeHigh, (next - tolerance) * size + indent)
  const flags = text.breaks[end - 1]!
  if (flags & BREAK_UNCERTAIN) box.doubtful++
  if (flags & BREAK_DISCOURAGED) box.discouraged++
  const maybe = firstUncertain(text, line)
  if (maybe !== undefined) maybes.push((maybe - tolerance) * size + indent)
}

/**
 * Width in em up to the first place behind a line where another engine may break, before the next real opportunity.
 * Other engines fill a line to the brim before they tear a word.
 */
function firstUncertain(text: PreparedText, { start, end, torn }: UnitLine): number | undefined {
  if (torn) return visibleWidth(text, start, end + 1)
  for (let i = end; i < text.breaks.length; i++) {
    const flags = text.breaks[i]!
    if (flags & (BREAK_ALLOWED | BREAK_FORCED)) return undefined
    if (flags & BREAK_UNCERTAIN) return visibleWidth(text, start, i + 1)
  }
  return undefined
}

function lastLine({ text, offsets }: PreparedText, lines: readonly UnitLine[]): number {
  const { start, end, width } = lines.at(-1)!
  let widest = 0
  for (const line of lines) widest = Math.max(widest, line.width)
  return loneliness(text.slice(offsets[start], offsets[end]), width, widest)
}

/** Whether both have the same number of lines in each paragraph, and `a` tears no more words than `b`. */
export function sameLineCounts(a: BoxBreaks, b: BoxBreaks): boolean {
  return a.lines.every((lines, paragraph) => {
    const others = b.lines[paragraph]!
    return lines.length === others.length && tornLines(lines) <= tornLines(others)
  })
}

function tornLines(lines: readonly UnitLine[]): number {
  return lines.reduce((count, line) => count + (line.torn ? 1 : 0), 0)
}
