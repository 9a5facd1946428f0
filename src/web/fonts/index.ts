/** The fonts that a deck needs: just those slices of each face that hold characters of its text. */
import { readFileSync, statSync } from 'node:fs'
import type { PlacedDeck } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'
import type { Keep } from '../../scene/keep.ts'
import type { StoredFile, UnreadWebFiles } from '../files.ts'
import { fileHash } from '../hash.ts'
import { deckCharacters, type FaceCharacters } from '../../fonts/characters.ts'
import { neededSlices, type Packages, withFallback } from '../../fonts/cover.ts'
import { fontPackage, HANGUL, mathFont, sliceFile, type FontPackage } from '../../fonts/packages.ts'
import { fontFace, mathFace, sliceName, type WebFace } from './face.ts'

export interface DeckFonts {
  /** Font files and their licences, by path. */
  files: UnreadWebFiles
  /** `@font-face` rules; their URLs are relative to `assets/`. */
  css: string
}

function isHangul(point: number): boolean {
  return /\p{Script=Hangul}/u.test(String.fromCodePoint(point))
}

/** @param keep what files are called: those that were called before are not read */
export function deckFonts(deck: Pick<PlacedDeck, 'scenes'>, theme: Theme, keep?: Keep): DeckFonts {
  const { latin, ea, mono } = theme.fonts
  const packages: Packages = { latin: fontPackage(latin.table), ea: fontPackage(ea.table), mono: fontPackage(mono.table) }
  const files = new Map<string, Uint8Array | string | StoredFile>()
  const rules = new Map<string, string>()
  const ship = (names: WebFace, font: FontPackage, face: FaceCharacters): ReadonlySet<number> => {
    const { slices, uncovered } = neededSlices(font, face.characters)
    for (const { slice } of slices) {
      const source = sliceFile(font, slice, face.bold, face.italic)
      if (rules.has(source)) continue
      const { hash, content } = hashedFile(source, keep)
      const name = `fonts/${sliceName(font, slice, face)}.${hash}.woff2`
      files.set(`assets/${name}`, content)
      rules.set(source, fontFace(names, name, font, slice, face))
    }
    if (slices.length > 0) files.set(`assets/fonts/LICENSE-${font.id}.txt`, readFileSync(`${font.folder}/LICENSE`, 'utf8'))
    return uncovered
  }
  const { faces, formulas } = deckCharacters(deck)
  for (const face of withFallback(faces, packages)) {
    const font = packages[face.font]
    if (!font) continue
    const uncovered = ship(theme.fonts[face.font], font, face)
    const hangul = [...uncovered].filter(isHangul)
    if (face.font === 'ea' && hangul.length > 0) ship(HANGUL, fontPackage(HANGUL.table)!, { ...face, characters: new Set(hangul) })
  }
  if (formulas) addMathFont(files, rules, keep)
  // Where ranges overlap, the rule that comes last wins: it is the slice with precedence.
  return { files, css: [...rules.values()].toReversed().join('\n') }
}

/** The face for formulas, whole: its table of mathematical constants and its larger glyphs are what formulas are set with. */
function addMathFont(files: Map<string, Uint8Array | string | StoredFile>, rules: Map<string, string>, keep?: Keep): void {
  const { file, licence } = mathFont()
  const { hash, content } = hashedFile(file, keep)
  const name = `fonts/stix-two-math.${hash}.woff2`
  files.set(`assets/${name}`, content)
  files.set('assets/fonts/LICENSE-stix-two-math.txt', readFileSync(licence, 'utf8'))
  rules.set(file, mathFace(name))
}

/** A file and what stands for its content: of one that is as it was, both without reading it. */
function hashedFile(path: string, keep: Keep | undefined): { hash: string; content: Uint8Array | StoredFile } {
  if (keep === undefined) {
    const content = readFileSync(path)
    return { hash: fileHash(content), content }
  }
  const { size, mtimeMs } = statSync(path)
  let content: Uint8Array | StoredFile = { path, size }
  const hash = keep.bytes(undefined, `font ${path} ${size} ${mtimeMs}`, () => {
    content = readFileSync(path)
    return Buffer.from(fileHash(content))
  })
  return { hash: Buffer.from(hash).toString('latin1'), content }
}
