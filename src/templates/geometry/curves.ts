/** Paths in fractions of their box. */
import type { PathCommand } from '../../scene/types.ts'

/** An outline; `open` has no inside. */
export interface Outline {
  path: readonly PathCommand[]
  open?: boolean
}

export interface Corner {
  x: number
  y: number
}

/** A quarter of an ellipse as a cubic curve. */
const KAPPA = 0.552_284_75

/** A closed polygon through points: x, y, x, y … */
export function polygon(...numbers: readonly number[]): { path: PathCommand[] } {
  const path: PathCommand[] = []
  for (let i = 0; i < numbers.length; i += 2) path.push({ to: i === 0 ? 'move' : 'line', x: numbers[i]!, y: numbers[i + 1]! })
  return { path: [...path, { to: 'close' }] }
}

/** A quarter ellipse between two points; it leaves the first level (`level`) or upright. */
export function quarter(x1: number, y1: number, x2: number, y2: number, level: boolean): PathCommand[] {
  const [dx, dy] = [x2 - x1, y2 - y1]
  return [
    level
      ? { to: 'cubic', x1: x1 + dx * KAPPA, y1, x2, y2: y2 - dy * KAPPA, x: x2, y: y2 }
      : { to: 'cubic', x1, y1: y1 + dy * KAPPA, x2: x2 - dx * KAPPA, y2, x: x2, y: y2 },
  ]
}

/** An ellipse through a box whose left edge may lie right of its right one: then it runs the other way round. */
export function ellipse(left: number, top: number, right: number, bottom: number): PathCommand[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return [
    { to: 'move', x: left, y },
    ...quarter(left, y, x, top, false),
    ...quarter(x, top, right, y, true),
    ...quarter(right, y, x, bottom, false),
    ...quarter(x, bottom, left, y, true),
    { to: 'close' },
  ]
}

/** A rectangle with corners of those radii, clockwise from the upper left one. */
export function rounded(corners: readonly ({ x: number; y: number } | 0)[]): Outline {
  const [a, b, c, d] = corners.map((corner) => (corner === 0 ? { x: 0, y: 0 } : corner)) as [Corner, Corner, Corner, Corner]
  return {
    path: [
      { to: 'move', x: a.x, y: 0 },
      { to: 'line', x: 1 - b.x, y: 0 },
      ...quarter(1 - b.x, 0, 1, b.y, true),
      { to: 'line', x: 1, y: 1 - c.y },
      ...quarter(1, 1 - c.y, 1 - c.x, 1, false),
      { to: 'line', x: d.x, y: 1 },
      ...quarter(d.x, 1, 0, 1 - d.y, true),
      { to: 'line', x: 0, y: a.y },
      ...quarter(0, a.y, a.x, 0, false),
      { to: 'close' },
    ],
  }
}
