/**
 * Edit distance with transpositions (optimal string alignment) between two names, letter case ignored.
 * Stops early and answers `limit + 1` once the distance passes `limit`.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  const x = [...a.toLowerCase()]
  const y = [...b.toLowerCase()]
  if (Math.abs(x.length - y.length) > limit) return limit + 1
  let before: number[] = []
  let above = y.map((_, index) => index)
  above.push(y.length)
  for (let i = 1; i <= x.length; i++) {
    const row = [i]
    for (let j = 1; j <= y.length; j++) {
      const cost = x[i - 1] === y[j - 1] ? 0 : 1
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost)
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = above
    above = row
  }
  return above[y.length]!
}

/**
 * The known name that the author most likely meant, or `undefined` if none is near: at most a third of the
 * letters may differ. Names longer than 64 characters have no neighbour, so that the search stays cheap.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 64) return undefined
  const limit = Math.max(1, Math.floor(name.length / 3))
  let nearest: string | undefined
  let smallest = limit + 1
  for (const candidate of known) {
    const distance = editDistance(name, candidate, limit)
    if (distance < smallest) {
      smallest = distance
      nearest = candidate
    }
  }
  return nearest
}
