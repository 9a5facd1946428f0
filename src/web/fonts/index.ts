/** The fonts that a deck needs: just those slices of each face that hold characters of its text. */
import { readFileSync } from 'node:fs'
import type { PlacedDeck } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'
import type { WebFiles } from '../files.ts'
import { fileHash } from '../hash.ts'
import { showsFormulas, usedFaces, type FaceCharacters, type FaceUse } from './characters.ts'
import { fontFace, mathFace, sliceName, type WebFace } from './face.ts'
import { fontPackage, HANGUL, mathFont, sliceFile, type FontPackage, type Slice } from './packages.ts'
import { within } from './ranges.ts'

export interface DeckFonts {
  /** Font files and their licences, by path. */
  files: WebFiles
  /** `@font-face` rules; their URLs are relative to `assets/`. */
  css: string
}

type Packages = Readonly<Record<FaceUse['font'], FontPackage | undefined>>

/** CSS takes a line's metrics from the face that draws a space: the East Asian one has to, whatever the text. */
const SPACE = 0x20

function isHangul(point: number): boolean {
  return /\p{Script=Hangul}/u.test(String.fromCodePoint(point))
}

export function deckFonts(deck: Pick<PlacedDeck, 'scenes'>, theme: Theme): DeckFonts {
  const { latin, ea, mono } = theme.fonts
  const packages: Packages = { latin: fontPackage(latin.table), ea: fontPackage(ea.table), mono: fontPackage(mono.table) }
  const files = new Map<string, Uint8Array | string>()
  const rules = new Map<string, string>()
  const ship = (names: WebFace, font: FontPackage, face: FaceCharacters): ReadonlySet<number> => {
    const { slices, uncovered } = neededSlices(font, face.characters)
    for (const slice of slices) {
      const source = sliceFile(font, slice, face.bold, face.italic)
      if (rules.has(source)) continue
      const bytes = readFileSync(source)
      const name = `fonts/${sliceName(font, slice, face)}.${fileHash(bytes)}.woff2`
      files.set(`assets/${name}`, bytes)
      rules.set(source, fontFace(names, name, font, slice, face))
    }
    if (slices.length > 0) files.set(`assets/fonts/LICENSE-${font.id}.txt`, readFileSync(`${font.folder}/LICENSE`, 'utf8'))
    return uncovered
  }
  for (const face of withFallback(usedFaces(deck), packages)) {
    const font = packages[face.font]
    if (!font) continue
    const uncovered = ship(theme.fonts[face.font], font, face)
    const hangul = [...uncovered].filter(isHangul)
    if (face.font === 'ea' && hangul.length > 0) ship(HANGUL, fontPackage(HANGUL.table)!, { ...face, characters: new Set(hangul) })
  }
  if (showsFormulas(deck)) addMathFont(files, rules)
  // Where ranges overlap, the rule that comes last wins: it is the slice with precedence.
  return { files, css: [...rules.values()].toReversed().join('\n') }
}

/** The face for formulas, whole: its table of mathematical constants and its larger glyphs are what formulas are set with. */
function addMathFont(files: Map<string, Uint8Array | string>, rules: Map<string, string>): void {
  const { file, licence } = mathFont()
  const bytes = readFileSync(file)
  const name = `fonts/stix-two-math.${fileHash(bytes)}.woff2`
  files.set(`assets/${name}`, bytes)
  files.set('assets/fonts/LICENSE-stix-two-math.txt', readFileSync(licence, 'utf8'))
  rules.set(file, mathFace(name))
}

/** The faces, and the East Asian one for what the others lack. */
function withFallback(faces: readonly FaceCharacters[], packages: Packages): FaceCharacters[] {
  const others = faces.filter((face) => face.font !== 'ea')
  const eastAsian = [false, true].flatMap((bold): FaceCharacters[] => {
    const own = faces.find((face) => face.font === 'ea' && face.bold === bold)
    const lacking = others
      .filter((face) => face.bold === bold)
      .flatMap((face) => {
        const font = packages[face.font]
        return font ? [...neededSlices(font, face.characters).uncovered] : []
      })
    if (bold && !own && lacking.length === 0) return []
    return [{ font: 'ea', bold, italic: false, characters: new Set([SPACE, ...(own?.characters ?? []), ...lacking]) }]
  })
  return [...eastAsian, ...others]
}

/** The slices that hold the characters, in order of precedence, and the characters that none holds. */
function neededSlices(font: FontPackage, characters: ReadonlySet<number>): { slices: Slice[]; uncovered: Set<number> } {
  const sorted = Uint32Array.from(characters).sort()
  const uncovered = new Set(characters)
  const slices = font.slices.filter((slice) => {
    const before = uncovered.size
    for (const point of within(slice.ranges, sorted)) uncovered.delete(point)
    return uncovered.size < before
  })
  return { slices, uncovered }
}
