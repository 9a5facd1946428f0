/** The fonts that a deck needs: just those slices of each face that hold characters of its text. */
import { readFileSync } from 'node:fs'
import type { PlacedDeck } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'
import type { Keep } from '../../scene/keep.ts'
import type { UnreadWebFiles } from '../files.ts'
import { type DeckCharacters, deckCharacters, type FaceCharacters } from '../../fonts/characters.ts'
import { neededSlices, type Packages, withFallback } from '../../fonts/cover.ts'
import { fontPackage, HANGUL, holdsHangul, mathFont, sliceFile, type FontPackage } from '../../fonts/packages.ts'
import { fontFace, mathFace, sliceName, type WebFace } from './face.ts'
import { hashedFile, keptFonts, type Shipped, type ShippedFile } from './kept.ts'

export interface DeckFonts {
  /** Font files and their licences, by path. */
  files: UnreadWebFiles
  /** `@font-face` rules; their URLs are relative to `assets/`. */
  css: string
}

/** @param keep what was shipped before: files that are as they were are not read */
export function deckFonts(deck: Pick<PlacedDeck, 'scenes'>, theme: Theme, keep?: Keep): DeckFonts {
  const characters = deckCharacters(deck)
  const { files, css } = keptFonts(characters, theme, () => shipFonts(characters, theme, keep), keep)
  return { files: new Map(files.map(({ name, content }) => [name, content])), css }
}

function shipFonts({ faces, formulas }: DeckCharacters, theme: Theme, keep: Keep | undefined): Shipped {
  const { latin, ea, mono } = theme.fonts
  const packages: Packages = { latin: fontPackage(latin.table), ea: fontPackage(ea.table), mono: fontPackage(mono.table) }
  const files = new Map<string, ShippedFile>()
  const rules = new Map<string, string>()
  /** @returns the file's URL */
  const add = (stem: string, path: string): string => {
    const { hash, content } = hashedFile(path, keep)
    const url = `fonts/${stem}.${hash}.woff2`
    files.set(path, { name: `assets/${url}`, path, hash, content })
    return url
  }
  const addLicence = (id: string, path: string): void => {
    files.set(path, { name: `assets/fonts/LICENSE-${id}.txt`, path, content: readFileSync(path, 'utf8') })
  }
  const ship = (names: WebFace, font: FontPackage, face: FaceCharacters): ReadonlySet<number> => {
    const { slices, uncovered } = neededSlices(font, face.characters)
    for (const { slice } of slices) {
      const source = sliceFile(font, slice, face.bold, face.italic)
      if (!rules.has(source)) rules.set(source, fontFace(names, add(sliceName(font, slice, face), source), font, slice, face))
    }
    if (slices.length > 0) addLicence(font.id, `${font.folder}/LICENSE`)
    return uncovered
  }
  for (const face of withFallback(faces, packages)) {
    const font = packages[face.font]
    if (!font) continue
    const uncovered = ship(theme.fonts[face.font], font, face)
    const hangul = [...uncovered].filter((point) => holdsHangul(String.fromCodePoint(point)))
    if (face.font === 'ea' && hangul.length > 0) ship(HANGUL, fontPackage(HANGUL.table)!, { ...face, characters: new Set(hangul) })
  }
  if (formulas) {
    // Whole: its table of mathematical constants and its larger glyphs are what formulas are set with.
    const { file, licence } = mathFont()
    rules.set(file, mathFace(add('stix-two-math', file)))
    addLicence('stix-two-math', licence)
  }
  // Where ranges overlap, the rule that comes last wins: it is the slice with precedence.
  return { files: [...files.values()], css: [...rules.values()].toReversed().join('\n') }
}
