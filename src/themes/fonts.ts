/** Which faces the PowerPoint file names: those that Office has, in the deck's language, or the theme's own. */
import type { Theme } from './types.ts'

/** `office`: Office's faces, of the same advances as the web's; `brand`: the web's own faces on both sides. */
export type FontProfile = 'office' | 'brand'

/** Office's sans-serif faces for languages other than simplified Chinese; all draw ideographs and kana one em wide. */
const OFFICE_FACES: readonly (readonly [lang: RegExp, face: string])[] = [
  [/^ja\b/i, 'Yu Gothic'],
  [/^ko\b/i, 'Malgun Gothic'],
  [/^zh-(?:Hant|TW|HK|MO)\b/i, 'Microsoft JhengHei'],
]

/** The theme with the faces of a profile, for a deck in a language (BCP 47). Advances stay: only names change. */
export function withFonts(theme: Theme, profile: FontProfile, lang: string): Theme {
  const { latin, ea, mono } = theme.fonts
  if (profile === 'brand') {
    const own = <T extends { web: string }>(face: T): T => ({ ...face, pptx: face.web })
    return { ...theme, fonts: { ...theme.fonts, latin: own(latin), ea: own(ea), mono: own(mono) } }
  }
  const face = OFFICE_FACES.find(([pattern]) => pattern.test(lang))?.[1]
  return face === undefined ? theme : { ...theme, fonts: { ...theme.fonts, ea: { ...ea, pptx: face } } }
}
