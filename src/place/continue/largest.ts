/** The largest count from `least` to `most` for which `test` holds; it holds for every smaller one. 0 if for none. */
export function largest(least: number, most: number, test: (count: number) => boolean): number {
  if (most < least || !test(least)) return 0
  let low = least
  let step = 1
  while (low + step <= most && test(low + step)) {
    low += step
    step *= 2
  }
  let high = Math.min(most + 1, low + step)
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (test(middle)) low = middle
    else high = middle
  }
  return low
}
