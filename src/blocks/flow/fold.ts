/** A chart that leads to the right, folded into rows between its groups: what leads on to another row runs around them. */
import { sitePoint } from '../../scene/shapes.ts'
import type { Geometry, Side } from '../../scene/types.ts'
import { crosses, fromOrigin, isClean, touch } from './bounds.ts'
import { labelHeight } from './measure.ts'
import type { ArrangedEdge, Arrangement, Em, EmBox, EmPoint } from './types.ts'

/** Room between a row and the lines beside it. */
const AROUND: Em = 0.5

/** A shape or a frame: where it stands before it is folded, and in which row it will. */
interface Placed {
  geometry: Geometry
  box: EmBox
  row: number
}

/** Where the lines between two rows, and beside them, run. */
interface Lines {
  /** By edge: height of its level stretch in the room below a row. */
  below: Map<ArrangedEdge, Map<number, Em>>
  left: Map<ArrangedEdge, Em>
  right: Map<ArrangedEdge, Em>
}

/**
 * @param count of rows
 * @param gap between two lines
 * @returns undefined where it cannot be cut into so many, or where a line would lead through a step
 */
export function foldBetweenGroups(level: Arrangement, count: number, gap: Em): Arrangement | undefined {
  const cuts = cutsOf(level, count)
  if (cuts === undefined) return undefined
  const rowAt = ({ x, w }: EmBox): number => cuts.filter((cut) => cut < x + w / 2).length
  const ends = new Map<string, Placed>([
    ...level.nodes.map(({ node, geometry, box }) => [node.id, { geometry, box, row: rowAt(box) }] as const),
    ...level.groups.map(({ group, box }) => [group.id, { geometry: 'rect' as const, box, row: rowAt(box) }] as const),
  ])
  const rowOf = (id: string): number => ends.get(id)!.row
  const crossing = level.edges.filter(({ edge: { from, to } }) => rowOf(from) !== rowOf(to))
  const inner = level.edges.filter((arranged) => !crossing.includes(arranged))
  const bounds = Array.from({ length: count }, (_, row) =>
    boundsOf([
      ...[...ends.values()].flatMap((placed) => (placed.row === row ? [placed.box] : [])),
      ...inner.flatMap(({ edge, points, label }) => (rowOf(edge.from) === row ? [...points.map(dot), ...(label ? [label.box] : [])] : [])),
    ]),
  )
  const shifts: EmPoint[] = []
  const lines: Lines = { below: new Map(), left: new Map(), right: new Map() }
  let y = 0
  bounds.forEach((box, row) => {
    shifts.push({ x: -box.x, y: y - box.y })
    y += box.h + AROUND
    for (const arranged of crossing.filter(({ edge }) => usesRoom(rowOf(edge.from), rowOf(edge.to), row))) {
      const room = arranged.label ? labelHeight(arranged.label) + 0.4 : gap
      const own = lines.below.get(arranged) ?? new Map<number, Em>()
      lines.below.set(arranged, own.set(row, y + room / 2))
      y += room
    }
    y += AROUND
  })
  const width = Math.max(...bounds.map(({ w }) => w))
  crossing.forEach((arranged, i) => {
    lines.left.set(arranged, -AROUND - i * gap)
    lines.right.set(arranged, width + AROUND + i * gap)
  })
  const moved = <T extends EmPoint>(at: T, row: number): T => ({ ...at, x: at.x + shifts[row]!.x, y: at.y + shifts[row]!.y })
  const nodes = level.nodes.map((entry) => ({ ...entry, box: moved(entry.box, rowOf(entry.node.id)) }))
  const groups = level.groups.map((entry) => ({ ...entry, box: moved(entry.box, rowOf(entry.group.id)) }))
  const edges = [
    ...inner.map((arranged): ArrangedEdge => {
      const row = rowOf(arranged.edge.from)
      const { points, label } = arranged
      return {
        ...arranged,
        points: points.map((point) => moved(point, row)),
        ...(label ? { label: { ...label, box: moved(label.box, row) } } : {}),
      }
    }),
    ...crossing.map((arranged): ArrangedEdge => {
      const [from, to] = [arranged.edge.from, arranged.edge.to].map((id) => ends.get(id)!) as [Placed, Placed]
      const at = ({ geometry, box, row }: Placed, side: Side): EmPoint => sitePoint(geometry, moved(box, row), side)
      return around(
        arranged,
        from.row,
        to.row,
        (side) => at(from, side),
        (side) => at(to, side),
        lines,
      )
    }),
  ]
  const titles = groups.flatMap(({ box, label, group }) =>
    group.label === '' ? [] : [{ x: box.x, y: box.y, w: label.w + 1.2, h: labelHeight(label) + 0.6 }],
  )
  const labels = edges.flatMap(({ label }) => (label ? [label.box] : []))
  const free =
    isClean({ nodes, edges }) &&
    !edges.slice(inner.length).some(({ points }) => titles.some((title) => crosses(points, title))) &&
    !labels.some((box, i) => labels.slice(i + 1).some((other) => touch(box, other)))
  return free ? { ...fromOrigin({ width: 0, height: 0, asGiven: false, nodes, groups, edges }), asGiven: false } : undefined
}

/** Whether an edge runs through the room below a row: onwards above its end, backwards above its start and below its end. */
function usesRoom(from: number, to: number, row: number): boolean {
  return from < to ? row === to - 1 : row === from - 1 || row === to
}

/** An edge that leads to another row. */
function around(
  { edge, label }: ArrangedEdge,
  fromRow: number,
  toRow: number,
  start: (side: Side) => EmPoint,
  end: (side: Side) => EmPoint,
  lines: Lines,
): ArrangedEdge {
  const key = [...lines.below.keys()].find((arranged) => arranged.edge === edge)!
  const below = lines.below.get(key)!
  const [left, right] = [lines.left.get(key)!, lines.right.get(key)!]
  const onward = fromRow < toRow
  const [fromSide, toSide]: [Side, Side] = onward ? ['right', 'left'] : ['top', 'bottom']
  const [a, b] = [start(fromSide), end(toSide)]
  const last = below.get(onward ? toRow - 1 : fromRow - 1)!
  const first = below.get(toRow) ?? last
  const points = onward
    ? [a, { x: right, y: a.y }, { x: right, y: last }, { x: left, y: last }, { x: left, y: b.y }, b]
    : fromRow - 1 === toRow
      ? [a, { x: a.x, y: last }, { x: b.x, y: last }, b]
      : [a, { x: a.x, y: last }, { x: left, y: last }, { x: left, y: first }, { x: b.x, y: first }, b]
  if (!label) return { edge, fromSide, toSide, points }
  const middle = onward ? (left + right) / 2 : ((fromRow - 1 === toRow ? b.x : left) + a.x) / 2
  return {
    edge,
    fromSide,
    toSide,
    points,
    label: { ...label, box: { ...label.box, x: middle - label.box.w / 2, y: last - label.box.h / 2 } },
  }
}

/** Where to cut, between shapes and frames, into rows of about one width. */
function cutsOf({ nodes, groups, width }: Arrangement, count: number): number[] | undefined {
  const boxes = [...nodes.map(({ box }) => box), ...groups.map(({ box }) => box)].toSorted((a, b) => a.x - b.x)
  const gaps: number[] = []
  let reach = boxes[0]?.x ?? 0
  for (const { x, w } of boxes) {
    if (x > reach + 0.1) gaps.push((reach + x) / 2)
    reach = Math.max(reach, x + w)
  }
  for (let most = width / count; most < width; most *= 1.04) {
    const cuts: number[] = []
    for (const [i, gap] of gaps.entries()) if ((gaps[i + 1] ?? width) - (cuts.at(-1) ?? 0) > most) cuts.push(gap)
    if (cuts.length < count) return cuts.length === count - 1 ? cuts : undefined
  }
  return undefined
}

function dot({ x, y }: EmPoint): EmBox {
  return { x, y, w: 0, h: 0 }
}

function boundsOf(boxes: readonly EmBox[]): EmBox {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  return { x, y, w: Math.max(...boxes.map((box) => box.x + box.w)) - x, h: Math.max(...boxes.map((box) => box.y + box.h)) - y }
}
