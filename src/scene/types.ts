/**
 * The scene: what stands where on one slide. It is the narrow waist between the stages that know
 * Markdown and the outputs that know HTML or XML. Plain, immutable, serialisable as JSON.
 *
 * Lengths are points on a slide of 960 × 540 pt (1 pt = 12,700 EMU = 1 CSS px at reveal's 960 × 540).
 */
import type { ChartNode } from './chart.ts'
import type { SetFormula } from '../math/types.ts'
import type { Color } from './color.ts'

export type * from './chart.ts'

export type Pt = number

export interface Box {
  x: Pt
  y: Pt
  w: Pt
  h: Pt
}

/** Where a link leads. Slide ids are those of `Scene.id`. */
export type LinkTarget =
  | { kind: 'external'; url: string; title?: string }
  | { kind: 'slide'; id: string; title?: string; /** Letters and digits of the heading there that is meant. */ heading?: string }

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
   * Why its lines have to be ended explicitly, if they do: a word is torn, or nobody could measure its script. Other
   * renderers would end them elsewhere.
   */
  ended?: 'torn' | 'unmeasured'
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

interface NodeBase {
  /** Unique on its slide, stable between builds; names the object in both outputs. */
  id: string
  box: Box
  /** The click that reveals it; 0 or absent: there from the start. */
  click?: number
  /** The click that takes it away again, later than `click`; absent: it stays. */
  until?: number
}

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

export type PathCommand =
  | { to: 'move' | 'line'; x: number; y: number }
  | { to: 'cubic'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
  | { to: 'close' }

/** Shapes of flowcharts: terminator, decision, predefined process, store, preparation, input or output. */
export type FlowGeometry = 'terminator' | 'diamond' | 'subroutine' | 'can' | 'hexagon' | 'parallelogram'

export type Geometry = 'rect' | 'roundRect' | 'ellipse' | 'line' | 'chevron' | 'path' | FlowGeometry

/** A change of colours (ECMA-376 §20.1.8.33): along a line, or from a point outwards. */
export interface Gradient {
  /** In order, `at` from 0 to 1. */
  stops: readonly { at: number; color: Color; opacity?: number }[]
  /** Degrees clockwise from left-to-right. */
  angle?: number
  /** Where it begins if it has no angle, in fractions of the box. */
  centre?: { x: number; y: number }
}

/** Geometry. Without a text it is decoration: it carries no meaning of its own. */
export interface ShapeNode extends NodeBase {
  kind: 'shape'
  geometry: Geometry
  /** Corner radius of a roundRect. */
  radius?: Pt
  /** For `path`: commands in fractions (0–1) of the box. */
  path?: readonly PathCommand[]
  fill?: Color
  /** In backdrops only, instead of the fill. */
  gradient?: Gradient
  /** 0–100; absent: opaque. */
  opacity?: number
  stroke?: Color
  strokeWidth?: Pt
  /** Text that stands in it and moves with it; its box is relative to the slide and lies inside the shape's. */
  text?: TextNode
}

/** The middle of a shape's side, where connectors are glued. */
export type Side = 'top' | 'left' | 'bottom' | 'right'

export interface ConnectorEnd {
  /** Id of the shape that it is glued to. */
  node: string
  side: Side
  head: 'none' | 'arrow' | 'oval' | 'diamond'
}

/** A line that is glued to two shapes. It is decoration: what it says stands in its figure's label. */
export interface ConnectorNode extends NodeBase {
  kind: 'connector'
  from: ConnectorEnd
  to: ConnectorEnd
  /** Corners of the path, ends included: 2 to 6, each stretch level or upright, the first and last leaving their sides squarely. */
  points: readonly { x: Pt; y: Pt }[]
  stroke: Color
  strokeWidth: Pt
  dash?: boolean
}

export interface ImageNode extends NodeBase {
  kind: 'image'
  /** Key into the compiled deck's assets. */
  asset: string
  alt: string
  decorative?: boolean
  /** Name of the layout's region whose picture placeholder this fills, if it fills one. */
  placeholder?: string
  /** The part of the picture that shows, in fractions of its size cut from each edge. */
  crop?: { left: number; top: number; right: number; bottom: number }
  /** The film or sound that it stands for, which plays in its box: key into the assets. */
  media?: { kind: 'video' | 'audio'; asset: string }
  link?: LinkTarget
}

export interface TableCell {
  /** Text of the cell; its box is relative to the slide and lies inside the cell's padding. */
  text: TextNode
  /** It names its column, or its row. */
  header: boolean
  fill?: Color
  /** Of the fill, 0–100; absent: opaque. */
  opacity?: number
  /** Columns and rows that it takes; absent: one. */
  columnSpan?: number
  rowSpan?: number
  /** A merged cell lies over it, which begins in its row, in its column, or in neither; it has no paragraphs. */
  covered?: 'row' | 'column' | 'both'
}

export interface TableNode extends NodeBase {
  kind: 'table'
  columns: readonly Pt[]
  rows: readonly Pt[]
  /** Cells by row, then column. */
  cells: readonly (readonly TableCell[])[]
  /** Number of header rows. */
  headerRows: number
  /** Its first column names the rows. */
  firstColumn?: boolean
  /** Its last row is their sum, under the header's rule. */
  totalRow?: boolean
  /** Every other row has a fill, from the first below the header. */
  banded?: boolean
  /** Left and right, then top and bottom padding of every cell. */
  padding: { x: Pt; y: Pt }
  /** Hairline under each row, and a stronger one under the header. */
  rule: { color: Color; width: Pt; headerColor: Color; headerWidth: Pt }
}

/**
 * A question to the room. What the slide shows is its printed form; a live session collects answers to it.
 * It holds what the room must not see: no output writes it into a deck.
 */
export interface LiveQuestion {
  /** Unique on its slide. */
  id: string
  kind: 'poll' | 'quiz'
  answer: 'single' | 'multiple' | 'scale' | 'text' | 'words' | 'ranking'
  prompt: string
  /** For a scale, what its ends mean. */
  options: readonly string[]
  /** Indices of a quiz's right options. */
  correct?: readonly number[]
  points?: number
  /** Time to answer, in seconds. */
  seconds?: number
  /** Why the right answer is right. */
  explanation?: string
}

/** A formula in a line of its own. Its box is just as large as it is: the formula's extent times its size. */
export interface MathNode extends NodeBase {
  kind: 'math'
  formula: SetFormula
  size: Pt
  color: Color
  lang: string
}

/** Nodes that belong together: a card, a step, a figure. It has no look of its own. */
export interface GroupNode extends NodeBase {
  kind: 'group'
  role: 'list' | 'item' | 'figure' | 'quote' | 'note' | 'section' | 'none'
  /** Name for assistive technology, in the deck's language. */
  label?: string
  /** The question to the room whose printed form this is. */
  live?: LiveQuestion
  children: readonly SceneNode[]
}

export type SceneNode = TextNode | ShapeNode | ConnectorNode | ImageNode | TableNode | ChartNode | MathNode | GroupNode

/** A paragraph of speaker notes. */
export interface NotesParagraph {
  runs: readonly Run[]
  level: number
  marker?: string
  /** The click this paragraph is cued by, where the author marked one. */
  click?: number
}

/** One slide, placed. */
export interface Scene {
  /** Stable id of the slide, unique in the deck: `[a-z0-9\p{L}-]+`. */
  id: string
  /** Name of its layout. */
  layout: string
  /** Plain text of the title, or of the first words, for outlines and the overview. */
  title: string
  lang: string
  background: Color
  /** Nodes in reading order; the first title text comes first. */
  nodes: readonly SceneNode[]
  /** The layout's own art, drawn beneath. PowerPoint holds it in the slide layout, the web draws it. */
  backdrop: readonly SceneNode[]
  /** Number of clicks. */
  clicks: number
  notes: readonly NotesParagraph[]
  transition?: 'none' | 'fade' | 'push' | 'wipe' | 'morph'
  /** The chapter it belongs to: a PowerPoint section. */
  section?: { id: string; title: string }
  /** Skipped when presenting; kept in both decks. */
  hidden?: boolean
  /** Minutes that the author plans for it. */
  duration?: number
}

/** The bytes of a picture, a film or a sound, and what is known of it. */
export interface Asset {
  key: string
  /** `video/…`, `audio/…`, `image/png`, `image/jpeg`, `image/gif`, `image/svg+xml`, `image/webp`. */
  mime: string
  /** File name that the outputs give it: content hash and extension. */
  fileName: string
  /** Intrinsic size in pixels, as it is to be seen; of a sound, that of its bar in points. */
  width: number
  height: number
  /** Exif orientation 2–8 (CIPA DC-008 §4.6.4): the bytes hold it unturned; browsers turn it by themselves. */
  orientation?: number
  bytes: Uint8Array
}

/** Everything that an output needs. */
export interface PlacedDeck {
  name: string
  title: string
  subtitle?: string
  author?: string
  organisation?: string
  lang: string
  keywords?: string
  /** What new slides have at their foot; absent: the deck's title and the number. */
  foot?: { text?: string; date?: string; number: boolean }
  /** ISO 8601 date that the author set, for document properties; fixed if none, so that bytes repeat. */
  date?: string
  scenes: readonly Scene[]
  /** Number of the first slide; 1 if absent. */
  firstNumber?: number
  assets: ReadonlyMap<string, Asset>
}
