/**
 * Writes src/math/tables/stix-two-math.ts from the font that the web deck ships: what laying out formulas needs of its
 * glyphs and of its MATH table (OpenType 1.9, MATH).
 *
 *   npx tsx scripts/math-table.ts
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as fontkit from 'fontkit'
import { encodeGlyphs, type Glyph, type Stretch } from '../src/math/tables/codec.ts'

const PACKAGE = '@fontsource/stix-two-math'
const FILE = 'files/stix-two-math-latin-400-normal.woff2'

/** MathConstants in the table's order (§MathConstants table), those that are no MathValueRecord first. */
const PLAIN = ['scriptPercentScaleDown', 'scriptScriptPercentScaleDown', 'delimitedSubFormulaMinHeight', 'displayOperatorMinHeight']
const VALUES =
  'mathLeading axisHeight accentBaseHeight flattenedAccentBaseHeight subscriptShiftDown subscriptTopMax subscriptBaselineDropMin superscriptShiftUp superscriptShiftUpCramped superscriptBottomMin superscriptBaselineDropMax subSuperscriptGapMin superscriptBottomMaxWithSubscript spaceAfterScript upperLimitGapMin upperLimitBaselineRiseMin lowerLimitGapMin lowerLimitBaselineDropMin stackTopShiftUp stackTopDisplayStyleShiftUp stackBottomShiftDown stackBottomDisplayStyleShiftDown stackGapMin stackDisplayStyleGapMin stretchStackTopShiftUp stretchStackBottomShiftDown stretchStackGapAboveMin stretchStackGapBelowMin fractionNumeratorShiftUp fractionNumeratorDisplayStyleShiftUp fractionDenominatorShiftDown fractionDenominatorDisplayStyleShiftDown fractionNumeratorGapMin fractionNumDisplayStyleGapMin fractionRuleThickness fractionDenominatorGapMin fractionDenomDisplayStyleGapMin skewedFractionHorizontalGap skewedFractionVerticalGap overbarVerticalGap overbarRuleThickness overbarExtraAscender underbarVerticalGap underbarRuleThickness underbarExtraDescender radicalVerticalGap radicalDisplayStyleVerticalGap radicalRuleThickness radicalExtraAscender radicalKernBeforeDegree radicalKernAfterDegree'.split(
    ' ',
  )

interface Font {
  unitsPerEm: number
  characterSet: number[]
  stream: { buffer: Uint8Array }
  directory: { tables: Record<string, { offset: number; length: number }> }
  glyphForCodePoint(point: number): { id: number; advanceWidth: number; bbox: Bounds }
  getGlyph(id: number): { advanceWidth: number; bbox: Bounds }
}

interface Bounds {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/** Big-endian reading of a table, offsets counted from its start. */
class Table {
  readonly #bytes: DataView
  constructor(bytes: Uint8Array) {
    this.#bytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  unsigned(at: number): number {
    return this.#bytes.getUint16(at)
  }
  signed(at: number): number {
    return this.#bytes.getInt16(at)
  }
  /** Glyphs of a Coverage table, in order. */
  coverage(at: number): number[] {
    const count = this.unsigned(at + 2)
    if (this.unsigned(at) === 1) return Array.from({ length: count }, (_, i) => this.unsigned(at + 4 + 2 * i))
    return Array.from({ length: count }, (_, i) => at + 4 + 6 * i).flatMap((range) => {
      const [first, last] = [this.unsigned(range), this.unsigned(range + 2)]
      return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    })
  }
}

interface MathFont {
  version: string
  unitsPerEm: number
  constants: Record<string, number>
  glyphs: Map<number, Glyph>
  vertical: Map<number, Stretch>
  horizontal: Map<number, Stretch>
}

/** What the font says, in font units. */
export function readMathFont(): MathFont {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`))
  const font = fontkit.create(fs.readFileSync(path.join(folder, FILE))) as unknown as Font
  // The tables of a WOFF2 file are unpacked when a glyph is first asked for.
  void font.getGlyph(1).bbox
  const { offset, length } = font.directory.tables['MATH']!
  const table = new Table(font.stream.buffer.subarray(offset, offset + length))
  const constants: Record<string, number> = {}
  const at = table.unsigned(4)
  PLAIN.forEach((name, i) => (constants[name] = table.signed(at + 2 * i)))
  VALUES.forEach((name, i) => (constants[name] = table.signed(at + 8 + 4 * i)))
  constants['radicalDegreeBottomRaisePercent'] = table.signed(at + 8 + 4 * VALUES.length)
  const info = table.unsigned(6)
  const italics = valuesByGlyph(table, info, 0)
  const accents = valuesByGlyph(table, info, 2)
  const glyphs = new Map<number, Glyph>()
  const points = new Map<number, number>()
  for (const point of font.characterSet) {
    if (point < 0x20) continue
    const { id, advanceWidth, bbox } = font.glyphForCodePoint(point)
    if (!points.has(id)) points.set(id, point)
    const empty = !Number.isFinite(bbox.maxY)
    glyphs.set(point, {
      advance: advanceWidth,
      ascent: empty ? 0 : bbox.maxY,
      descent: empty ? 0 : -bbox.minY,
      italic: italics.get(id) ?? 0,
      accent: accents.get(id) ?? 0,
    })
  }
  const variants = table.unsigned(8)
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
  return {
    version,
    unitsPerEm: font.unitsPerEm,
    constants: { ...constants, minConnectorOverlap: table.unsigned(variants) },
    glyphs,
    vertical: stretches(table, variants, 'vertical', font, points, italics),
    horizontal: stretches(table, variants, 'horizontal', font, points, italics),
  }
}

/** A MathItalicsCorrectionInfo or MathTopAccentAttachment table: values by glyph. */
function valuesByGlyph(table: Table, info: number, slot: number): Map<number, number> {
  const at = info + table.unsigned(info + slot)
  return new Map(table.coverage(at + table.unsigned(at)).map((glyph, i) => [glyph, table.signed(at + 4 + 4 * i)]))
}

/** MathGlyphConstruction tables of one direction, by code point. */
function stretches(
  table: Table,
  at: number,
  direction: 'vertical' | 'horizontal',
  font: Font,
  points: ReadonlyMap<number, number>,
  italics: ReadonlyMap<number, number>,
): Map<number, Stretch> {
  const isVertical = direction === 'vertical'
  const coverage = table.coverage(at + table.unsigned(at + (isVertical ? 2 : 4)))
  const counts = [table.unsigned(at + 6), table.unsigned(at + 8)] as const
  const first = at + 10 + (isVertical ? 0 : 2 * counts[0])
  const found = new Map<number, Stretch>()
  coverage.forEach((glyph, i) => {
    const point = points.get(glyph)
    if (point === undefined) return
    const construction = at + table.unsigned(first + 2 * i)
    const sizes = Array.from({ length: table.unsigned(construction + 2) }, (_, v) => {
      const record = construction + 4 + 4 * v
      return shape(font, table.unsigned(record), table.unsigned(record + 2), italics)
    })
    const assembly = table.unsigned(construction)
    found.set(point, { sizes, ...(assembly === 0 ? {} : { assembly: assemblyOf(table, construction + assembly, font) }) })
  })
  return found
}

function shape(font: Font, id: number, size: number, italics: ReadonlyMap<number, number>): Stretch['sizes'][number] {
  const { advanceWidth, bbox } = font.getGlyph(id)
  return { size, advance: advanceWidth, ascent: bbox.maxY, descent: -bbox.minY, italic: italics.get(id) ?? 0 }
}

/** A GlyphAssembly table: its parts, and what the widest of them measures across. */
function assemblyOf(table: Table, at: number, font: Font): NonNullable<Stretch['assembly']> {
  const parts = Array.from({ length: table.unsigned(at + 4) }, (_, i) => {
    const record = at + 6 + 10 * i
    return {
      glyph: font.getGlyph(table.unsigned(record)),
      start: table.unsigned(record + 2),
      end: table.unsigned(record + 4),
      size: table.unsigned(record + 6),
      extender: (table.unsigned(record + 8) & 1) === 1,
    }
  })
  return {
    advance: Math.max(...parts.map(({ glyph }) => glyph.advanceWidth)),
    ascent: Math.max(...parts.map(({ glyph }) => glyph.bbox.maxY)),
    descent: Math.max(...parts.map(({ glyph }) => -glyph.bbox.minY)),
    parts: parts.map(({ start, end, size, extender }) => ({ start, end, size, extender })),
  }
}

function moduleOf({ version, unitsPerEm, constants, glyphs, vertical, horizontal }: MathFont): string {
  return `// Generated by scripts/math-table.ts from ${PACKAGE} ${version}. Do not edit.
import type { EncodedMathFace } from './codec.ts'

export const stixTwoMath: EncodedMathFace = {
  unitsPerEm: ${unitsPerEm},
  constants: {
${Object.entries(constants)
  .map(([name, value]) => `    ${name}: ${value},`)
  .join('\n')}
  },
  glyphs:
    '${encodeGlyphs(glyphs)}',
  vertical:
    '${JSON.stringify([...vertical])}',
  horizontal:
    '${JSON.stringify([...horizontal])}',
}
`
}

if (process.argv[1] === import.meta.filename) {
  const file = path.join(import.meta.dirname, '../src/math/tables/stix-two-math.ts')
  fs.writeFileSync(file, moduleOf(readMathFont()))
  console.log(`${file}: ${fs.statSync(file).size} bytes`)
}
