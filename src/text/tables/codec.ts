/** Advances of a face's characters, as generated: one string a weight. */
export interface EncodedFace {
  unitsPerEm: number
  weights: Readonly<Record<400 | 700, string>>
}

/** Advance in font units by code point. */
export type Advances = ReadonlyMap<number, number>

/** The code points [start, end) have one advance, in font units. */
interface AdvanceRun {
  start: number
  end: number
  advance: number
}

/** Runs in a stretch: enough that a table has few stretches, and few enough that none takes long to decode. */
const STRETCH = 24

/**
 * Encodes advances as runs of consecutive code points with the same advance, parted by spaces.
 * A run is `gap*count=advance` in base 36; `gap` (code points skipped since the last run) is left out when 0,
 * `*count` when 1. Stretches of runs are parted by `;`: the gap of a stretch's first run is counted from code point 0,
 * so that each can be decoded by itself.
 */
export function encodeAdvances(advances: Advances): string {
  const runs = runsOf(advances)
  const encoded = runs.map(({ start, end, advance }, i) => {
    const opens = i % STRETCH === 0
    const gap = start - (opens ? 0 : runs[i - 1]!.end)
    const run = `${gap ? gap.toString(36) : ''}${end > start + 1 ? `*${(end - start).toString(36)}` : ''}=${advance.toString(36)}`
    return i === 0 ? run : (opens ? ';' : ' ') + run
  })
  return encoded.join('')
}

function runsOf(advances: Advances): AdvanceRun[] {
  const runs: AdvanceRun[] = []
  for (const [point, advance] of [...advances].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1)
    if (last?.end === point && last.advance === advance) last.end++
    else runs.push({ start: point, end: point + 1, advance })
  }
  return runs
}

/**
 * The inverse of `encodeAdvances`. A text has characters of few stretches, so each is decoded when the first character
 * of it is asked for: to decode all of them takes a good part of a small deck's build.
 */
export class AdvanceTable {
  /** For the Basic Multilingual Plane: advance plus one; 0 where the face has no glyph, or where nothing was asked for yet. */
  private readonly bmp = new Uint16Array(0x10000)
  private readonly stretches: readonly string[]
  /** First code point of each stretch. */
  private readonly starts: readonly number[]
  /** Of each stretch that is decoded. */
  private readonly runs: AdvanceRun[][] = []

  /** @param encoded what `encodeAdvances` returned */
  constructor(encoded: string) {
    this.stretches = encoded.split(';')
    // A first run without a gap begins with no number.
    this.starts = this.stretches.map((stretch) => parseInt(stretch, 36) || 0)
  }

  /** Advance of a character in font units, or undefined if the face has no glyph for it. */
  advance(codePoint: number): number | undefined {
    const stored = codePoint < 0x10000 ? this.bmp[codePoint]! : 0
    return stored === 0 ? this.find(codePoint) : stored - 1
  }

  private find(codePoint: number): number | undefined {
    let low = 0
    let high = this.starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= codePoint) low = middle + 1
      else high = middle
    }
    if (low === 0) return undefined
    const runs = (this.runs[low - 1] ??= this.decode(this.stretches[low - 1]!))
    return runs.find(({ start, end }) => start <= codePoint && codePoint < end)?.advance
  }

  private decode(stretch: string): AdvanceRun[] {
    const runs: AdvanceRun[] = []
    // Without advances there is one stretch, and it is empty.
    if (stretch === '') return runs
    let point = 0
    for (const run of stretch.split(' ')) {
      const equals = run.indexOf('=')
      const star = run.indexOf('*')
      const gapEnd = star < 0 ? equals : star
      const start = point + (gapEnd > 0 ? parseInt(run.slice(0, gapEnd), 36) : 0)
      const end = start + (star < 0 ? 1 : parseInt(run.slice(star + 1, equals), 36))
      const advance = parseInt(run.slice(equals + 1), 36)
      this.bmp.fill(advance + 1, start, end)
      runs.push({ start, end, advance })
      point = end
    }
    return runs
  }
}
