import type { Report } from '../diagnostics/types.ts'
import type { Block, DirectiveBlock, Inline } from '../deck/types.ts'
import type { Color } from '../scene/color.ts'
import type { Box, LinkTarget, Marker, ParagraphTag, Pt, SceneNode, TextRole } from '../scene/types.ts'
import type { RunInput } from '../text/types.ts'
import type { ColorRole, Theme, TypeRole } from '../themes/types.ts'

/** Content set at one width and size, not yet at a place. */
export interface Composed {
  /** The least height it needs. */
  height: Pt
  /** The height it would like if there is room; absent: `height`. */
  ideal?: Pt
  /** Words or dates are broken that a smaller size would keep whole. */
  cramped?: boolean
  /** A paragraph's last line is so short that a slightly smaller size is better, if that mends it. */
  lonely?: boolean
  /** Nodes in a box of the composed width, at least `height` high. */
  place(box: Box): SceneNode[]
}

/** Text that has been set: what fitting wants to know of it. */
export interface ComposedText extends Composed {
  /** Lines of each paragraph. */
  lines: readonly number[]
  /** A paragraph's last line is one lonely character or very short word. */
  lonely: boolean
  /** A word is broken in the middle because it is wider than the line. */
  brokenWord: boolean
}

/** A paragraph before it is set. */
export interface ParagraphSpec {
  tag: ParagraphTag
  runs: readonly RunInput[]
  size: Pt
  lineHeight: number
  color: Color
  bold?: boolean
  align?: 'left' | 'center' | 'right'
  level?: number
  /** `x` is counted from the text's left edge. */
  marker?: Marker
  indent?: Pt
  /** How much farther right the lines after the first begin. */
  hang?: Pt
  /** Room above, ignored in a box's first paragraph. */
  spaceBefore?: Pt
  click?: number
  preformatted?: boolean
}

export interface TextSpec {
  /** Base of the node's id. */
  id: string
  role: TextRole
  paragraphs: readonly ParagraphSpec[]
  anchor?: 'top' | 'middle' | 'bottom'
  /** Lines of equal length, for titles and short centred text. */
  balance?: boolean
  placeholder?: string
  click?: number
  /** Neither read aloud nor copied. */
  decorative?: boolean
  /** The whole text leads there. */
  link?: LinkTarget
  /** Its first baseline stands on a multiple of this, in points; 1 if absent. */
  baselines?: Pt
  /** Room between paragraphs may grow by this multiple of itself where there is more than the text needs. */
  spread?: number
}

/** What a block needs to set its content. One context serves one slide at one size. */
export interface BlockContext {
  readonly theme: Theme
  /** BCP 47 tag of the deck. */
  readonly lang: string
  /** The theme's colour for a purpose, on this slide's background. */
  color(role: ColorRole): Color
  /** The size that text of a role has at the slide's present step of fitting. */
  size(role: TypeRole): Pt
  /** A paragraph in the role's style; `override` replaces parts of it. */
  paragraph(role: TypeRole, runs: readonly RunInput[], override?: Partial<ParagraphSpec>): ParagraphSpec
  /** Inline content as runs. The same content gives the same array. */
  runs(content: readonly Inline[]): readonly RunInput[]
  /** Where a URL leads, `undefined` if nowhere. */
  link(url: string): LinkTarget | undefined
  text(spec: TextSpec, width: Pt): ComposedText
  /** Width of a paragraph on one line, in points. */
  width(paragraph: ParagraphSpec): Pt
  /** Any blocks, one under the other, at a body role's size. */
  flow(blocks: readonly Block[], width: Pt, options?: FlowOptions): Composed
  /** A value that depends on `key` alone (a block, a list of sections), made once per slide whatever sizes are tried. */
  derive<T>(key: object, make: () => T): T
  /** A node id that is unique on the slide: `name`, `name-2`, `name-3` … in reading order. */
  id(name: string): string
}

export interface FlowOptions {
  /** Type role of running text; `body` if absent. */
  role?: TypeRole
  color?: Color
  align?: 'left' | 'center' | 'right'
  /** Base of the text nodes' ids. */
  id?: string
  /** How much room between its paragraphs may grow, as a multiple of itself; 1 if absent. */
  spread?: number
  /** Text of this flow fills the region's placeholder, if it is the first to ask. */
  placeholder?: string
}

/** A block beyond CommonMark: what `:::name` means. */
export interface BlockDefinition {
  name: string
  /** Classes that change its look, on its opening line or on the headings in it. */
  classes?: readonly string[]
  /** Reports what is wrong with its content; the block is placed all the same. */
  check?(block: DirectiveBlock, report: Report): void
  compose(block: DirectiveBlock, width: Pt, context: BlockContext): Composed
  /** What it adds to the end of its slide's notes, in the deck's language. */
  notes?(block: DirectiveBlock, lang: string): readonly Block[]
}
