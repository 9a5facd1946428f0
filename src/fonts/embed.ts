/** Fonts to embed in a PowerPoint file: the theme's own faces, cut down to what the slides use. */
import { readFileSync } from 'node:fs'
import { diagnose, type Report } from '../diagnostics/index.ts'
import type { PlacedDeck } from '../scene/types.ts'
import type { Theme } from '../themes/index.ts'
import { type FaceUse, usedFaces } from './characters.ts'
import { neededSlices, type Packages, withFallback } from './cover.ts'
import { wrapFont } from './eot.ts'
import { faceScale, fontPackage, type FontPackage } from './packages.ts'
import { mergeParts, type Share } from './sfnt/merge.ts'
import { createSliceReader, type SliceReader } from './subset.ts'

/** Styles of a family, as `p:embeddedFont` names them, in its order (ECMA-376 §19.2.1.9). */
export const EMBEDDED_STYLES = ['regular', 'bold', 'italic', 'boldItalic'] as const

export type EmbeddedStyle = (typeof EMBEDDED_STYLES)[number]

/** One family to embed. */
export interface EmbeddedFont {
  /** As the .pptx names it. */
  typeface: string
  /** Ten bytes in hexadecimal digits. */
  panose: string
  isFixedPitch: boolean
  isChinese: boolean
  /** Embedded OpenType files by style; there is always a regular one. */
  styles: Readonly<Partial<Record<EmbeddedStyle, Uint8Array>>>
}

/** Makes the fonts of a deck, or of one of its chapters. */
export type FontEmbedder = (deck: Pick<PlacedDeck, 'scenes'>) => Promise<EmbeddedFont[]>

/** Letters, figures and signs that every face but the Chinese one gets: small corrections keep the face. */
const BASIC_LATIN = Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i)

const SPACE = 0x20

/** One family's use: characters by style. */
interface FamilyUse {
  font: FontPackage
  styles: Map<EmbeddedStyle, Set<number>>
}

/**
 * The embedder for a theme. What it has cut out of a face serves all decks that it is asked for.
 * @param theme with the faces that the .pptx names
 * @param report gets the names of faces that cannot be embedded, once
 */
export function createFontEmbedder(theme: Theme, report: Report): FontEmbedder {
  const read = createSliceReader()
  const packages = embeddablePackages(theme, report)
  return async (deck) => {
    const fonts: EmbeddedFont[] = []
    for (const [typeface, use] of familiesOf(deck, theme, packages)) fonts.push(await embedFamily(typeface, use, read))
    return fonts
  }
}

/** Packages of the faces that the .pptx names by the names that they have here, in their own size. */
function embeddablePackages({ fonts }: Theme, report: Report): Packages {
  const packageOf = (name: FaceUse['font']): FontPackage | undefined => {
    const { web, pptx, table } = fonts[name]
    return web === pptx && faceScale(table) === 1 ? fontPackage(table) : undefined
  }
  const packages: Packages = { latin: packageOf('latin'), ea: packageOf('ea'), mono: packageOf('mono') }
  const missing = (['latin', 'ea', 'mono'] as const).filter((name) => !packages[name]).map((name) => fonts[name].pptx)
  if (missing.length > 0) report(diagnose('font-not-embedded', undefined, { faces: [...new Set(missing)].join(', ') }))
  return packages
}

/** Families by typeface, which has to be unique, in the order Latin, Chinese, monospaced. */
function familiesOf(deck: Pick<PlacedDeck, 'scenes'>, theme: Theme, packages: Packages): Map<string, FamilyUse> {
  const families = new Map<string, FamilyUse>()
  const faces = withFallback(usedFaces(deck), packages)
  for (const name of ['latin', 'ea', 'mono'] as const) {
    const font = packages[name]
    if (!font) continue
    const typeface = theme.fonts[name].pptx
    for (const { bold, italic, characters } of faces.filter((face) => face.font === name)) {
      const family = families.get(typeface) ?? { font, styles: new Map([['regular', new Set<number>()]]) }
      families.set(typeface, family)
      const style = EMBEDDED_STYLES[(bold ? 1 : 0) + (italic && font.hasItalic ? 2 : 0)]!
      family.styles.set(style, new Set([...(family.styles.get(style) ?? []), ...characters]))
    }
  }
  return families
}

async function embedFamily(typeface: string, { font, styles }: FamilyUse, read: SliceReader): Promise<EmbeddedFont> {
  const licence = licenceOf(font)
  const made = new Map<EmbeddedStyle, Uint8Array>()
  let look = { panose: '', isFixedPitch: false }
  for (const name of EMBEDDED_STYLES) {
    const used = styles.get(name)
    if (!used) continue
    const style = { bold: name === 'bold' || name === 'boldItalic', italic: name === 'italic' || name === 'boldItalic' }
    const wanted = new Set([...used, ...(font.isChinese ? [SPACE] : BASIC_LATIN)])
    const shares: Share[] = []
    for (const { slice, characters } of neededSlices(font, wanted).slices)
      shares.push({ part: await read(font, slice, style, characters), characters })
    for (const { part } of shares) checkPermission(part.tables.get('OS/2')!.readUInt16BE(8), typeface)
    const merged = mergeParts(shares, { family: typeface, ...style, ...(licence === undefined ? {} : { licence }) })
    made.set(name, wrapFont(merged))
    if (name === 'regular') {
      const { tables } = shares[0]!.part
      look = { panose: panoseOf(made.get(name)!), isFixedPitch: tables.get('post')!.readUInt32BE(12) !== 0 }
    }
  }
  return { typeface, ...look, isChinese: font.isChinese, styles: Object.fromEntries(made) }
}

/** PANOSE as the container's header has it. */
function panoseOf(eot: Uint8Array): string {
  return Buffer.from(eot.subarray(16, 26)).toString('hex').toUpperCase()
}

const INSTALLABLE = 0x000f
const EDITABLE = 0x0008
const NO_SUBSET = 0x0300

/**
 * Whether a font may be embedded in part, in files that others edit (OpenType, `OS/2.fsType`).
 * @throws if it may not: a package that does not permit it must not be among ours
 */
function checkPermission(fsType: number, typeface: string): void {
  const permitted = (fsType & INSTALLABLE) === 0 || (fsType & EDITABLE) !== 0
  if (!permitted || (fsType & NO_SUBSET) !== 0) throw new Error(`The font ${typeface} does not permit embedding (fsType ${fsType}).`)
}

/** What the package's licence says in its first lines, in one sentence. */
function licenceOf(font: FontPackage): string | undefined {
  return /^This Font Software is licensed under .*$/m.exec(readFileSync(`${font.folder}/LICENSE`, 'utf8'))?.[0]
}
