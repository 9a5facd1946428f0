/** The font packages that both decks take their faces from. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { parseRanges, type Ranges } from './ranges.ts'

/** A part of a font: one file that holds the glyphs for some characters. */
export interface Slice {
  /** As in the file's name: `latin`, `119`. */
  name: string
  /** As in CSS. */
  unicodeRange: string
  ranges: Ranges
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

/** Reads the packages of the faces of themes that ship, for whoever has time before they are needed. */
export function readFontPackages(): void {
  for (const table of ['arimo', 'cousine', 'noto-sans-sc']) fontPackage(table)
}

function readPackage(name: string): FontPackage | undefined {
  const known = PACKAGES[name]
  if (!known) return undefined
  const file = createRequire(import.meta.url).resolve(`${known.name}/unicode.json`)
  const slices = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).map(([key, unicodeRange]): Slice => ({
    name: key.replace(/[[\]]/g, ''),
    unicodeRange,
    ranges: parseRanges(unicodeRange),
  }))
  return {
    id: name,
    folder: dirname(file),
    slices,
    variable: known.variable,
    hasItalic: known.hasItalic,
    isChinese: name === 'noto-sans-sc',
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
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/stix-two-math/package.json'))
  return { file: `${folder}/files/stix-two-math-latin-400-normal.woff2`, licence: `${folder}/LICENSE` }
}
