/** The font packages that both decks take their faces from. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { type Owners, ownersOf, parseRanges } from './ranges.ts'

/** A part of a font: one file that holds the glyphs for some characters. */
export interface Slice {
  /** As in the file's name: `latin`, `119`. */
  name: string
  /** As in CSS. */
  unicodeRange: string
}

export interface FontPackage {
  /** Id of the font: prefix of its files' names. */
  id: string
  /** Holds every weight in one file. */
  variable: boolean
  hasItalic: boolean
  /** Draws Chinese: has forms of its own for it. */
  isChinese: boolean
  folder: string
  /** In the order of precedence: a character belongs to the first that has it. */
  slices: readonly Slice[]
  /** Indices of the slices that code points belong to. */
  owners: Owners
}

const PACKAGES: Readonly<Record<string, { name: string; variable: boolean; hasItalic: boolean }>> = {
  arimo: { name: '@fontsource/arimo', variable: false, hasItalic: true },
  cousine: { name: '@fontsource/cousine', variable: false, hasItalic: true },
  'noto-sans-kr': { name: '@fontsource-variable/noto-sans-kr', variable: true, hasItalic: false },
  'noto-sans-sc': { name: '@fontsource-variable/noto-sans-sc', variable: true, hasItalic: false },
}

/** `arimo@0.92` is drawn in Arimo, 0.92 times as large. */
function tableName(table: string): string {
  return table.split('@')[0]!
}

/** How much larger than in its own size the web draws a face, so that it is as wide as the one that it stands for. */
export function faceScale(table: string): number {
  return Number(table.split('@')[1] ?? 1)
}

/** Syllables and letters of Korean, which no other face has. */
export const HANGUL = { web: 'Noto Sans KR', table: 'noto-sans-kr' }

export function holdsHangul(text: string): boolean {
  return /\p{Script=Hangul}/u.test(text)
}

/**
 * The package of a face, by the name of its advance table (`FontNames.table`); undefined if the face does not ship.
 * @throws if the package is not installed: a fault of the installation.
 */
export function fontPackage(table: string): FontPackage | undefined {
  const name = tableName(table)
  const read = packages.get(name) ?? readPackage(name)
  if (read) packages.set(name, read)
  return read
}

const packages = new Map<string, FontPackage>()

function readPackage(name: string): FontPackage | undefined {
  const known = PACKAGES[name]
  if (!known) return undefined
  const folder = packageFolder(known.name)
  const ranges = readFileSync(`${folder}/unicode.json`)
  const slices = readSlices(ranges)
  return {
    id: name,
    folder,
    slices,
    owners: ownersBefore(name, ranges) ?? findOwners(slices),
    variable: known.variable,
    hasItalic: known.hasItalic,
    isChinese: name === 'noto-sans-sc',
  }
}

/** The slices that a package's `unicode.json` names, with their ranges of characters, as CSS writes them. */
function readSlices(ranges: Buffer): Slice[] {
  return Object.entries(JSON.parse(ranges.toString()) as Record<string, string>).map(([key, unicodeRange]) => ({
    // `[119]`
    name: key.startsWith('[') ? key.slice(1, -1) : key,
    unicodeRange,
  }))
}

function findOwners(slices: readonly Slice[]): Uint32Array {
  return Uint32Array.from(ownersOf(slices.map(({ unicodeRange }) => parseRanges(unicodeRange))))
}

/**
 * What code points belong to as it was found when this was built, if the package is still the same. The file holds
 * unsigned 32-bit integers: the checksum of the package's `unicode.json`, then the owners.
 */
function ownersBefore(name: string, ranges: Buffer): Owners | undefined {
  try {
    const bytes = readFileSync(new URL(`${name}.owners`, import.meta.url))
    // Copied, for integers must lie at a multiple of their size.
    const known = new Uint32Array(Uint8Array.from(bytes).buffer)
    return known[0] === crc32(ranges) ? known.subarray(1) : undefined
  } catch {
    return undefined
  }
}

/** What `ownersBefore` reads, by the names of its files: `scripts/parse-fonts.mjs` keeps it beside this module. */
export function ownersToKeep(): ReadonlyMap<string, Uint8Array> {
  return new Map(
    Object.entries(PACKAGES).map(([name, { name: package_ }]) => {
      const ranges = readFileSync(`${packageFolder(package_)}/unicode.json`)
      return [`${name}.owners`, new Uint8Array(Uint32Array.of(crc32(ranges), ...findOwners(readSlices(ranges))).buffer)]
    }),
  )
}

const HERE = dirname(fileURLToPath(import.meta.url))

/** Folder of an installed package. Looking for it in the folders above takes a tenth of the time that resolving its name does. */
function packageFolder(name: string): string {
  for (let folder = HERE, above; ; folder = above) {
    const found = `${folder}/node_modules/${name}`
    if (existsSync(found)) return found
    above = dirname(folder)
    if (above === folder) return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
  }
}

/** Path of a slice's file. A variable font has one file for all weights. */
export function sliceFile(font: FontPackage, slice: Slice, bold: boolean, italic: boolean): string {
  const weight = font.variable ? 'wght' : bold ? '700' : '400'
  return `${font.folder}/files/${font.id}-${slice.name}-${weight}-${italic && font.hasItalic ? 'italic' : 'normal'}.woff2`
}

/** The face for formulas, as stylesheets name it. */
export const MATH_FAMILY = 'STIX Two Math'

/** Its file and its licence. @throws if the package is not installed: a fault of the installation. */
export function mathFont(): { file: string; licence: string } {
  const folder = packageFolder('@fontsource/stix-two-math')
  return { file: `${folder}/files/stix-two-math-latin-400-normal.woff2`, licence: `${folder}/LICENSE` }
}
