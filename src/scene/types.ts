/**
 * The scene: what stands where on one slide. It is the narrow waist between the stages that know
 * Markdown and the outputs that know HTML or XML. Plain, immutable, serialisable as JSON.
 *
 * Lengths are points on a slide of 960 × 540 pt (1 pt = 12,700 EMU = 1 CSS px at reveal's 960 × 540).
 */
import type { SetFormula } from '../math/types.ts'
import type { ChartNode } from './chart.ts'
import type { Color } from './color.ts'
import type { ConnectorNode, ShapeNode } from './drawing.ts'
import type { NodeBase, Pt } from './node.ts'
import type { ImageNode } from './picture.ts'
import type { TableNode } from './table.ts'
import type { TextNode } from './text.ts'

export type * from './chart.ts'
export type * from './deck.ts'
export type * from './drawing.ts'
export type { Box, LinkTarget, Pt } from './node.ts'
export type * from './picture.ts'
export type { TableCell, TableNode } from './table.ts'
export type * from './text.ts'

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
