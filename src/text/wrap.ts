import { BREAK_ALLOWED, BREAK_FORCED, BREAK_LAST_RESORT } from './break-rules.ts'
import type { BrokenLine, PreparedText } from './types.ts'

/** Rounding error that a width may have, in em: less than any renderer can tell. */
const EPSILON = 1e-6

/** A line in units: [start, end), and how the end came about. */
export interface UnitLine {
  start: number
  end: number
  /** Width in em without trailing spaces. */
  width: number
  /** Width in em that would let the next break move up to this line; Infinity at a paragraph's end. */
  next: number
  /** A word was torn apart because it is wider than the line. */
  torn: boolean
}

/**
 * Breaks a paragraph into lines of at most `widthEm`, greedily: each line takes what fits. Spaces at a line's end
 * hang. A word wider than the line is torn: at a soft hyphen, in URLs and paths after `/`, `?`, `&` and the like. A unit that is wider
 * than the line stands alone. Takes time linear in the text's length.
 *
 * @param widthEm width in em of the paragraph's size
 * @param hangEm by how much lines after the first are narrower
 * @returns at least one line; their ranges join up to the whole text
 */
export function breakLines(text: PreparedText, widthEm: number, hangEm = 0): BrokenLine[] {
  return breakUnits(text, widthEm, hangEm).map(({ start, end, width, next, torn }) => ({
    start: text.offsets[start]!,
    end: text.offsets[end]!,
    width,
    next,
    torn,
  }))
}

/** Advance in em of the units [start, end) of a paragraph, all of it by default, spaces included. */
export function textWidth(text: PreparedText, startUnit = 0, endUnit = text.advances.length): number {
  return text.sums[endUnit]! - text.sums[startUnit]!
}

/** `breakLines` in units. */
export function breakUnits(text: PreparedText, widthEm: number, hangEm = 0): UnitLine[] {
  const lines: UnitLine[] = []
  const count = text.advances.length
  let start = 0
  do {
    const line = lineFrom(text, start, start === 0 ? widthEm : widthEm - hangEm)
    lines.push(line)
    start = line.end
  } while (start < count)
  if (count > 0 && text.breaks[count - 1]! & BREAK_FORCED) lines.push({ start: count, end: count, width: 0, next: Infinity, torn: false })
  return lines
}

function lineFrom(text: PreparedText, start: number, widthEm: number): UnitLine {
  const { breaks, sums } = text
  const count = text.advances.length
  const limit = sums[start]! + widthEm + EPSILON
  let lastBreak = start
  let lastResort = start
  for (let i = start; i < count; i++) {
    const flags = breaks[i]!
    if (sums[i + 1]! > limit && i > start && !isSpace(text, i) && !(flags & BREAK_FORCED)) {
      if (lastBreak > start) return lineTo(text, start, lastBreak, visibleWidth(text, start, chunkEnd(text, i)), false)
      const useful = lastResort > start && (isSoftHyphen(text, lastResort - 1) || sums[lastResort]! - sums[start]! > widthEm / 2)
      const end = useful ? lastResort : i
      return lineTo(text, start, end, sums[i + 1]! - sums[start]!, true)
    }
    if (flags & BREAK_FORCED) return lineTo(text, start, i + 1, Infinity, false)
    if (flags & BREAK_ALLOWED) lastBreak = i + 1
    else if (flags & BREAK_LAST_RESORT && (!isSoftHyphen(text, i) || sums[i + 1]! + text.hyphen <= limit)) lastResort = i + 1
  }
  return lineTo(text, start, count, Infinity, false)
}

function lineTo(text: PreparedText, start: number, end: number, next: number, torn: boolean): UnitLine {
  return { start, end, width: visibleWidth(text, start, end), next, torn }
}

/** End of the stretch without break opportunity that holds a unit. */
function chunkEnd({ breaks, advances }: PreparedText, unit: number): number {
  let end = unit
  while (end < advances.length && !(breaks[end]! & (BREAK_ALLOWED | BREAK_FORCED))) end++
  return Math.min(end + 1, advances.length)
}

/** Width in em of [start, end) without trailing spaces, with the hyphen that a soft one at its end becomes. */
export function visibleWidth(text: PreparedText, start: number, end: number): number {
  let last = end
  while (last > start && (isSpace(text, last - 1) || text.breaks[last - 1]! & BREAK_FORCED)) last--
  const hyphen = last > start && last === end && last < text.advances.length && isSoftHyphen(text, last - 1) ? text.hyphen : 0
  return text.sums[last]! - text.sums[start]! + hyphen
}

function isSoftHyphen({ text, offsets }: PreparedText, unit: number): boolean {
  return text.charCodeAt(offsets[unit]!) === 0xad
}

function isSpace({ text, offsets }: PreparedText, unit: number): boolean {
  const code = text.charCodeAt(offsets[unit]!)
  return code === 0x20 || code === 0x09
}
