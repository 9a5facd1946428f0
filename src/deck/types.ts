/**
 * The shared AST: what the author means, whatever wrote it down. Plain, immutable, serialisable.
 * Named after mdast where CommonMark has the node (CommonMark 0.31 §4–6).
 */
import type { Where } from '../diagnostics/index.ts'
import type { Chart } from './chart.ts'
import type { SetFormula } from '../math/types.ts'
import type { Flowchart } from './flowchart.ts'

/** `{#id .class key=value}` after a block, an item, a span or an image. */
export interface Attributes {
  id?: string
  classes: readonly string[]
  values: Readonly<Record<string, string>>
}

export type Inline =
  | { type: 'text'; value: string; at: Where }
  | {
      type: 'strong' | 'emphasis' | 'strike' | 'mark' | 'sub' | 'sup' | 'underline' | 'small' | 'kbd'
      children: readonly Inline[]
      at: Where
    }
  | { type: 'code'; value: string; at: Where }
  | { type: 'math'; source: string; formula: SetFormula; display: boolean; at: Where }
  | { type: 'link'; url: string; title?: string; children: readonly Inline[]; at: Where }
  | { type: 'image'; src: string; alt: string; title?: string; attributes: Attributes; at: Where }
  | { type: 'break'; at: Where }
  | { type: 'footnoteReference'; label: string; number: number; at: Where }
  | { type: 'span'; attributes: Attributes; children: readonly Inline[]; at: Where }

interface BlockBase {
  at: Where
  attributes: Attributes
  /** The click that reveals it, from 1; absent: there from the start. */
  click?: number
}

export interface ParagraphBlock extends BlockBase {
  type: 'paragraph'
  children: readonly Inline[]
}

export interface HeadingBlock extends BlockBase {
  type: 'heading'
  level: 1 | 2 | 3 | 4 | 5 | 6
  children: readonly Inline[]
}

export interface ListItem extends BlockBase {
  type: 'item'
  children: readonly Block[]
  /** `[ ]` or `[x]` at its start. */
  checked?: boolean
  /** The rest of an item that began on the slide before: it has no mark of its own. */
  continued?: boolean
}

export interface ListBlock extends BlockBase {
  type: 'list'
  ordered: boolean
  start: number
  tight: boolean
  items: readonly ListItem[]
}

export type ColumnAlign = 'left' | 'center' | 'right' | null

export type TableRow = readonly (readonly Inline[])[]

/** A cell that stretches over others: where it begins, and how many columns and rows it takes; all counted from the first. */
export interface CellSpan {
  column: number
  row: number
  columns: number
  rows: number
}

export interface TableBlock extends BlockBase {
  type: 'table'
  /** One for each column. */
  align: readonly ColumnAlign[]
  /** The header's rows, then the others. Each has a cell for every column; cells that a merged one covers are empty. */
  rows: readonly TableRow[]
  /** How many of the rows are its header. */
  headerRows: number
  /** Merged cells. They lie within the table, overlap nowhere and do not reach from the header into other rows. */
  spans?: readonly CellSpan[]
}

export interface CodeBlock extends BlockBase {
  type: 'code'
  lang?: string
  value: string
  fileName?: string
  lineNumbers?: boolean
  /** Number of its first line; absent: 1. */
  firstLine?: number
  /** Line steps `{1|3-5|all}`: each entry the numbers of the lines lit at that step, `'all'` for every line. */
  steps?: readonly CodeStep[]
  /** The clicks at which the second step and those after it come. */
  stepClicks?: readonly number[]
  /** It is a part of a longer block: that block's code, and where in it this part begins, both from 0. */
  part?: { of: string; line: number; column: number }
}

/** Numbers of the lines that a step lights, or every line. */
export type CodeStep = readonly number[] | 'all'

/** A flowchart, from a `flow` or `mermaid` fence. */
export interface FlowBlock extends BlockBase {
  type: 'flow'
  chart: Flowchart
  /** What the author wrote. */
  source: string
}

/** A chart, from a `chart` fence. */
export interface ChartBlock extends BlockBase {
  type: 'chart'
  chart: Chart
  /** What the author wrote. */
  source: string
}

/** A formula in a line of its own, from `$$…$$` or a `math` fence. */
export interface MathBlock extends BlockBase {
  type: 'math'
  formula: SetFormula
  /** What the author wrote. */
  source: string
}

export interface QuoteBlock extends BlockBase {
  type: 'quote'
  children: readonly Block[]
}

/** A picture that stands alone in its paragraph. */
export interface ImageBlock extends BlockBase {
  type: 'image'
  src: string
  alt: string
  title?: string
  link?: string
}

export interface RuleBlock extends BlockBase {
  type: 'rule'
}

/** `:::name{attributes} argument` … `:::`. */
export interface DirectiveBlock extends BlockBase {
  type: 'directive'
  name: string
  /** Text after the name on the opening line. */
  argument: string
  children: readonly Block[]
}

export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | TableBlock
  | CodeBlock
  | FlowBlock
  | ChartBlock
  | MathBlock
  | QuoteBlock
  | ImageBlock
  | RuleBlock
  | DirectiveBlock

export interface Footnote {
  label: string
  number: number
  children: readonly Inline[]
  at: Where
}

/** Speaker notes: blocks, with `[click]` marks resolved to `click` on the blocks they stand before. */
export type Notes = readonly Block[]

/** A picture that fills one side of its slide, from edge to edge. */
export interface SidePicture {
  src: string
  alt: string
  side: 'left' | 'right'
  /** Of the slide's width, 0 to 1. */
  share: number
  /** All of it is to be seen. */
  whole?: boolean
}

/** What front matter may say of a slide. */
export interface SlideSettings {
  background?: string
  /** What is said stands beside it. */
  picture?: SidePicture
  transition?: 'none' | 'fade' | 'push' | 'wipe' | 'morph'
  /** Footer, date and number at the slide's foot: as the deck says, unless this says otherwise. */
  footer?: boolean | string
  footerDate?: boolean | string
  slideNumber?: boolean
  /** Minutes. */
  duration?: number
  hidden?: boolean
  audience?: string
  /** What happens to running text that does not fit: it continues on further slides unless this says otherwise. */
  overflow?: 'split' | 'shrink' | 'error'
}

export interface Slide {
  /** From the author, or from the title; unique in the deck. */
  id: string
  /** Layout name as asked for, known to exist. */
  layout: string
  classes: readonly string[]
  at: Where
  /** The heading that titles the slide, taken out of the slots. */
  title?: HeadingBlock
  /** Content by slot; `default` holds what stands before any `::slot::` mark. */
  slots: Readonly<Record<string, readonly Block[]>>
  footnotes: readonly Footnote[]
  notes: Notes
  /** Number of clicks. */
  clicks: number
  settings: SlideSettings
  /** Index into `Deck.chapters`. */
  chapter: number
}

export interface Chapter {
  id: string
  /** Plain text; empty where the file names none. */
  title: string
  /** 1, 2, 3 … for chapters with a divider; absent for openings and endings. */
  number?: number
  file: string
  /** One line under the title on its divider. */
  summary?: string
  /** Minutes. */
  duration?: number
}

export interface Deck {
  name: string
  title: string
  subtitle?: string
  author?: string
  organisation?: string
  date?: string
  lang: string
  theme: string
  transition?: 'none' | 'fade' | 'push' | 'wipe' | 'morph'
  keywords?: string
  /** At the foot of slides: false: nothing; a text: that. True or absent: the deck's title and the chapter's. */
  footer?: boolean | string
  /** True: the deck's date; a text: that. False or absent: nothing. */
  footerDate?: boolean | string
  /** Absent: true. */
  slideNumber?: boolean
  /** What the room may do in a live session: give names, ask unmoderated, look ahead. */
  room?: { names?: 'none' | 'optional' | 'required'; moderated?: boolean; ahead?: boolean }
  chapters: readonly Chapter[]
  slides: readonly Slide[]
}
