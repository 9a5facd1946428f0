/** Advances of a face's characters, as generated: one string a weight. */
export interface EncodedFace {
  unitsPerEm: number
  weights: Readonly<Record<400 | 700, string>>
}

/** Advance in font units by code point. */
export type Advances = ReadonlyMap<number, number>

/** Decoded advances, in font units plus one; 0 means that the face has no glyph. */
export interface DecodedAdvances {
  bmp: Uint16Array
  astral: ReadonlyMap<number, number>
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
  const astral = new Map<number, number>()
  let point = 0
  for (const run of encoded.split(' ')) {
    const equals = run.indexOf('=')
    const star = run.indexOf('*')
    const gapEnd = star < 0 ? equals : star
    if (gapEnd > 0) point += parseInt(run.slice(0, gapEnd), 36)
    const count = star < 0 ? 1 : parseInt(run.slice(star + 1, equals), 36)
    const stored = parseInt(run.slice(equals + 1), 36) + 1
    if (point + count <= 0x10000) bmp.fill(stored, point, point + count)
    else for (let i = 0; i < count; i++) astral.set(point + i, stored)
    point += count
  }
  return { bmp, astral }
}
