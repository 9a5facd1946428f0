import type { ArrangedEdge, Arrangement, EmBox, EmPoint } from './types.ts'

/** The arrangement moved so that its bounds begin at 0, with its size. */
export function fromOrigin({ nodes, groups, edges }: Arrangement): Arrangement {
  const boxes = [
    ...nodes.map(({ box }) => box),
    ...groups.map(({ box }) => box),
    ...edges.flatMap(({ label }) => (label ? [label.box] : [])),
  ]
  const points = edges.flatMap((edge) => edge.points)
  const left = Math.min(...boxes.map(({ x }) => x), ...points.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y), ...points.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, w }) => x + w), ...points.map(({ x }) => x))
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h), ...points.map(({ y }) => y))
  const moved = <T extends EmPoint>(at: T): T => ({ ...at, x: at.x - left, y: at.y - top })
  return {
    asGiven: true,
    width: right - left,
    height: bottom - top,
    nodes: nodes.map((entry) => ({ ...entry, box: moved(entry.box) })),
    groups: groups.map((entry) => ({ ...entry, box: moved(entry.box) })),
    edges: edges.map((entry) => ({
      ...entry,
      points: entry.points.map(moved),
      ...(entry.label ? { label: { ...entry.label, box: moved(entry.label.box) } } : {}),
    })),
  }
}

/** Whether every path is square and leads through no step but those that it joins, and no label lies on a step. */
export function isClean({ nodes, edges }: Pick<Arrangement, 'nodes' | 'edges'>): boolean {
  return edges.every((arranged) => {
    const others = nodes.filter(({ node: { id } }) => id !== arranged.edge.from && id !== arranged.edge.to).map(({ box }) => box)
    return (
      isSquare(arranged) &&
      !others.some((box) => crosses(arranged.points, box)) &&
      !nodes.some(({ box }) => arranged.label && touch(arranged.label.box, box))
    )
  })
}

function isSquare({ points }: ArrangedEdge): boolean {
  return points.every((point, i) => {
    const before = points[i - 1]
    return before === undefined || Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y)) < 0.01
  })
}

/** Whether a path of level and upright stretches leads through a box. */
export function crosses(points: readonly EmPoint[], box: EmBox): boolean {
  return points.some((point, i) => {
    const before = points[i - 1]
    if (before === undefined) return false
    const [x, y] = [Math.min(point.x, before.x), Math.min(point.y, before.y)]
    return touch({ x: x - 0.05, y: y - 0.05, w: Math.abs(point.x - before.x) + 0.1, h: Math.abs(point.y - before.y) + 0.1 }, box)
  })
}

export function touch(a: EmBox, b: EmBox): boolean {
  return a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y + b.h - 0.01 && b.y < a.y + a.h - 0.01
}
