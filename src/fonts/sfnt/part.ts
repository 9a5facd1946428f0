/** A font that holds some of a face's glyphs, opened for taking glyphs out (OpenType, `glyf`, `loca`, `hmtx`). */
import { readCmap } from './cmap.ts'
import { readSubstitutions, type Substitutions } from './substitutions.ts'
import { readTables, type Tables } from './tables.ts'

export interface FontPart {
  tables: Tables
  /** Glyph ids by code point. */
  glyphs: ReadonlyMap<number, number>
  substitutions: Substitutions
  /** A glyph's outline; empty without one. */
  outline(glyph: number): Buffer
  /** Advance width and left side bearing, in font units. */
  metrics(glyph: number): { advance: number; bearing: number }
}

/** A composite glyph's reference to a glyph that it is made of: where its id stands in the outline. */
export interface Component {
  at: number
  glyph: number
}

const NONE: Substitutions = { local: new Map(), ligatures: [] }

/** @throws if the bytes are no TrueType font: a fault of ours */
export function openPart(bytes: Uint8Array): FontPart {
  const tables = readTables(bytes)
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new Error(`A font has no table ${tag}.`)
    return found
  }
  const [loca, glyf, hmtx] = [table('loca'), table('glyf'), table('hmtx')]
  const isLong = table('head').readInt16BE(50) === 1
  const offset = (glyph: number): number => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  const metricCount = table('hhea').readUInt16BE(34)
  const gsub = tables.get('GSUB')
  return {
    tables,
    glyphs: readCmap(table('cmap')),
    substitutions: gsub ? readSubstitutions(gsub) : NONE,
    outline: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
    metrics: (glyph) => ({
      // Glyphs after the last full record have its advance.
      advance: hmtx.readUInt16BE(Math.min(glyph, metricCount - 1) * 4),
      bearing: hmtx.readInt16BE(glyph < metricCount ? glyph * 4 + 2 : metricCount * 4 + (glyph - metricCount) * 2),
    }),
  }
}

const WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

/** The glyphs that a composite glyph is made of; none for a simple one. */
export function componentsOf(outline: Buffer): Component[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return []
  const components: Component[] = []
  for (let at = 10, flags = MORE; flags & MORE;) {
    flags = outline.readUInt16BE(at)
    components.push({ at: at + 2, glyph: outline.readUInt16BE(at + 2) })
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0)
  }
  return components
}
