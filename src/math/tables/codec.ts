/** A glyph in font units: `ascent` and `descent` of its ink, from the baseline. */
export interface Glyph {
  advance: number
  ascent: number
  descent: number
  /** Italic correction: room between its slanted top and what follows. */
  italic: number
  /** Where an accent is centred, from the left; 0: at half the advance. */
  accent: number
}

/** A glyph at one of its larger sizes. */
export interface SizedGlyph {
  /** Its measure in the direction in which it grows. */
  size: number
  advance: number
  ascent: number
  descent: number
  italic: number
}

/** How a glyph grows in one direction (OpenType MATH, MathGlyphConstruction). */
export interface Stretch {
  /** In ascending order, the glyph itself first. */
  sizes: readonly SizedGlyph[]
  /** Parts from which it is put together beyond its largest size. */
  assembly?: {
    advance: number
    ascent: number
    descent: number
    parts: readonly { start: number; end: number; size: number; extender: boolean }[]
  }
}

export interface EncodedMathFace {
  unitsPerEm: number
  constants: Readonly<Record<string, number>>
  glyphs: string
  /** JSON: `[code point, Stretch]` pairs. */
  vertical: string
  horizontal: string
}

/** Glyphs by code point as `gap=advance,ascent,descent,italic,accent` in base 36, parted by spaces; zeros at the end are left out. */
export function encodeGlyphs(glyphs: ReadonlyMap<number, Glyph>): string {
  let next = 0
  return [...glyphs]
    .sort(([a], [b]) => a - b)
    .map(([point, { advance, ascent, descent, italic, accent }]) => {
      const values = [advance, ascent, descent, italic, accent].map((value) => (value === 0 ? '' : Math.round(value).toString(36)))
      const gap = point === next ? '' : (point - next).toString(36)
      next = point + 1
      return `${gap}=${values.join(',').replace(/,+$/, '')}`
    })
    .join(' ')
}

/** The inverse of `encodeGlyphs`. */
export function decodeGlyphs(encoded: string): ReadonlyMap<number, Glyph> {
  const glyphs = new Map<number, Glyph>()
  let point = 0
  for (const entry of encoded.split(' ')) {
    const equals = entry.indexOf('=')
    if (equals > 0) point += parseInt(entry.slice(0, equals), 36)
    const [advance = 0, ascent = 0, descent = 0, italic = 0, accent = 0] = entry
      .slice(equals + 1)
      .split(',')
      .map((value) => (value === '' ? 0 : parseInt(value, 36)))
    glyphs.set(point++, { advance, ascent, descent, italic, accent })
  }
  return glyphs
}
