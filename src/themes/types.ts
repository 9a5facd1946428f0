import type { Color, SchemeSlot } from '../scene/color.ts'
import type { Box, Pt, ShapeNode } from '../scene/types.ts'

/** One face as each output names it. Both have the same advances, or the layout would not hold. */
export interface FontNames {
  web: string
  pptx: string
  /** Name of the advance table in `text/tables`. */
  table: string
}

/** What text is for; each use has one type style. */
export type TypeRole =
  | 'cover' | 'coverSubtitle' | 'section' | 'numeral' | 'statement'
  | 'title' | 'lead' | 'body' | 'card' | 'heading' | 'label' | 'caption' | 'table' | 'code' | 'metric'

export interface TypeStyle {
  /** Largest size, in points. */
  max: Pt
  /** Smallest size that is still legible from the back row, in points. */
  min: Pt
  /** Line pitch as a factor of the size. */
  lineHeight: number
  bold: boolean
  color: Color
}

/** Colours by what they are for. */
export type ColorRole =
  | 'ink' | 'muted' | 'faint' | 'paper' | 'mist' | 'deep'
  | 'onDeep' | 'groundOnDeep' | 'onDeepMuted' | 'voice' | 'voiceOnDeep' | 'alert' | 'hairline' | 'link' | 'highlight' | 'codeText' | 'codeFill'

/** What a stretch of code is, for its colour; `number` also holds other constants. */
export type CodeRole = 'comment' | 'deleted' | 'function' | 'inserted' | 'keyword' | 'number' | 'punctuation' | 'string' | 'type'

export interface Grid {
  width: Pt
  height: Pt
  left: Pt
  right: Pt
  top: Pt
  bottom: Pt
  columns: number
  gutter: Pt
  /** Everything sits on multiples of it. */
  unit: Pt
  /** The title's band and the content's, from top to bottom; between the side margins. */
  title: { y: Pt; h: Pt }
  body: { y: Pt; h: Pt }
}

/** The language of forms: what cards, panels, sides, callouts, code and stations look like. */
export interface Shapes {
  /** Corner radius of grounds. */
  radius: Pt
  /** Weight of the stroke that gives a card or a panel its tone; 0: none. */
  rule: Pt
  /** That stroke: along the whole upper edge, or a strip of tape across it. */
  accent: 'edge' | 'tape'
  /** Weight of the lines that separate entries. */
  hairline: Pt
  /** Form of numbered stations and of the chips of answers that exclude each other. */
  station: 'circle' | 'square' | 'rounded'
}

/** What a theme changes in one region of a layout. */
export interface RegionLook {
  box?: Box
  anchor?: 'top' | 'middle' | 'bottom'
  align?: 'left' | 'center' | 'right'
  color?: Color
}

/** Art that moves on from chapter to chapter: it stands on slides of the layout, not in the layout itself. */
export interface MovingArt {
  /** As it stands in the first chapter. */
  shape: ShapeNode
  /** How far it moves with each further chapter, in points. */
  by: readonly [dx: Pt, dy: Pt]
  /** How many times at most. */
  times: number
}

/** What a theme makes of one layout: its ground, its art, its regions. */
export interface LayoutLook {
  background?: Color
  /** Its text is in the colours of reversed slides: `onDeep` and its kin. */
  dark?: boolean
  /** By the region's name. */
  regions?: Readonly<Record<string, RegionLook>>
  /** Vector art beneath the content. */
  art?: readonly ShapeNode[]
  moving?: readonly MovingArt[]
}

/** How a template sets lists of one level. */
export interface ListMark {
  text: string
  color: Color
  /** Left edge of the text. */
  indent: Pt
  /** Room between the mark's left edge and the text's. */
  hang: Pt
  /** Size as a factor of running text. */
  scale: number
}

/** A theme's tokens: every look that an output draws comes from here. */
export interface Theme {
  name: string
  label: { zh: string; en: string }
  /** As the scene names the slots: `dk1` and `dk2` are text, `lt1` and `lt2` grounds, whatever their lightness. */
  scheme: Readonly<Record<SchemeSlot, `#${string}`>>
  /** Text is light: in PowerPoint the colour map makes grounds of the scheme's dark slots. */
  ground?: 'light' | 'dark'
  colors: Readonly<Record<ColorRole, Color>>
  /** Colours of code; those that are missing, or not legible on its ground, are made from the scheme. */
  code?: Readonly<Partial<Record<CodeRole, Color>>>
  /** Colours of a chart's series, in their order. */
  chart?: readonly Color[]
  /** Colours of what stands back where a chart highlights something. */
  chartMuted?: readonly Color[]
  fonts: { latin: FontNames; ea: FontNames; mono: FontNames }
  /** The .pptx has the template's own theme. True: it has no place for the monospaced face, which is named where it is used. */
  ownFonts?: boolean
  /** Ascent and descent in em of the web's first font: where CSS seats a baseline. */
  webMetrics: { ascent: number; descent: number }
  type: Readonly<Record<TypeRole, TypeStyle>>
  /** Characters before list items, by level in turn. */
  bullets?: readonly string[]
  /** Marks of lists by level, where a template has its own. */
  marks?: readonly ListMark[]
  /** What text boxes and cells inherit in a deck made from a template. */
  defaultText?: Pick<TypeStyle, 'bold' | 'color' | 'lineHeight'> & { size: Pt }
  grid: Grid
  shapes: Shapes
  /** What it makes of layouts, by their names; `default` speaks for its variants too. */
  layouts?: Readonly<Record<string, LayoutLook>>
}
