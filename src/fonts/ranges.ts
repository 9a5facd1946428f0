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

/** Which of several lists each code point belongs to, the first that holds it: triples of first, last and index, ascending and apart. */
export type Owners = ArrayLike<number>

/** Code points of Unicode. */
const POINTS = 0x110000
const NONE = -1

/** @param lists at most 32,767 */
export function ownersOf(lists: readonly Ranges[]): number[] {
  const owner = new Int16Array(POINTS).fill(NONE)
  for (let index = lists.length - 1; index >= 0; index--) {
    const ranges = lists[index]!
    for (let i = 0; i < ranges.length; i += 2) owner.fill(index, ranges[i]!, ranges[i + 1]! + 1)
  }
  const owners: number[] = []
  for (let from = 0, to = 0; from < POINTS; from = to) {
    while (to < POINTS && owner[to] === owner[from]) to++
    if (owner[from] !== NONE) owners.push(from, to - 1, owner[from]!)
  }
  return owners
}

/** Index of the list that a code point belongs to; `undefined` if none holds it. */
export function ownerOf(owners: Owners, point: number): number | undefined {
  let low = 0
  let high = owners.length / 3
  while (low < high) {
    const middle = (low + high) >> 1
    if (owners[middle * 3 + 1]! < point) low = middle + 1
    else high = middle
  }
  return low * 3 < owners.length && owners[low * 3]! <= point ? owners[low * 3 + 2] : undefined
}
