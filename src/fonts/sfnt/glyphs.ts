/** Glyphs gathered from several fonts, with new ids. */
import { componentsOf, type FontPart } from './part.ts'

/** One glyph of the new font. */
export interface Glyph {
  outline: Buffer
  advance: number
  bearing: number
}

/** Gathers glyphs; the first is the one for characters that the font lacks. */
export class GlyphSet {
  readonly glyphs: Glyph[] = []
  readonly #ids = new Map<FontPart, Map<number, number>>()

  constructor(first: FontPart) {
    this.take(first, 0)
  }

  /** The new id of a part's glyph, which is taken with all that it is made of. */
  take(part: FontPart, glyph: number): number {
    const ids = this.#ids.get(part) ?? new Map<number, number>()
    this.#ids.set(part, ids)
    const known = ids.get(glyph)
    if (known !== undefined) return known
    const id = this.glyphs.length
    ids.set(glyph, id)
    const outline = Buffer.from(part.outline(glyph))
    this.glyphs.push({ outline, ...part.metrics(glyph) })
    for (const component of componentsOf(outline)) outline.writeUInt16BE(this.take(part, component.glyph), component.at)
    return id
  }

  /** The new id of a part's glyph, if it has been taken. */
  idOf(part: FontPart, glyph: number): number | undefined {
    return this.#ids.get(part)?.get(glyph)
  }
}

/** Box of an outline in font units; undefined without one. */
function boxOf(outline: Buffer): [xMin: number, yMin: number, xMax: number, yMax: number] | undefined {
  if (outline.length === 0) return undefined
  return [outline.readInt16BE(2), outline.readInt16BE(4), outline.readInt16BE(6), outline.readInt16BE(8)]
}

/** What `head`, `hhea` and `OS/2` say of all the glyphs together, in font units. */
export function extremesOf(glyphs: readonly Glyph[]): {
  box: [number, number, number, number]
  widest: number
  leastLeft: number
  leastRight: number
  extent: number
  average: number
} {
  const drawn = glyphs.flatMap(({ outline, advance, bearing }) => {
    const box = boxOf(outline)
    return box ? [{ box, bearing, right: advance - bearing - (box[2] - box[0]), extent: bearing + box[2] - box[0] }] : []
  })
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)
  const wide = glyphs.map(({ advance }) => advance).filter((advance) => advance > 0)
  return {
    box: [
      least(drawn.map(({ box }) => box[0])),
      least(drawn.map(({ box }) => box[1])),
      most(drawn.map(({ box }) => box[2])),
      most(drawn.map(({ box }) => box[3])),
    ],
    widest: most(wide),
    leastLeft: least(drawn.map(({ bearing }) => bearing)),
    leastRight: least(drawn.map(({ right }) => right)),
    extent: most(drawn.map(({ extent }) => extent)),
    average: Math.round(wide.reduce((sum, advance) => sum + advance, 0) / Math.max(1, wide.length)),
  }
}

/** `glyf` and `loca` (long offsets). */
export function outlineTables(glyphs: readonly Glyph[]): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  let offset = 0
  const outlines = glyphs.map(({ outline }, i) => {
    const padded = Buffer.alloc((outline.length + 3) & ~3)
    outline.copy(padded)
    offset += padded.length
    loca.writeUInt32BE(offset, (i + 1) * 4)
    return padded
  })
  return { glyf: Buffer.concat(outlines), loca }
}

/** `hmtx`, a full record for each glyph. */
export function metricsTable(glyphs: readonly Glyph[]): Buffer {
  const table = Buffer.alloc(glyphs.length * 4)
  glyphs.forEach(({ advance, bearing }, i) => {
    table.writeUInt16BE(advance, i * 4)
    table.writeInt16BE(bearing, i * 4 + 2)
  })
  return table
}
