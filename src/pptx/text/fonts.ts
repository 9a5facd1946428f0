/**
 * The reference to the theme's monospaced face. DrawingML's font scheme has six slots (§20.1.4.1.18) and none for code:
 * it stands in the headings' complex-script slot, which titles leave alone (see `docs/analysis/theme-fonts.md`).
 */
export const MONO_FACE = '+mj-cs'

/** The body fonts' complex-script slot, for headings too. */
export const COMPLEX_FACE = '+mn-cs'
