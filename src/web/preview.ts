/** What a preview needs that is not written: the deck's stylesheet with the slices of its fonts, none of them read. */
import type { Theme } from '../themes/index.ts'
import type { Scene } from '../scene/types.ts'
import { traitsOf } from '../scene/traits.ts'
import { holdsHangul } from '../fonts/packages.ts'
import { sceneFonts, wholeFonts } from './fonts/whole.ts'
import { fileHash } from './hash.ts'
import { deckStylesheet } from './stylesheet.ts'

export interface PreviewStylesheet {
  css: string
  hash: string
  /** Paths of font files by their addresses, relative to the stylesheet. */
  fonts: ReadonlyMap<string, string>
}

const made = new WeakMap<Theme, Map<boolean, PreviewStylesheet>>()

/**
 * A theme's stylesheet: browsers fetch those slices of its fonts whose characters a slide shows.
 * @param korean with the rules of the Korean face, which browsers take long to read
 */
export function previewStylesheet(theme: Theme, korean: boolean): PreviewStylesheet {
  const known = made.get(theme) ?? new Map<boolean, PreviewStylesheet>()
  made.set(theme, known)
  const stylesheet = known.get(korean) ?? makeStylesheet(theme, korean)
  known.set(korean, stylesheet)
  return stylesheet
}

function makeStylesheet(theme: Theme, korean: boolean): PreviewStylesheet {
  const fonts = wholeFonts(theme, korean)
  const css = deckStylesheet(theme, fonts.css)
  return { css, hash: fileHash(css), fonts: fonts.files }
}

/** Of slides that an edit left as they are, which are most. */
const korean = new WeakMap<Scene, boolean>()

/** Whether a slide shows Korean letters. */
export function showsKorean(scene: Scene): boolean {
  const known = korean.get(scene) ?? traitsOf(scene).texts.some(holdsHangul)
  korean.set(scene, known)
  return known
}

/** Addresses of the font files that a slide needs, relative to the stylesheet. */
export function previewFonts(scene: Scene, { fonts }: PreviewStylesheet, theme: Theme): string[] {
  return sceneFonts(scene, theme).filter((name) => fonts.has(name))
}
