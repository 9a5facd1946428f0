/** Characters → lines, and lines against lines. */
import type { PlacedChar, PlacedChars, Px } from '../types.ts'

/** A line as one side drew it: [start, end) in the paragraph's key. */
export interface DrawnLine {
  start: number
  end: number
  /** Left edge of its first character. */
  x: Px
  /** Right edge of its last character. */
  right: Px
  baseline: Px
}

/**
 * The lines that a paragraph's characters form. A new one begins where a baseline is more than half a pitch away:
 * subscripts and superscripts are nearer.
 */
export function linesOf(chars: PlacedChars, pitch: Px): DrawnLine[] {
  const lines: DrawnLine[] = []
  let members: PlacedChar[] = []
  let start = 0
  let end = 0
  const close = (): void => {
    if (members.length > 0) lines.push({ start, end, x: members[0]!.x, right: members.at(-1)!.right, baseline: baselineOf(members) })
    members = []
  }
  chars.forEach((char, i) => {
    if (!char) return
    if (members.length > 0 && Math.abs(char.baseline - baselineOf(members)) > pitch / 2) close()
    if (members.length === 0) start = i
    members.push(char)
    end = i + 1
  })
  close()
  return lines
}

/** The baseline of the largest characters of a line: the median, should one stray. */
function baselineOf(members: readonly PlacedChar[]): Px {
  const largest = members.reduce((size, char) => Math.max(size, char.size), 0)
  const baselines = members
    .filter(({ size }) => size > largest * 0.9)
    .map(({ baseline }) => baseline)
    .sort((a, b) => a - b)
  return baselines[baselines.length >> 1]!
}

/** The drawn line that holds exactly what a line of the engine's holds. */
export function sameLine<Line extends { start: number; end: number }>(
  lines: readonly Line[],
  { start, end }: { start: number; end: number },
): Line | undefined {
  return lines.find((line) => line.start === start && line.end === end)
}
