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
  const { offsets } = text
  // The same objects, counted otherwise.
  return breakUnits(text, widthEm, hangEm).map((line) => {
    line.start = offsets[line.start]!
    line.end = offsets[line.end]!
    return line
  })
}

/** Advance in em of the units [start, end) of a paragraph, all of it by default, spaces included. */
export function textWidth(text: PreparedText, startUnit = 0, endUnit = text.advances.length): number {
  return text.sums[endUnit]! - text.sums[startUnit]!
}

/** `breakLines` in units. */
export function breakUnits(text: PreparedText, widthEm: number, hangEm = 0): UnitLine[] {
  const count = text.advances.length
  // Most texts are one line, for which a list that grows would take too much room.
  const lines = [lineFrom(text, 0, widthEm)]
  for (let start = lines[0]!.end; start < count;) {
    const line = lineFrom(text, start, widthEm - hangEm)
    lines.push(line)
    start = line.end
  }
  if (count > 0 && text.breaks[count - 1]! & BREAK_FORCED) lines.push({ start: count, end: count, width: 0, next: Infinity, torn: false })
  return lines
}

function lineFrom(text: PreparedText, start: number, widthEm: number): UnitLine {
  const { breaks, sums } = text
  const count = text.advances.length
  const limit = sums[start]! + widthEm + EPSILON
  const newline = text.newlines ? nextNewline(text, start) : count
  let over = firstBeyond(sums, limit, start, newline)
  // Spaces hang, whatever comes after them.
  while (over < newline && isSpace(text, over)) over++
  if (over >= newline) return lineTo(text, start, Math.min(newline + 1, count), Infinity, false)
  for (let i = over - 1; i >= start; i--)
    if (breaks[i]! & BREAK_ALLOWED) return lineTo(text, start, i + 1, visibleWidth(text, start, chunkEnd(text, over)), false)
  const lastResort = lastResortBefore(text, start, over, limit)
  const useful = lastResort > start && (isSoftHyphen(text, lastResort - 1) || sums[lastResort]! - sums[start]! > widthEm / 2)
  return lineTo(text, start, useful ? lastResort : over, sums[over + 1]! - sums[start]!, true)
}

/** The first unit from `start` on that ends a line, or the number of units. */
function nextNewline({ breaks }: PreparedText, start: number): number {
  let at = start
  while (at < breaks.length && !(breaks[at]! & BREAK_FORCED)) at++
  return at
}

/** The first unit behind `start`, which stands on its line in any case, that ends beyond `limit`; `end` if there is none. */
function firstBeyond(sums: Float64Array, limit: number, start: number, end: number): number {
  if (sums[end]! <= limit) return end
  let low = start + 1
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle + 1]! > limit) high = middle
    else low = middle + 1
  }
  return low
}

/** Where a word that has no break opportunity is best torn in front of the unit `over`; `start` if nowhere. */
function lastResortBefore(text: PreparedText, start: number, over: number, limit: number): number {
  for (let i = over - 1; i >= start; i--)
    if (text.breaks[i]! & BREAK_LAST_RESORT && (!isSoftHyphen(text, i) || text.sums[i + 1]! + text.hyphen <= limit)) return i + 1
  return start
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
