/** What a template holds, read: its masters, their layouts, and what both look like. */
import type { Color } from '../scene/color.ts'
import type { Box, Pt, SceneNode } from '../scene/types.ts'

/** What a paragraph of one level has before it says anything itself. Absent: nothing says it. */
export interface LevelStyle {
  size?: Pt
  bold?: boolean
  italic?: boolean
  caps?: boolean
  color?: Color
  /** Colour as it is seen. */
  hex?: `#${string}`
  align?: 'left' | 'center' | 'right'
  /** Line pitch as a factor of 1.2 em, or in points. */
  pitch?: { percent: number } | { points: Pt }
  /** Room above, as a factor of 1.2 em or in points. */
  before?: { percent: number } | { points: Pt }
  /** Left edge of the text, and of its first line relative to it. */
  marginLeft?: Pt
  indent?: Pt
  bullet?: 'none' | 'number' | { text: string; font?: string }
  bulletColor?: Color
  /** Latin typeface: `+mj-lt`, `+mn-lt` or a face's name. */
  latin?: string
}

/** Styles of up to nine levels. */
export type LevelStyles = readonly LevelStyle[]

export interface Insets {
  left: Pt
  top: Pt
  right: Pt
  bottom: Pt
}

/** A placeholder of a layout with all that it inherits. */
export interface TemplatePlaceholder {
  /** As the file says it; `obj` if it says none. */
  type: string
  idx: string | undefined
  /** Attributes of `p:ph`, escaped, in the order of the schema. */
  attributes: string
  name: string
  /** Undefined where neither layout nor master say where it stands. */
  box: Box | undefined
  insets: Insets
  anchor: 'top' | 'middle' | 'bottom'
  /** Text that does not run from left to right in lines. */
  vertical: boolean
  /** Its look: what the styles say, and where they are silent what its prompts look like. */
  levels: LevelStyles
  /** What the styles say, which is all that a slide's text inherits. */
  said: LevelStyles
  /** The shape's own fill and outline. */
  plate: readonly SceneNode[]
  /** Colour of the fill as it is seen, if it has one. */
  plateHex: `#${string}` | undefined
}

/** What lies behind a layout's placeholders. */
export interface Backdrop {
  /** The background as one colour. */
  background: Color
  hex: `#${string}`
  /** What is drawn: a gradient or a picture of the background, then the master's art, then the layout's. */
  nodes: readonly SceneNode[]
  /** Art that text must not run into, in reading order: logos, bars, texts. */
  art: readonly ArtBox[]
}

/** A piece of art and the colour on which text over it would stand. */
export interface ArtBox {
  box: Box
  hex: `#${string}` | undefined
  /** Something can be seen inside its box only here and there: a line, a ring. */
  text: boolean
}

export interface TemplateLayout {
  part: string
  master: string
  name: string
  /** `type` of `p:sldLayout` (ST_SlideLayoutType, §19.7.15); `cust` if it says none. */
  type: string
  placeholders: readonly TemplatePlaceholder[]
  backdrop: Backdrop
  /** `p:clrMapOvr` with a map of its own, as XML, which slides of the layout have to repeat. */
  colorMapOverride: string | undefined
}
