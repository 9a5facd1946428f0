/** Median and 95th percentile of the absolute values of some numbers, and the largest. */
export interface Spread {
  median: number
  p95: number
  max: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.map(Math.abs).sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 }
}

/** A number with two decimals, for people and for JSON. */
export function rounded(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals)) + 0
}
