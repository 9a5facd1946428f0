import type { FlowEdge, FlowGroup, FlowNode, Flowchart } from '../../deck/index.ts'
import type { Geometry, Side } from '../../scene/types.ts'

/** A length in em of the labels' type size: one arrangement serves every size. */
export type Em = number

export interface EmBox {
  x: Em
  y: Em
  w: Em
  h: Em
}

export interface EmPoint {
  x: Em
  y: Em
}

/** Width at which a label is broken, and how many lines it then has. */
export interface MeasuredLabel {
  text: string
  w: Em
  lines: number
  /** Its lines are of about equal length. */
  balance: boolean
}

export interface ArrangedNode {
  node: FlowNode
  geometry: Geometry
  box: EmBox
  label: MeasuredLabel
}

export interface ArrangedGroup {
  group: FlowGroup
  box: EmBox
  label: MeasuredLabel
  /** 0 for the outermost. */
  depth: number
}

export interface ArrangedEdge {
  edge: FlowEdge
  fromSide: Side
  toSide: Side
  /** 2 to 6 corners of a path of level and upright stretches. */
  points: readonly EmPoint[]
  label?: MeasuredLabel & { box: EmBox }
}

/** Where everything of a chart stands. */
export interface Arrangement {
  /** In its author's direction, neither turned nor folded. */
  asGiven: boolean
  width: Em
  height: Em
  nodes: readonly ArrangedNode[]
  /** Outer groups before the groups in them. */
  groups: readonly ArrangedGroup[]
  edges: readonly ArrangedEdge[]
}

/** Arrangements of one chart, from the one its author would draw to the one that takes the least room. */
export type Arrangements = readonly Arrangement[]

/** Arrangements by the chart that they are of. */
export type FlowArrangements = ReadonlyMap<Flowchart, Arrangements>

/** Line pitch of labels, as a factor of their size. */
export const LINE_HEIGHT = 1.296
