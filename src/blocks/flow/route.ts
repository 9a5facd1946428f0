import type { EmBox, EmPoint } from './types.ts'

/** A native connector has at most five stretches (ECMA-376 §20.1.10.55, bentConnector5). */
const MOST_POINTS = 6
const NEAR = 1e-3

/** A path without points that stand still or lie on a straight stretch. */
export function cleanPath(points: readonly EmPoint[]): EmPoint[] {
  const kept: EmPoint[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last && same(last.x, point.x) && same(last.y, point.y)) continue
    const before = kept.at(-2)
    if (before && last && ((same(before.x, last.x) && same(last.x, point.x)) || (same(before.y, last.y) && same(last.y, point.y))))
      kept.pop()
    kept.push(point)
  }
  return kept
}

/**
 * A path of at most five stretches that begins and ends like the given one and leaves and arrives in its directions.
 * Of those that its own corners suggest, the one that crosses the fewest obstacles, then the shortest.
 */
export function nativePath(points: readonly EmPoint[], obstacles: readonly EmBox[]): EmPoint[] {
  const path = cleanPath(points)
  if (path.length <= MOST_POINTS) return path
  const turned = same(path[0]!.x, path[1]!.x)
  const flip = ({ x, y }: EmPoint): EmPoint => (turned ? { x: y, y: x } : { x, y })
  const flipBox = ({ x, y, w, h }: EmBox): EmBox => (turned ? { x: y, y: x, w: h, h: w } : { x, y, w, h })
  const level = path.map(flip)
  const boxes = obstacles.map(flipBox)
  return bestOf(candidates(level), boxes).map(flip)
}

/** Paths of four and five stretches that begin level, through the coordinates of the given one. */
function candidates(path: readonly EmPoint[]): EmPoint[][] {
  const first = path[0]!
  const last = path.at(-1)!
  const endsLevel = same(path.at(-2)!.y, last.y)
  const xs = distinct(path.slice(1, -1).map(({ x }) => x))
  const ys = distinct(path.slice(1, -1).map(({ y }) => y))
  const leaving = path[1]!.x
  if (!endsLevel) {
    const arriving = path.at(-2)!.y
    return xs.flatMap((x) => ys.concat(arriving).map((y) => [first, { x, y: first.y }, { x, y }, { x: last.x, y }, last]))
  }
  const arriving = path.at(-2)!.x
  return ys.map((y) => [first, { x: leaving, y: first.y }, { x: leaving, y }, { x: arriving, y }, { x: arriving, y: last.y }, last])
}

function bestOf(paths: readonly EmPoint[][], boxes: readonly EmBox[]): EmPoint[] {
  const cost = (path: readonly EmPoint[]): number => path.slice(1).reduce((sum, point, i) => sum + stretchCost(path[i]!, point, boxes), 0)
  return cleanPath(
    paths.map((path) => ({ path, cost: cost(path) })).reduce((best, next) => (next.cost < best.cost - NEAR ? next : best)).path,
  )
}

function stretchCost(a: EmPoint, b: EmPoint, boxes: readonly EmBox[]): number {
  const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  return length + 1000 * boxes.filter((box) => crosses(a, b, box)).length
}

/** Whether a level or upright stretch passes through a box. */
export function crosses(a: EmPoint, b: EmPoint, { x, y, w, h }: EmBox): boolean {
  const inside = 0.02
  return (
    Math.max(a.x, b.x) > x + inside &&
    Math.min(a.x, b.x) < x + w - inside &&
    Math.max(a.y, b.y) > y + inside &&
    Math.min(a.y, b.y) < y + h - inside
  )
}

/** The middle of the path's longest stretch nearest to a point: where a label stands on it. */
export function onPath(path: readonly EmPoint[], { x, y }: EmPoint): EmPoint {
  let best = { x, y }
  let least = Infinity
  for (let i = 1; i < path.length; i++) {
    const a = path[i - 1]!
    const b = path[i]!
    const at = { x: clamp(x, a.x, b.x), y: clamp(y, a.y, b.y) }
    const distance = Math.abs(at.x - x) + Math.abs(at.y - y)
    if (distance < least - NEAR) {
      least = distance
      best = at
    }
  }
  return best
}

function clamp(value: number, a: number, b: number): number {
  return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b))
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)]
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < NEAR
}
