/** Shapes and the connectors between them. */
import type { Color } from './color.ts'
import type { NodeBase, Pt } from './node.ts'
import type { TextNode } from './text.ts'

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
