/** The twelve slots of an OOXML colour scheme (ECMA-376 §20.1.6.2, CT_ColorScheme). */
export type SchemeSlot =
  | 'dk1'
  | 'lt1'
  | 'dk2'
  | 'lt2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6'
  | 'hlink'
  | 'folHlink'

/**
 * A scheme colour with its luminance changed as `a:lumMod` and `a:lumOff` do (ECMA-376 §20.1.2.3.20-21):
 * in HSL, L' = L · lumMod + lumOff, both in percent.
 */
export interface TintedColor {
  slot: SchemeSlot
  lumMod?: number
  lumOff?: number
}

/** A colour as the scene names it: a slot, a tinted slot, or an author's literal `#RRGGBB`. */
export type Color = SchemeSlot | TintedColor | `#${string}`
