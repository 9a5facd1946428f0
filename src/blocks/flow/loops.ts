/** Edges from a shape to itself: a turn around its lower right corner, or its upper right one where the chart leads up. */
import { sitePoint } from '../../scene/shapes.ts'
import type { Geometry } from '../../scene/types.ts'
import type { PlannedEdge } from './graph.ts'
import { labelHeight } from './measure.ts'
import type { ArrangedEdge, Em, EmBox, EmPoint } from './types.ts'

/** How far a loop stands off its shape. */
const REACH: Em = 0.8
const LABEL_GAP: Em = 0.3

/** Room that a shape's loops take to its right and below it. */
export function loopRoom(loops: readonly PlannedEdge[]): { w: Em; h: Em } {
  const reaches = loops.map(reachOf)
  return {
    w: Math.max(0, ...reaches.map(({ right, label }) => right + label.w / 2)),
    h: Math.max(0, ...reaches.map(({ beyond, label, level }) => (level ? beyond + label.h / 2 : 0))),
  }
}

/** A loop's path and the place of its label. */
export function loopEdge(planned: PlannedEdge, { geometry, box }: { geometry: Geometry; box: EmBox }): ArrangedEdge {
  const { edge, fromSide, toSide, label } = planned
  const { right, beyond, level, label: size } = reachOf(planned)
  const start = sitePoint(geometry, box, fromSide)
  const end = sitePoint(geometry, box, toSide)
  const x = box.x + box.w + right
  const y = fromSide === 'top' || toSide === 'top' ? box.y - beyond : box.y + box.h + beyond
  // It leaves or arrives at the right, else at the left, which is as far.
  const side = level ? end : start
  const aside = side.x < box.x + box.w / 2 ? box.x - right : x
  const points: EmPoint[] = level
    ? [start, { x: start.x, y }, { x: aside, y }, { x: aside, y: end.y }, end]
    : [start, { x: aside, y: start.y }, { x: aside, y }, { x: end.x, y }, end]
  if (label === undefined) return { edge, fromSide, toSide, points }
  const centre = level ? { x: (start.x + aside) / 2, y } : { x: aside, y: (start.y + y) / 2 }
  return {
    edge,
    fromSide,
    toSide,
    points,
    label: { ...label, box: { x: centre.x - size.w / 2, y: centre.y - size.h / 2, w: size.w, h: size.h } },
  }
}

interface Reach {
  /** Beyond the shape's right edge, and beyond its lower or upper one. */
  right: Em
  beyond: Em
  /** The label stands on a level stretch. */
  level: boolean
  label: { w: Em; h: Em }
}

function reachOf({ label, fromSide }: PlannedEdge): Reach {
  const level = fromSide === 'top' || fromSide === 'bottom'
  const size = label === undefined ? { w: 0, h: 0 } : { w: label.w + 0.5, h: labelHeight(label) + 0.2 }
  const clear = (half: Em): Em => (half === 0 ? REACH : Math.max(REACH, LABEL_GAP + half))
  return level
    ? { right: REACH, beyond: clear(size.h / 2), level, label: size }
    : { right: clear(size.w / 2), beyond: REACH, level, label: size }
}
