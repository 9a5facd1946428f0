/** A flowchart as its author means it, whatever notation wrote it down. Plain and serialisable. */

/** Where a flowchart's steps lead. */
export type FlowDirection = 'down' | 'up' | 'right' | 'left'

export type FlowShape = 'rect' | 'rounded' | 'stadium' | 'circle' | 'diamond' | 'subroutine' | 'database' | 'hexagon' | 'parallelogram'

/** A colour by what it says, one of the theme's roles. */
export type FlowTone = 'voice' | 'muted' | 'alert' | 'deep'

export interface FlowNode {
  id: string
  /** Plain text; `\n` where the author breaks the line. */
  label: string
  shape: FlowShape
  tone?: FlowTone
  /** The group that it stands in. */
  group?: string
}

/** What an edge ends in. */
export type FlowHead = 'none' | 'arrow' | 'circle' | 'cross'

export interface FlowEdge {
  /** Id of a node or of a group. */
  from: string
  to: string
  label?: string
  line: 'solid' | 'dotted' | 'thick'
  start: FlowHead
  end: FlowHead
}

export interface FlowGroup {
  id: string
  label: string
  parent?: string
  direction?: FlowDirection
}

/** Every id is unique among nodes and groups; every edge joins two of them, no group and what it holds. */
export interface Flowchart {
  direction: FlowDirection
  nodes: readonly FlowNode[]
  edges: readonly FlowEdge[]
  groups: readonly FlowGroup[]
}
