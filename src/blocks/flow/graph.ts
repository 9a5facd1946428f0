/** A chart as ELK's graph (Eclipse Layout Kernel, JSON format): shapes with fixed ports in the middle of their sides. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.d.ts'
import type { FlowDirection, FlowEdge, FlowGroup, FlowNode, Flowchart } from '../../deck/index.ts'
import { sitePoint } from '../../scene/shapes.ts'
import type { Geometry, Side } from '../../scene/types.ts'
import { fitLabel, geometryOf, type LabelFaces, labelHeight, measureLabel, shapeSize } from './measure.ts'
import { loopRoom } from './loops.ts'
import { backEdges, SIDES } from './sides.ts'
import type { Em, MeasuredLabel } from './types.ts'

/** ELK's units in an em. */
export const UNIT = 20

/** How generously a chart is drawn. */
export interface Density {
  /** Labels are broken at this width. */
  label: Em
  /** Room between neighbours, and between one step and the next. */
  across: Em
  along: Em
  /** Room between two lines. */
  lines: Em
}

/** An edge as it is laid out. One that leads back is laid out from its end to its start. */
export interface PlannedEdge {
  edge: FlowEdge
  id: string
  back: boolean
  fromSide: Side
  toSide: Side
  label?: MeasuredLabel
}

export interface PlannedGraph {
  root: ElkNode
  nodes: ReadonlyMap<string, { node: FlowNode; geometry: Geometry; label: MeasuredLabel }>
  groups: ReadonlyMap<string, { group: FlowGroup; label: MeasuredLabel; depth: number }>
  edges: readonly PlannedEdge[]
  /** Sizes of the shapes, without the room for edges that lead back to them at once. */
  sizes: ReadonlyMap<string, { w: Em; h: Em }>
}

const ELK_DIRECTION: Readonly<Record<FlowDirection, string>> = { down: 'DOWN', up: 'UP', right: 'RIGHT', left: 'LEFT' }
const ELK_SIDE: Readonly<Record<Side, string>> = { top: 'NORTH', left: 'WEST', bottom: 'SOUTH', right: 'EAST' }
const ALL_SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right']

/** Room inside a group's frame, without its title. */
const FRAME: Em = 0.9

export function planGraph(chart: Flowchart, direction: FlowDirection, density: Density, faces: LabelFaces, wrap?: number): PlannedGraph {
  const ids = new Map([
    ...chart.nodes.map(({ id }, i) => [id, `n${i}`] as const),
    ...chart.groups.map(({ id }, i) => [id, `g${i}`] as const),
  ])
  const turned = separateDirections(chart)
  const directionAt = (group: string | undefined): FlowDirection => {
    for (let at = group; at !== undefined; at = parentOf(chart, at)) if (turned.has(at)) return turned.get(at)!
    return direction
  }
  const back = backEdges(chart)
  const edges = chart.edges.map((edge, i): PlannedEdge => {
    const sides = SIDES[directionAt(commonGroup(chart, edge))]
    const loop = edge.from === edge.to
    const label = edge.label === undefined ? undefined : measureLabel(edge.label, density.label, faces)
    const isBack = back.has(edge) && !loop
    return {
      edge,
      id: `e${i}`,
      back: isBack,
      fromSide: loop ? sides.back : isBack ? sides.back : sides.out,
      toSide: loop ? sides.out : isBack ? sides.back : sides.into,
      ...(label ? { label } : {}),
    }
  })
  const nodes = new Map(
    chart.nodes.map((node) => {
      const label = fitLabel(node.label, node.shape, density.label, faces, direction === 'down' || direction === 'up')
      return [ids.get(node.id)!, { node, geometry: geometryOf(node.shape), label }] as const
    }),
  )
  const groups = new Map(
    chart.groups.map(
      (group) =>
        [
          ids.get(group.id)!,
          { group, label: measureLabel(group.label, density.label * 2, faces, true), depth: depthOf(chart, group) },
        ] as const,
    ),
  )
  const sizes = new Map<string, { w: Em; h: Em }>()
  const children = (parent: string | undefined): ElkNode[] => [
    ...chart.groups.filter((group) => group.parent === parent).map((group) => groupNode(group)),
    ...chart.nodes.filter((node) => node.group === parent).map((node) => leafNode(node)),
  ]
  const groupNode = (group: FlowGroup): ElkNode => {
    const { label } = groups.get(ids.get(group.id)!)!
    const own = turned.get(group.id)
    const title = group.label === '' ? 0 : labelHeight(label) + 0.3
    return {
      id: ids.get(group.id)!,
      children: children(group.id),
      layoutOptions: {
        ...spacing(density, own ?? direction),
        ...(own === undefined
          ? {}
          : { 'elk.hierarchyHandling': 'SEPARATE_CHILDREN', 'elk.direction': ELK_DIRECTION[own], 'elk.algorithm': 'layered' }),
        'elk.padding': `[top=${(FRAME + title) * UNIT},left=${FRAME * UNIT},bottom=${FRAME * UNIT},right=${FRAME * UNIT}]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${(label.w + 2 * FRAME) * UNIT},${2 * UNIT})`,
      },
    }
  }
  const leafNode = (node: FlowNode): ElkNode => {
    const id = ids.get(node.id)!
    const { geometry, label } = nodes.get(id)!
    const { w, h } = shapeSize(node.shape, label)
    const box = { x: 0, y: 0, w: Math.round(w * UNIT), h: Math.round(h * UNIT) }
    const loop = loopRoom(edges.filter(({ edge }) => edge.from === node.id && edge.to === node.id))
    sizes.set(id, { w: box.w / UNIT, h: box.h / UNIT })
    return {
      id,
      width: box.w + loop.w * UNIT,
      height: box.h + loop.h * UNIT,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports: ALL_SIDES.map((side) => ({
        id: `${id}.${side}`,
        ...sitePoint(geometry, box, side),
        width: 0,
        height: 0,
        layoutOptions: { 'elk.port.side': ELK_SIDE[side] },
      })),
    }
  }
  const root: ElkNode = {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': ELK_DIRECTION[direction],
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.json.shapeCoords': 'ROOT',
      'elk.json.edgeCoords': 'ROOT',
      'elk.randomSeed': '1',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.thoroughness': '20',
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
      ...spacing(density, direction),
      ...(wrap === undefined
        ? {}
        : {
            'elk.layered.wrapping.strategy': 'MULTI_EDGE',
            'elk.aspectRatio': String(wrap),
            'elk.layered.wrapping.additionalEdgeSpacing': String(0.6 * UNIT),
          }),
    },
    children: children(undefined),
    edges: edges
      .filter(({ edge }) => edge.from !== edge.to)
      .map(({ id, edge, back: isBack, fromSide, toSide, label }): ElkExtendedEdge => {
        const from = endOf(chart, ids, edge.from, fromSide)
        const to = endOf(chart, ids, edge.to, toSide)
        return {
          id,
          sources: [isBack ? to : from],
          targets: [isBack ? from : to],
          ...(label
            ? {
                labels: [
                  {
                    text: id,
                    width: (label.w + 0.6) * UNIT,
                    height: (labelHeight(label) + 0.2) * UNIT,
                    layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
                  },
                ],
              }
            : {}),
        }
      }),
  }
  return { root, nodes, groups, edges, sizes }
}

function spacing({ across, along, lines }: Density, direction: FlowDirection): Record<string, string> {
  const em = (value: Em): string => String(Math.round(value * UNIT * 100) / 100)
  // Labels stand between the steps: across the flow they need little room, along it a stretch of line on both sides.
  const upright = direction === 'down' || direction === 'up'
  return {
    'elk.spacing.nodeNode': em(across),
    'elk.spacing.edgeNode': em(Math.max(lines, across * 0.6)),
    'elk.spacing.edgeEdge': em(lines),
    'elk.spacing.componentComponent': em(across * 1.3),
    'elk.layered.spacing.nodeNodeBetweenLayers': em(along),
    'elk.layered.spacing.edgeNodeBetweenLayers': em(along * (upright ? 0.5 : 0.45)),
    'elk.layered.spacing.edgeEdgeBetweenLayers': em(lines),
    'elk.spacing.labelNode': em(0.3),
    'elk.spacing.edgeLabel': em(0.2),
  }
}

/** A shape's port; a group's frame has none of its own until it is laid out. */
function endOf(chart: Flowchart, ids: ReadonlyMap<string, string>, id: string, side: Side): string {
  return chart.groups.some((group) => group.id === id) ? ids.get(id)! : `${ids.get(id)!}.${side}`
}

function parentOf({ groups, nodes }: Flowchart, id: string): string | undefined {
  return groups.find((group) => group.id === id)?.parent ?? nodes.find((node) => node.id === id)?.group
}

/** Groups that an id stands in, innermost first. */
function ancestors(chart: Flowchart, id: string): string[] {
  const found: string[] = []
  for (let at = parentOf(chart, id); at !== undefined; at = parentOf(chart, at)) found.push(at)
  return found
}

/** The innermost group that holds both ends of an edge. */
function commonGroup(chart: Flowchart, { from, to }: FlowEdge): string | undefined {
  const outer = ancestors(chart, to)
  return ancestors(chart, from).find((id) => outer.includes(id))
}

function depthOf(chart: Flowchart, { id }: FlowGroup): number {
  return ancestors(chart, id).length
}

/** Directions of groups that have one of their own and whose content is joined to nothing outside. */
function separateDirections(chart: Flowchart): ReadonlyMap<string, FlowDirection> {
  const closed = chart.groups.filter(({ id, direction }) => {
    if (direction === undefined) return false
    return chart.edges.every(({ from, to }) => ancestors(chart, from).includes(id) === ancestors(chart, to).includes(id))
  })
  return new Map(closed.map(({ id, direction }) => [id, direction!]))
}
