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
  return loneliness(text.text.slice(last.start, last.end), last.width, Math.max(...lines.map((line) => line.width))) > 0
}

/** How bad a last line is, by its text and the widths of it and of the widest line: 0 fine, 1 short, 3 a single letter or digit. */
export function loneliness(last: string, width: number, widest: number): number {
  if (last.length <= SHORT && (last.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) return 3
  return width < LONELY * widest ? 1 : 0
}
