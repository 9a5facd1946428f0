import type { Color, SchemeSlot } from '../scene/color.ts'
import type { Pt } from '../scene/types.ts'

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
  scheme: Readonly<Record<SchemeSlot, `#${string}`>>
  colors: Readonly<Record<ColorRole, Color>>
  /** Colours of code; those that are missing, or not legible on its ground, are made from the scheme. */
  code?: Readonly<Partial<Record<CodeRole, Color>>>
  /** Colours of a chart's series, in their order. */
  chart?: readonly Color[]
  /** Colours of what stands back where a chart highlights something. */
  chartMuted?: readonly Color[]
  fonts: { latin: FontNames; ea: FontNames; mono: FontNames }
  /** The .pptx has the template's own theme, which has no place for the monospaced face: it is named where it is used. */
  ownFonts?: boolean
  /** Ascent and descent in em of the web's first font: where CSS seats a baseline. */
  webMetrics: { ascent: number; descent: number }
  type: Readonly<Record<TypeRole, TypeStyle>>
  /** Marks of lists by level, where a template has its own. */
  marks?: readonly ListMark[]
  /** What text boxes and cells inherit in a deck made from a template. */
  defaultText?: Pick<TypeStyle, 'bold' | 'color' | 'lineHeight'> & { size: Pt }
  grid: Grid
}
