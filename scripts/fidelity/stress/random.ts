/** Random numbers that a seed repeats. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number
  pick<T>(values: readonly T[]): T
  /** True in `share` of all cases. */
  chance(share: number): boolean
}

/** mulberry32: 32 bits of state, good enough to choose words. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return { next, int, pick: (values) => values[int(0, values.length - 1)]!, chance: (share) => next() < share }
}
