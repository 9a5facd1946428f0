/**
 * What the two renderings of a deck are measured as, and what comparing them finds.
 *
 * All lengths are px of a slide 1280 × 720 px large: 1 pt of the scene = 4/3 px.
 */

/** A length in px at 1280 × 720. */
export type Px = number

/** A rectangle by its edges. */
export interface Edges {
  left: Px
  top: Px
  right: Px
  bottom: Px
}

/** A character as one side drew it. */
export interface PlacedChar {
  /** Left edge of its advance. */
  x: Px
  /** Right edge of its advance. */
  right: Px
  baseline: Px
  /** Type size. */
  size: Px
  /** `#rrggbb`. */
  color: string
  bold: boolean
  /** Which of the theme's faces draws it, or the name of another font; absent: not known. */
  face?: string
}

/** Characters of one paragraph, by their place in its key (see `text-key.ts`); `undefined`: not drawn. */
export type PlacedChars = readonly (PlacedChar | undefined)[]

/** The mark before a list item, as one side drew it. */
export interface PlacedMarker {
  text: string
  x: Px
  size: Px
  color: string
  baseline?: Px
  face?: string
}

/** A paragraph as one side drew it. */
export interface DrawnText {
  chars: PlacedChars
  marker?: PlacedMarker
}

/** A shape, picture, table or text box as one side placed it. */
export interface DrawnBox {
  edges: Edges
  /** `#rrggbb`; absent: none, or not known. */
  fill?: string
  stroke?: string
}

/** One slide as one side drew it. Texts are keyed by `node/paragraph`, boxes by node. */
export interface DrawnSlide {
  texts: ReadonlyMap<string, DrawnText>
  boxes: ReadonlyMap<string, DrawnBox>
  /** All text of each chart, as a key, in the order of drawing. */
  charts?: ReadonlyMap<string, string>
  /** Text that stands on the slide but not in the scene. */
  extra: readonly string[]
  /** Text drawn with a font that the deck does not bring, and that font. */
  foreign?: readonly { text: string; font: string }[]
}

/** A picture of a slide, 1280 × 720, RGBA. */
export interface Picture {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** Which rendering something was seen in. */
export type Side = 'web' | 'pptx'
