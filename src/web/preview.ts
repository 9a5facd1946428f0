/** What a preview needs that is not written: the deck's stylesheet with every slice of its fonts, none of them read. */
import type { Theme } from '../themes/index.ts'
import type { Scene } from '../scene/types.ts'
import { sceneFonts, wholeFonts } from './fonts/whole.ts'
import { fileHash } from './hash.ts'
import { deckStylesheet } from './stylesheet.ts'

export interface PreviewStylesheet {
  css: string
  hash: string
  /** Paths of font files by their addresses, relative to the stylesheet. */
  fonts: ReadonlyMap<string, string>
}

const made = new WeakMap<Theme, PreviewStylesheet>()

/** A theme's stylesheet: browsers fetch those slices of its fonts whose characters a slide shows. */
export function previewStylesheet(theme: Theme): PreviewStylesheet {
  const known = made.get(theme)
  if (known) return known
  const fonts = wholeFonts(theme)
  const css = deckStylesheet(theme, fonts.css)
  const stylesheet = { css, hash: fileHash(css), fonts: fonts.files }
  made.set(theme, stylesheet)
  return stylesheet
}

/** Addresses of the font files that a slide needs, relative to the stylesheet. */
export function previewFonts(scene: Scene, theme: Theme): string[] {
  const { fonts } = previewStylesheet(theme)
  return sceneFonts(scene, theme).filter((name) => fonts.has(name))
}
