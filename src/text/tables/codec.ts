/** Advances of a face's characters, as generated: one string a weight. */
export interface EncodedFace {
  unitsPerEm: number
  weights: Readonly<Record<400 | 700, string>>
}

/** Advance in font units by code point. */
export type Advances = ReadonlyMap<number, number>

/** Advances in font units, by code point. */
export interface DecodedAdvances {
  /** For the Basic Multilingual Plane: advance plus one; 0 where the face has no glyph. */
  bmp: Uint16Array
  /** For all others, by first code point: runs of one advance. */
  astral: readonly AdvanceRun[]
}

/** The code points [start, end) have one advance. */
export interface AdvanceRun {
  start: number
  end: number
  advance: number
}

/**
 * Encodes advances as runs of consecutive code points with the same advance, parted by spaces.
 * A run is `gap*count=advance` in base 36; `gap` (code points skipped since the last run) is left out when 0,
 * `*count` when 1.
 */
export function encodeAdvances(advances: Advances): string {
  const points = [...advances.keys()].sort((a, b) => a - b)
  const runs: string[] = []
  let next = 0
  for (let i = 0; i < points.length;) {
    const start = points[i]!
    const advance = advances.get(start)!
    let count = 1
    while (points[i + count] === start + count && advances.get(start + count) === advance) count++
    const gap = start - next
    runs.push(`${gap ? gap.toString(36) : ''}${count > 1 ? `*${count.toString(36)}` : ''}=${advance.toString(36)}`)
    next = start + count
    i += count
  }
  return runs.join(' ')
}

/** The inverse of `encodeAdvances`. */
export function decodeAdvances(encoded: string): DecodedAdvances {
  const bmp = new Uint16Array(0x10000)
  const astral: AdvanceRun[] = []
  let point = 0
  for (const run of encoded.split(' ')) {
    const equals = run.indexOf('=')
    const star = run.indexOf('*')
    const gapEnd = star < 0 ? equals : star
    if (gapEnd > 0) point += parseInt(run.slice(0, gapEnd), 36)
    const end = point + (star < 0 ? 1 : parseInt(run.slice(star + 1, equals), 36))
    const advance = parseInt(run.slice(equals + 1), 36)
    if (point < bmp.length) bmp.fill(advance + 1, point, Math.min(end, bmp.length))
    if (end > bmp.length) astral.push({ start: Math.max(point, bmp.length), end, advance })
    point = end
  }
  return { bmp, astral }
}

/** Advance of a character in font units, or undefined if the face has no glyph for it. */
export function advanceIn({ bmp, astral }: DecodedAdvances, codePoint: number): number | undefined {
  if (codePoint < bmp.length) {
    const stored = bmp[codePoint]!
    return stored === 0 ? undefined : stored - 1
  }
  let low = 0
  let high = astral.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (astral[middle]!.end <= codePoint) low = middle + 1
    else high = middle
  }
  const run = astral[low]
  return run && run.start <= codePoint ? run.advance : undefined
}
