/** One TrueType font of the glyphs that several fonts of the same face hold. */
import { writeCmap } from './cmap.ts'
import { extremesOf, GlyphSet, metricsTable, outlineTables } from './glyphs.ts'
import { NAME, ORIGIN, readNames, writeNames } from './names.ts'
import type { FontPart } from './part.ts'
import { type Ligature, writeLigatures } from './substitutions.ts'
import { type Tables, writeTables } from './tables.ts'

export interface FontStyle {
  /** As documents name the face. */
  family: string
  bold: boolean
  italic: boolean
  /** What may be done with the font, where its own names do not say it. */
  licence?: string
}

/** What is taken of one part. */
export interface Share {
  part: FontPart
  characters: readonly number[]
}

/** Names of styles that programs group into one family (OpenType, `name`, id 2). */
function styleName({ bold, italic }: Pick<FontStyle, 'bold' | 'italic'>): string {
  return bold ? (italic ? 'Bold Italic' : 'Bold') : italic ? 'Italic' : 'Regular'
}

/**
 * A font of the shares' characters: those that their parts have. Characters have the forms that Chinese gives them.
 * Parts have the same units per em and the same vertical metrics, since they are of one face.
 */
export function mergeParts(shares: readonly Share[], style: FontStyle): Buffer {
  const first = shares[0]!.part
  const set = new GlyphSet(first)
  const cmap = new Map<number, number>()
  for (const { part, characters } of shares) {
    for (const point of characters) {
      const glyph = part.glyphs.get(point)
      if (glyph !== undefined) cmap.set(point, set.take(part, part.substitutions.local.get(glyph) ?? glyph))
    }
  }
  const ligatures = shares.flatMap(({ part }) => takeLigatures(part, set))
  const { glyphs } = set
  const extremes = extremesOf(glyphs)
  const { glyf, loca } = outlineTables(glyphs)
  const points = [...cmap.keys()]
  const gsub = writeLigatures(ligatures)
  const tables = new Map<string, Buffer>([
    ['OS/2', os2Table(shares, style, extremes.average, points)],
    ['cmap', writeCmap(cmap)],
    ['glyf', glyf],
    ['head', headTable(first, style, extremes.box)],
    ['hhea', hheaTable(first, extremes, glyphs.length)],
    ['hmtx', metricsTable(glyphs)],
    ['loca', loca],
    ['maxp', maxpTable(shares, glyphs.length)],
    ['name', nameTable(first, style)],
    ['post', first.tables.get('post')!],
  ])
  if (gsub) tables.set('GSUB', gsub)
  const gasp = first.tables.get('gasp')
  if (gasp) tables.set('gasp', gasp)
  return writeTables(tables)
}

/** Ligatures of glyphs that the new font has. */
function takeLigatures(part: FontPart, set: GlyphSet): Ligature[] {
  return part.substitutions.ligatures.flatMap(({ components, glyph }) => {
    const ids = components.map((component) => set.idOf(part, component))
    return ids.includes(undefined) ? [] : [{ components: ids as number[], glyph: set.take(part, glyph) }]
  })
}

/** A copy of a table of the first part. */
function copyOf(tables: Tables, tag: string): Buffer {
  return Buffer.from(tables.get(tag)!)
}

function headTable({ tables }: FontPart, { bold, italic }: FontStyle, box: readonly number[]): Buffer {
  const head = copyOf(tables, 'head')
  box.forEach((value, i) => head.writeInt16BE(value, 36 + i * 2))
  head.writeUInt16BE((bold ? 1 : 0) | (italic ? 2 : 0), 44)
  head.writeInt16BE(1, 50)
  return head
}

function hheaTable({ tables }: FontPart, extremes: ReturnType<typeof extremesOf>, count: number): Buffer {
  const hhea = copyOf(tables, 'hhea')
  hhea.writeUInt16BE(extremes.widest, 10)
  hhea.writeInt16BE(extremes.leastLeft, 12)
  hhea.writeInt16BE(extremes.leastRight, 14)
  hhea.writeInt16BE(extremes.extent, 16)
  hhea.writeUInt16BE(count, 34)
  return hhea
}

/** The most that any part says, which holds for glyphs of them all. */
function maxpTable(shares: readonly Share[], count: number): Buffer {
  const maxp = copyOf(shares[0]!.part.tables, 'maxp')
  for (const { part } of shares) {
    const other = part.tables.get('maxp')!
    for (let at = 6; at < maxp.length; at += 2) maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), other.readUInt16BE(at)), at)
  }
  maxp.writeUInt16BE(count, 4)
  return maxp
}

const RANGES = 42
const CODE_PAGES = 78
const STYLE_BITS = 0x0261
const LATIN_TEXT = 2
const PANOSE_WEIGHTS = { veryLight: 2, book: 5, bold: 8 }

function os2Table(shares: readonly Share[], { bold, italic }: FontStyle, average: number, points: readonly number[]): Buffer {
  const os2 = copyOf(shares[0]!.part.tables, 'OS/2')
  os2.writeInt16BE(average, 2)
  os2.writeUInt16BE(bold ? 700 : 400, 4)
  // A variable font's PANOSE is that of its thinnest weight.
  if (os2[32] === LATIN_TEXT && os2[34]! <= PANOSE_WEIGHTS.veryLight) os2[34] = bold ? PANOSE_WEIGHTS.bold : PANOSE_WEIGHTS.book
  for (const { part } of shares) {
    const other = part.tables.get('OS/2')!
    for (const at of [RANGES, RANGES + 4, RANGES + 8, RANGES + 12, CODE_PAGES, CODE_PAGES + 4])
      os2.writeUInt32BE((os2.readUInt32BE(at) | other.readUInt32BE(at)) >>> 0, at)
  }
  const style = (italic ? 0x1 : 0) | (bold ? 0x20 : 0) | (bold || italic ? 0 : 0x40)
  os2.writeUInt16BE((os2.readUInt16BE(62) & ~STYLE_BITS) | style, 62)
  const basic = points.map((point) => Math.min(point, 0xffff))
  os2.writeUInt16BE(
    basic.reduce((a, b) => Math.min(a, b), 0xffff),
    64,
  )
  os2.writeUInt16BE(
    basic.reduce((a, b) => Math.max(a, b), 0),
    66,
  )
  return os2
}

function nameTable({ tables }: FontPart, style: FontStyle): Buffer {
  const own = readNames(tables.get('name')!)
  const names = new Map([...own].filter(([id]) => ORIGIN.includes(id)))
  const subfamily = styleName(style)
  const postscript = `${style.family}-${subfamily}`.replace(/[^!-~]|[[\](){}<>/%]/g, '')
  names.set(NAME.family, style.family)
  names.set(NAME.style, subfamily)
  names.set(NAME.full, `${style.family} ${subfamily}`)
  names.set(NAME.postscript, postscript)
  names.set(NAME.unique, `${names.get(NAME.version) ?? ''};${postscript};subset`)
  if (style.licence !== undefined && !names.has(NAME.licence)) names.set(NAME.licence, style.licence)
  return writeNames(names)
}
