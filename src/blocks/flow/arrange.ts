import type { ElkExtendedEdge, ElkNode, ElkPoint } from 'elkjs/lib/elk-api.d.ts'
import type { FlowDirection, Flowchart } from '../../deck/index.ts'
import type { Side } from '../../scene/types.ts'
import { sitePoint } from '../../scene/shapes.ts'
import { layOut } from './elk.ts'
import { type Density, type PlannedEdge, type PlannedGraph, planGraph, UNIT } from './graph.ts'
import { freeLabels } from './labels.ts'
import { type LabelFaces, labelHeight } from './measure.ts'
import { loopEdge } from './loops.ts'
import { cleanPath, nativePath, onPath } from './route.ts'
import { fromOrigin, isClean } from './bounds.ts'
import { foldBetweenGroups } from './fold.ts'
import type { ArrangedEdge, Arrangement, Arrangements, Em, EmBox, EmPoint } from './types.ts'

const DENSITIES: readonly Density[] = [
  { label: 9, across: 1.7, along: 2.4, lines: 0.6 },
  { label: 7, across: 1.2, along: 1.9, lines: 0.6 },
  { label: 5.5, across: 0.8, along: 1.5, lines: 0.5 },
  { label: 5.5, across: 0.4, along: 1.2, lines: 0.35 },
]
const DENSEST = DENSITIES.at(-1)!
const TURNED: Readonly<Record<FlowDirection, FlowDirection>> = { down: 'right', up: 'right', right: 'down', left: 'down' }

/** The room that a slide has for a chart, in em of the smallest and of the largest size of labels. */
export interface FlowRoom {
  least: { w: Em; h: Em }
  most: { w: Em; h: Em }
}

/**
 * Arranges a chart in its author's direction, from the most generous to the densest. A chart that even then is too
 * large for a slide is also folded, and turned, so that its labels stay legible.
 */
export async function arrangeFlowchart(chart: Flowchart, faces: LabelFaces, room: FlowRoom): Promise<Arrangements> {
  const arrangements: Arrangement[] = []
  const layout = async (direction: FlowDirection, density: Density, fold?: number): Promise<Arrangement> => {
    const plan = planGraph(chart, direction, density, faces, fold)
    const asGiven = direction === chart.direction && fold === undefined
    return { ...readArrangement(plan, await layOut(plan.root)), asGiven }
  }
  const add = async (direction: FlowDirection, density: Density): Promise<Arrangement> => {
    const arrangement = await layout(direction, density)
    arrangements.push(arrangement)
    return arrangement
  }
  for (const density of DENSITIES) {
    const { width, height } = await add(chart.direction, density)
    if (width <= room.most.w * 0.5 && height <= room.most.h) return arrangements
  }
  if (fitsIn(arrangements.at(-1)!, room.least)) return arrangements
  for (const density of DENSITIES.slice(1)) if (fitsIn(await add(TURNED[chart.direction], density), room.least)) return arrangements
  for (const fold of chart.groups.length > 0 ? [] : [1.2, 2.2, 3.5])
    for (const direction of [chart.direction, TURNED[chart.direction]]) {
      const folded = await layout(direction, DENSEST, fold)
      // Lines that lead back over a fold may have found no way.
      if (isClean(folded)) arrangements.push(folded)
    }
  for (const density of DENSITIES.slice(2)) {
    const level = await layout('right', density)
    for (const rows of [2, 3, 4, 5, 6]) {
      const folded = foldBetweenGroups(level, rows, density.lines)
      if (folded) arrangements.push(folded)
    }
  }
  return arrangements
}

function fitsIn({ width, height }: Arrangement, room: { w: Em; h: Em }): boolean {
  return width <= room.w && height <= room.h
}

function readArrangement(plan: PlannedGraph, root: ElkNode): Arrangement {
  const boxes = new Map<string, EmBox>()
  const edges = new Map<string, ElkExtendedEdge>()
  const visit = (node: ElkNode): void => {
    boxes.set(node.id, { x: node.x! / UNIT, y: node.y! / UNIT, w: node.width! / UNIT, h: node.height! / UNIT })
    for (const edge of node.edges ?? []) edges.set(edge.id!, edge)
    for (const child of node.children ?? []) visit(child)
  }
  visit(root)
  const nodes = [...plan.nodes].map(([id, planned]) => ({ ...planned, box: { ...boxes.get(id)!, ...plan.sizes.get(id)! } }))
  const ends = new Map<string, { geometry: Parameters<typeof sitePoint>[0]; box: EmBox }>([
    ...nodes.map(({ node, geometry, box }) => [node.id, { geometry, box }] as const),
    ...[...plan.groups].map(([id, { group }]) => [group.id, { geometry: 'rect' as const, box: boxes.get(id)! }] as const),
  ])
  const obstacles = nodes.map(({ box }) => box)
  const arranged = plan.edges.map((planned) =>
    planned.edge.from === planned.edge.to
      ? loopEdge(planned, ends.get(planned.edge.from)!)
      : readEdge(planned, edges.get(planned.id)!, ends, obstacles),
  )
  const groups = [...plan.groups].map(([id, planned]) => ({ ...planned, box: boxes.get(id)! })).sort((a, b) => a.depth - b.depth)
  return fromOrigin({ width: 0, height: 0, asGiven: true, nodes, groups, edges: freeLabels(arranged, obstacles) })
}

type Ends = ReadonlyMap<string, { geometry: Parameters<typeof sitePoint>[0]; box: EmBox }>

function readEdge(
  { edge, back, fromSide, toSide, label }: PlannedEdge,
  laidOut: ElkExtendedEdge,
  ends: Ends,
  obstacles: readonly EmBox[],
): ArrangedEdge {
  const section = laidOut.sections?.[0]
  const inEm = ({ x, y }: ElkPoint): EmPoint => ({ x: x / UNIT, y: y / UNIT })
  const given = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(inEm) : []
  const from = ends.get(edge.from)!
  const to = ends.get(edge.to)!
  const start = sitePoint(from.geometry, from.box, fromSide)
  const end = sitePoint(to.geometry, to.box, toSide)
  const points = nativePath(glued(back ? given.toReversed() : given, start, end, fromSide, toSide), obstacles)
  const found = laidOut.labels?.[0]
  if (label === undefined || found === undefined) return { edge, fromSide, toSide, points }
  const w = found.width! / UNIT
  const h = labelHeight(label) + 0.2
  const centre = onPath(points, { x: found.x! / UNIT + w / 2, y: found.y! / UNIT + found.height! / UNIT / 2 })
  const width = label.w + 0.5
  return { edge, fromSide, toSide, points, label: { ...label, box: { x: centre.x - width / 2, y: centre.y - h / 2, w: width, h } } }
}

/** The path moved onto its connection sites: a frame has no ports, so that its edges end anywhere on a side. */
function glued(path: readonly EmPoint[], start: EmPoint, end: EmPoint, fromSide: Side, toSide: Side): EmPoint[] {
  const first = path[0]
  const last = path.at(-1)
  if (first === undefined || last === undefined) return straight(start, end, fromSide)
  if (near(first, start) && near(last, end)) return [start, ...path.slice(1, -1), end]
  if (path.length === 2) return straight(start, end, fromSide)
  const begun = [start, ...sideways(path.slice(1, -1), first, start, fromSide)]
  return cleanPath([...begun.slice(0, 1), ...sideways(begun.slice(1).toReversed(), last, end, toSide).toReversed(), end])
}

/** Points whose first stretch, the one that begins in `from`, is moved sideways to begin in `to`. */
function sideways(points: readonly EmPoint[], from: EmPoint, to: EmPoint, side: Side): EmPoint[] {
  const axis = side === 'top' || side === 'bottom' ? 'x' : 'y'
  const turn = points.findIndex((point) => Math.abs(point[axis] - from[axis]) > 0.01)
  return points.map((point, i) => (turn >= 0 && i >= turn ? point : { ...point, [axis]: to[axis] }))
}

/** From side to side with one step in the middle. */
function straight(start: EmPoint, end: EmPoint, fromSide: Side): EmPoint[] {
  if (fromSide === 'top' || fromSide === 'bottom') {
    const y = (start.y + end.y) / 2
    return cleanPath([start, { x: start.x, y }, { x: end.x, y }, end])
  }
  const x = (start.x + end.x) / 2
  return cleanPath([start, { x, y: start.y }, { x, y: end.y }, end])
}

function near(a: EmPoint, b: EmPoint): boolean {
  return Math.abs(a.x - b.x) < 0.05 && Math.abs(a.y - b.y) < 0.05
}
