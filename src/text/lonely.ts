import type { BrokenLine, PreparedText } from './types.ts'

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
  return isLonely(text.text.slice(last.start, last.end), last.width, Math.max(...lines.map((line) => line.width)))
}

/** The same, by the last line's text, and the widths of the last and the widest line. */
export function isLonely(last: string, width: number, widest: number): boolean {
  if (width < LONELY * widest) return true
  return last.length <= SHORT && (last.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2
}
