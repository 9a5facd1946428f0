import { BREAK_ALLOWED, BREAK_UNCERTAIN } from './break-rules.ts'
import { isLetterOrDigit } from './characters.ts'
import type { BrokenLine, PreparedText } from './types.ts'
import { breakLines } from './wrap.ts'

/** A last line shorter than this part of the longest one is lonely. */
const LONELY = 0.2
/** Longest text, in UTF-16 units, whose letters are worth counting. */
const SHORT = 12

/**
 * Whether a paragraph of several lines ends in one that holds a single letter or digit (a widow, in Chinese
 * typography too) or less than a fifth of the longest line.
 *
 * @param lines what `breakLines` gave for `text`
 */
export function lonelyLastLine(lines: readonly BrokenLine[], text: PreparedText): boolean {
  const last = lines.at(-1)
  if (!last || lines.length < 2) return false
  return loneliness(text.text.slice(last.start, last.end), last.width, Math.max(...lines.map((line) => line.width))) > 0
}

/** How bad a last line is, by its text and the widths of it and of the widest line: 0 fine, 1 short, 3 a single letter or digit. */
export function loneliness(last: string, width: number, widest: number): number {
  if (last.length <= SHORT && !holdsTwoLetters(last)) return 3
  return width < LONELY * widest ? 1 : 0
}

function holdsTwoLetters(text: string): boolean {
  let letters = 0
  for (const character of text) {
    if (isLetterOrDigit(character)) letters++
    if (letters === 2) return true
  }
  return false
}

/**
 * A paragraph whose last line is a single letter or digit, tied to the word before it, so that both stand on that line.
 * `undefined` if there is nothing to mend, or if it would take another line.
 *
 * @param lines what `breakLines` gave for `text` at `widthEm`
 */
export function withoutWidow(
  text: PreparedText,
  lines: readonly BrokenLine[],
  widthEm: number,
  hangEm = 0,
): { text: PreparedText; lines: readonly BrokenLine[] } | undefined {
  const last = lines.at(-1)
  if (!last || lines.length < 2 || last.width === 0 || lines.at(-2)!.torn) return undefined
  if (loneliness(text.text.slice(last.start, last.end), 1, 1) === 0) return undefined
  const unit = text.offsets.indexOf(last.start) - 1
  if (!(text.breaks[unit]! & BREAK_ALLOWED)) return undefined
  const breaks = text.breaks.slice()
  // Other engines know nothing of this.
  breaks[unit] = BREAK_UNCERTAIN
  const tied = { ...text, breaks }
  const mended = breakLines(tied, widthEm, hangEm)
  const fits = mended.length === lines.length && !mended.some(({ torn }) => torn)
  return fits ? { text: tied, lines: mended } : undefined
}
