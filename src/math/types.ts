/**
 * A formula: what it means and how it is built up, whatever notation wrote it down. Plain and serialisable. Both decks
 * are written from it, and it is all that reaches them: nothing of an author's TeX does.
 *
 * Lengths are em of the size at their place.
 */
export type Formula =
  | RowNode
  | TokenNode
  | OperatorNode
  | SpaceNode
  | FractionNode
  | RootNode
  | ScriptsNode
  | LimitsNode
  | AccentNode
  | BarNode
  | ArrowNode
  | FencedNode
  | ArrayNode
  | StyledNode
  | ColoredNode
  | EnclosedNode
  | PhantomNode

export interface RowNode {
  type: 'row'
  children: readonly Formula[]
}

/**
 * A name, number or text. Letters are the characters that are drawn (Unicode's mathematical alphanumeric symbols):
 * an italic x is U+1D465.
 */
export interface TokenNode {
  type: 'identifier' | 'number' | 'text'
  text: string
}

/** A sign between, before or after operands, with the room at its sides. */
export interface OperatorNode {
  type: 'operator'
  text: string
  left: number
  right: number
  /** Drawn larger where there is room (∑, ∫): its display form. */
  large?: boolean
  /** Set at this height, as `\big` asks. */
  height?: number
}

export interface SpaceNode {
  type: 'space'
  width: number
}

export interface FractionNode {
  type: 'fraction'
  top: Formula
  bottom: Formula
  /** Without one it is a binomial coefficient's stack. */
  bar: boolean
}

export interface RootNode {
  type: 'root'
  body: Formula
  degree?: Formula
}

/** Indices at the corners of a base, `before` it too. */
export interface ScriptsNode {
  type: 'scripts'
  base: Formula
  sub?: Formula
  sup?: Formula
  before?: { sub?: Formula; sup?: Formula }
}

/** What stands centred under and over a base. */
export interface LimitsNode {
  type: 'limits'
  base: Formula
  under?: Formula
  over?: Formula
}

/** A mark over or under a base: ˆ ˙ → ⏞ … */
export interface AccentNode {
  type: 'accent'
  base: Formula
  mark: string
  below: boolean
  /** As wide as the base. */
  stretchy: boolean
}

export interface BarNode {
  type: 'bar'
  base: Formula
  below: boolean
}

/** An arrow as long as what stands over and under it. */
export interface ArrowNode {
  type: 'arrow'
  mark: string
  under?: Formula
  over?: Formula
}

/** Brackets as high as what they hold; an empty string where there is none on that side. */
export interface FencedNode {
  type: 'fenced'
  open: string
  close: string
  parts: readonly Formula[]
  /** What stands between the parts: one fewer than there are parts. */
  separators: readonly string[]
}

export interface ArrayColumn {
  align: 'left' | 'center' | 'right'
  /** Room before it, 0 for the first. */
  gap: number
  /** A line before it. */
  line?: boolean
}

export interface ArrayNode {
  type: 'array'
  /** `aligned`: lines of one formula, set under each other at marks: right, left, right, left … */
  kind: 'matrix' | 'aligned'
  columns: readonly ArrayColumn[]
  /** Cells by row; every row has as many as there are columns. */
  rows: readonly (readonly Formula[])[]
  /** Room between two rows besides their own. */
  gap: number
  /** Rows over which a line is drawn; the number of rows stands for the foot. */
  lines: readonly number[]
}

/** Set in another style than its place would give it. */
export interface StyledNode {
  type: 'styled'
  body: Formula
  /** Display or inline style. */
  display: boolean
  /** 0: full size, 1: indices, 2: indices of indices; absent: as its place. */
  level?: number
}

export interface ColoredNode {
  type: 'colored'
  body: Formula
  /** `#RRGGBB`. */
  color: string
}

export interface EnclosedNode {
  type: 'enclosed'
  body: Formula
  notation: 'box' | 'up' | 'down' | 'cross' | 'strike'
}

/** Takes room and shows nothing. */
export interface PhantomNode {
  type: 'phantom'
  body: Formula
}

/** Width, and height above and below the baseline. */
export interface Extent {
  width: number
  ascent: number
  descent: number
}

/** A formula, measured: what all outputs need of it. */
export interface SetFormula extends Extent {
  tree: Formula
  /** Fractions and limits are set large, as they stand in a line of their own. */
  display: boolean
  /** A `math` element of just this size, made by us from the tree. */
  mathml: string
  /** What it reads as plain Unicode text. Never empty. */
  text: string
}
