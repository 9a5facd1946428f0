import type { ArrangedEdge, Em, EmBox, EmPoint } from './types.ts'

/** Distance between two places that are tried, and of a label that stands beside its line. */
const STEP: Em = 0.5
const ASIDE: Em = 0.3
/** Farthest that a label is moved away from its line. */
const FARTHEST: Em = 6

/**
 * Labels where they touch neither shapes nor each other: where they are, else farther along their line, else beside
 * it, as near to their place as can be.
 */
export function freeLabels(edges: readonly ArrangedEdge[], shapes: readonly EmBox[]): ArrangedEdge[] {
  const taken = [...shapes]
  return edges.map((entry) => {
    const { label, points } = entry
    if (label === undefined) return entry
    const { w, h } = label.box
    const here = { x: label.box.x + w / 2, y: label.box.y + h / 2 }
    const boxAt = ({ x, y }: EmPoint): EmBox => ({ x: x - w / 2, y: y - h / 2, w, h })
    const isFree = (point: EmPoint): boolean => taken.every((other) => !touch(boxAt(point), other))
    const found = isFree(here)
      ? here
      : ([along(points), beside(points, w, h)].map((places) => nearest(places.filter(isFree), here)).find((place) => place !== undefined) ??
        here)
    const box = boxAt(found)
    taken.push(box)
    return { ...entry, label: { ...label, box } }
  })
}

/** Places on a path. */
function along(points: readonly EmPoint[]): EmPoint[] {
  return points.slice(1).flatMap((b, i) => {
    const a = points[i]!
    const steps = Math.max(1, Math.round((Math.abs(b.x - a.x) + Math.abs(b.y - a.y)) / STEP))
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: a.x + ((b.x - a.x) * step) / steps,
      y: a.y + ((b.y - a.y) * step) / steps,
    }))
  })
}

/** Places next to a path, on all sides of it. */
function beside(points: readonly EmPoint[], w: Em, h: Em): EmPoint[] {
  return along(points).flatMap(({ x, y }) =>
    Array.from({ length: FARTHEST / STEP }, (_, i) => i * STEP).flatMap((more) => {
      const dx = w / 2 + ASIDE + more
      const dy = h / 2 + ASIDE + more
      return [
        { x: x + dx, y },
        { x: x - dx, y },
        { x, y: y + dy },
        { x, y: y - dy },
      ]
    }),
  )
}

function nearest(places: readonly EmPoint[], { x, y }: EmPoint): EmPoint | undefined {
  const distance = (place: EmPoint): number => Math.abs(place.x - x) + Math.abs(place.y - y)
  return places.reduce<EmPoint | undefined>(
    (best, place) => (best === undefined || distance(place) < distance(best) - 1e-6 ? place : best),
    undefined,
  )
}

function touch(a: EmBox, b: EmBox): boolean {
  const hair = 0.01
  return a.x < b.x + b.w - hair && b.x < a.x + a.w - hair && a.y < b.y + b.h - hair && b.y < a.y + a.h - hair
}
