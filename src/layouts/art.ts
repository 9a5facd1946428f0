import type { Color } from '../scene/color.ts'
import type { PathCommand, Pt, ShapeNode } from '../scene/types.ts'

/** A polygon through points given in slide points; it may bleed off the slide. */
export function polygon(id: string, points: readonly (readonly [Pt, Pt])[], fill: Color, opacity?: number): ShapeNode {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const box = { x: Math.min(...xs), y: Math.min(...ys), w: Math.max(...xs) - Math.min(...xs), h: Math.max(...ys) - Math.min(...ys) }
  const path: PathCommand[] = points.map(([x, y], i) => ({
    to: i === 0 ? 'move' : 'line',
    x: (x - box.x) / box.w,
    y: (y - box.y) / box.h,
  }))
  return { kind: 'shape', id, geometry: 'path', box, path: [...path, { to: 'close' }], fill, ...(opacity === undefined ? {} : { opacity }) }
}
