/** Text, set: paragraphs, their runs and lines. */
import type { SetFormula } from '../math/types.ts'
import type { Color } from './color.ts'
import type { LinkTarget, NodeBase, Pt } from './node.ts'

/** Which of the theme's faces draws a run: text is split so that each run needs just one. */
export type Script = 'latin' | 'ea'

/** A stretch of text drawn with one face and one style. */
export interface Run {
  text: string
  script: Script
  bold?: boolean
  italic?: boolean
  strike?: boolean
  underline?: boolean
  /** Drawn in the theme's monospaced face (inline code, code blocks). */
  mono?: boolean
  color?: Color
  /** Fill behind the text (mark, inline code). */
  highlight?: Color
  /** Size as a factor of the paragraph's size; at most 1. */
  scale?: number
  /** Set at two thirds of the size, below or above the baseline. */
  baseline?: 'sub' | 'super'
  link?: LinkTarget
  /** The run is a formula, never broken; `text` is what it reads as. */
  math?: SetFormula
}

/** One laid-out line: [start, end) in UTF-16 units of the paragraph's text (its runs' texts joined). */
export interface Line {
  start: number
  end: number
  /** Left edge of the first glyph, relative to the text's box. */
  x: Pt
  /** Advance of the visible part (without trailing spaces). */
  width: Pt
}

/** The mark before a list item, drawn by the outputs at `x` (relative to the text's box). */
export interface Marker {
  kind: 'bullet' | 'number'
  /** What is drawn: `•`, `–`, `1.`, `一、` … */
  text: string
  /** For numbers: the value, and where its list starts. */
  value?: number
  start?: number
  color: Color
  x: Pt
  /** Room between the marker's left edge and the text's. */
  width: Pt
}

/** What a paragraph is, for headings, lists and quotes on the web. */
export type ParagraphTag = 'p' | 'li' | 'h2' | 'h3' | 'h4' | 'quote' | 'code' | 'term'

export interface Paragraph {
  tag: ParagraphTag
  runs: readonly Run[]
  /** Type size in points, of the largest run. */
  size: Pt
  /** Line pitch as a factor of the size, a multiple of 0.012. */
  lineHeight: number
  align: 'left' | 'center' | 'right'
  /** Runs from right to left: its marker and indent stand at the right. */
  rightToLeft?: boolean
  /**
   * Why its lines have to be ended explicitly, if they do: a word is torn, nobody could measure its script, or programs
   * are known to break at one of its ends by other rules or widths. Other renderers would end them elsewhere.
   */
  ended?: 'torn' | 'unmeasured' | 'doubtful'
  /** Colour of runs that name none. */
  color: Color
  /** Weight of runs that name none. */
  bold?: boolean
  /** List nesting, 0 for text outside lists and for the outermost level. */
  level: number
  marker?: Marker
  /** Left edge of the text, relative to the text's box. */
  indent: Pt
  /** How much farther right the lines after the first begin. */
  hang?: Pt
  /** Top of the first line, relative to the top of the text's box, after anchoring. */
  y: Pt
  lines: readonly Line[]
  /** The click that reveals it; 0 or absent: there from the start. */
  click?: number
}

/** What a node is on the slide: names placeholders, drives headings, styles and reading order. */
export type TextRole = 'title' | 'subtitle' | 'body' | 'heading' | 'label' | 'caption' | 'metric' | 'code' | 'footer' | 'number'

/** Paragraphs in a box. `box.w` is the wrap width; `box.h` holds the anchored content. */
export interface TextNode extends NodeBase {
  kind: 'text'
  role: TextRole
  /** Name of the layout's region whose placeholder this text fills, if it fills one. */
  placeholder?: string
  anchor: 'top' | 'middle' | 'bottom'
  paragraphs: readonly Paragraph[]
  /** Height of the content from the first line's top to the last line's bottom. */
  contentHeight: Pt
  lang: string
  /** Says nothing that is not said elsewhere (line numbers): neither read aloud nor copied. */
  decorative?: boolean
  /** The whole text leads there; its runs hold no link of their own. */
  link?: LinkTarget
}
