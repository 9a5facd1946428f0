import type { Theme } from '../../themes/types.ts'
import { esc } from '../xml.ts'

/**
 * The reference to the theme's monospaced face. DrawingML's font scheme has six slots (§20.1.4.1.18) and none for code:
 * it stands in the headings' complex-script slot, which titles leave alone (see `docs/analysis/theme-fonts.md`).
 */
const MONO_FACE = '+mj-cs'

/** The monospaced face as runs refer to it: by its name where the theme is a template's, which has no place for it. */
export function monoFace({ fonts, ownFonts }: Theme): string {
  return ownFonts ? esc(fonts.mono.pptx) : MONO_FACE
}

/** The body fonts' complex-script slot, for headings too. */
export const COMPLEX_FACE = '+mn-cs'
