/** Unicode ranges as CSS writes them (`U+4E00-9FFF,U+3000`, CSS Fonts 4 §4.5). */

/** Pairs of first and last code point. */
export type Ranges = readonly number[]

/** @param css a list of single code points and ranges, without wildcards */
export function parseRanges(css: string): Ranges {
  const ranges: number[] = []
  let value = 0
  let first = -1
  for (let i = 0; i <= css.length; i++) {
    const code = i < css.length ? css.charCodeAt(i) : COMMA
    if (code === COMMA) {
      ranges.push(first < 0 ? value : first, value)
      value = 0
      first = -1
    } else if (code === HYPHEN) {
      first = value
      value = 0
    } else {
      const digit = hexDigit(code)
      if (digit >= 0) value = value * 16 + digit
    }
  }
  return ranges
}

const COMMA = 0x2c
const HYPHEN = 0x2d

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** Those of the code points, sorted ascending, that lie in the ranges. */
export function within(ranges: Ranges, sorted: Uint32Array): number[] {
  const found: number[] = []
  for (let r = 0; r < ranges.length; r += 2) {
    const last = ranges[r + 1]!
    for (let i = lowerBound(sorted, ranges[r]!); i < sorted.length && sorted[i]! <= last; i++) found.push(sorted[i]!)
  }
  return found
}

/** Index of the first value that is not less than `value`. */
function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
