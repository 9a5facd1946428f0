/** The middle value; of an even count the upper of the two. 0 of none. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 50)
}

/** The least value that `percent` of the values do not exceed, by rank. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const rank = Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))
  return sorted[rank] ?? 0
}

/** 1234.5 → `1,235`. */
export function ms(value: number): string {
  return Math.round(value).toLocaleString('en')
}
