import type { Theme } from '../../themes/index.ts'
import { fontFace, mathFace, sliceName } from './face.ts'
import { fontPackage, HANGUL, mathFont, sliceFile } from '../../fonts/packages.ts'

export interface WholeFonts {
  css: string
  /** Paths of files by the address that the rules have for them. */
  files: ReadonlyMap<string, string>
}

const STYLES = [false, true].flatMap((bold) => [false, true].map((italic) => ({ bold, italic })))

/** Rules for every slice of a theme's faces, and of those for Korean and for formulas. */
export function wholeFonts(theme: Theme): WholeFonts {
  const files = new Map<string, string>()
  const rules = new Map<string, string>()
  const faces = [
    ...(['ea', 'latin', 'mono'] as const).map((font) => ({ font, face: theme.fonts[font] })),
    { font: 'ea' as const, face: HANGUL },
  ]
  for (const { font, face } of faces) {
    const found = fontPackage(face.table)
    if (!found) continue
    for (const style of STYLES) {
      for (const slice of found.slices) {
        const source = sliceFile(found, slice, style.bold, style.italic)
        if (rules.has(source)) continue
        const name = `fonts/${sliceName(found, slice, { font, ...style })}.woff2`
        files.set(name, source)
        rules.set(source, fontFace(face, name, found, slice, { font, ...style }))
      }
    }
  }
  const math = 'fonts/stix-two-math.woff2'
  files.set(math, mathFont().file)
  rules.set(math, mathFace(math))
  // Where ranges overlap, the rule that comes last wins: it is the slice with precedence.
  return { css: [...rules.values()].toReversed().join('\n'), files }
}
