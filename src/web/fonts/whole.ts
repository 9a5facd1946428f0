import type { Scene } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'
import { fontFace, mathFace, sliceName } from './face.ts'
import { deckCharacters, type FaceUse } from '../../fonts/characters.ts'
import { neededSlices, withFallback } from '../../fonts/cover.ts'
import { type FontPackage, fontPackage, HANGUL, mathFont, type Slice, sliceFile } from '../../fonts/packages.ts'

export interface WholeFonts {
  css: string
  /** Paths of files by the address that the rules have for them. */
  files: ReadonlyMap<string, string>
}

const STYLES = [false, true].flatMap((bold) => [false, true].map((italic) => ({ bold, italic })))

const MATH = 'fonts/stix-two-math.woff2'

/** Rules for every slice of a theme's faces, and of those for formulas and, if asked for, for Korean. */
export function wholeFonts(theme: Theme, korean: boolean): WholeFonts {
  const files = new Map<string, string>()
  const rules = new Map<string, string>()
  const faces = [
    ...(['ea', 'latin', 'mono'] as const).map((font) => ({ font, face: theme.fonts[font] })),
    ...(korean ? [{ font: 'ea' as const, face: HANGUL }] : []),
  ]
  for (const { font, face } of faces) {
    const found = fontPackage(face.table)
    if (!found) continue
    for (const style of STYLES) {
      for (const slice of found.slices) {
        const source = sliceFile(found, slice, style.bold, style.italic)
        if (rules.has(source)) continue
        const name = addressOf(found, slice, { font, ...style })
        files.set(name, source)
        rules.set(source, fontFace(face, name, found, slice, { font, ...style }))
      }
    }
  }
  files.set(MATH, mathFont().file)
  rules.set(MATH, mathFace(MATH))
  // Where ranges overlap, the rule that comes last wins: it is the slice with precedence.
  return { css: [...rules.values()].toReversed().join('\n'), files }
}

/** Addresses of those slices that hold a slide's characters, as {@link wholeFonts} names them. */
export function sceneFonts(scene: Scene, theme: Theme): string[] {
  const { latin, ea, mono } = theme.fonts
  const packages = { latin: fontPackage(latin.table), ea: fontPackage(ea.table), mono: fontPackage(mono.table) }
  const { faces, formulas } = deckCharacters({ scenes: [scene] })
  const names = withFallback(faces, packages).flatMap((face) => {
    const font = packages[face.font]
    return font ? neededSlices(font, face.characters).slices.map(({ slice }) => addressOf(font, slice, face)) : []
  })
  return [...new Set([...names, ...(formulas ? [MATH] : [])])]
}

function addressOf(font: FontPackage, slice: Slice, face: FaceUse): string {
  return `fonts/${sliceName(font, slice, face)}.woff2`
}
