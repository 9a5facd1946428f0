import type { FlowBlock, FlowHead } from '../../deck/index.ts'
import type { Color } from '../../scene/color.ts'
import { textRect } from '../../scene/shapes.ts'
import type { Box, ConnectorEnd, ConnectorNode, GroupNode, Pt, SceneNode, ShapeNode, TextNode } from '../../scene/types.ts'
import type { BlockContext } from '../types.ts'
import type { Choice } from './choose.ts'
import { describeFlowchart } from './description.ts'
import { type FlowLook, flowLook, toneLook } from './look.ts'
import { labelHeight } from './measure.ts'
import { crosses } from './route.ts'
import { type ArrangedEdge, type ArrangedGroup, type ArrangedNode, type EmBox, LINE_HEIGHT, type MeasuredLabel } from './types.ts'

/** Room between a frame's edge and its title, in em. */
const TITLE = { x: 0.8, y: 0.55 }
const RADIUS = { frame: 6, node: 0.45 } as const
const WIDTH = { shape: 1.25, frame: 1, edge: 1.5, thick: 3 } as const

interface Drawing {
  block: FlowBlock
  context: BlockContext
  look: FlowLook
  size: Pt
  /** Upper left corner on the slide. */
  origin: { x: Pt; y: Pt }
  /** Scene id by the chart's id. */
  ids: ReadonlyMap<string, string>
}

/**
 * A chart as one figure, from a corner on: frames, shapes, connectors, then what stands on these.
 * @param background what lies behind the chart
 */
export function flowFigure(
  block: FlowBlock,
  { arrangement, size }: Choice,
  origin: { x: Pt; y: Pt },
  background: Color,
  context: BlockContext,
): GroupNode {
  const id = context.id('flow')
  const { nodes, groups, edges, width, height } = arrangement
  const ids = new Map([
    ...groups.map(({ group }) => [group.id, context.id('flow-frame')] as const),
    ...nodes.map(({ node }) => [node.id, context.id('flow-step')] as const),
  ])
  const drawing: Drawing = { block, context, look: flowLook(context, background), size, origin, ids }
  const labels = edges.flatMap((entry) => (entry.label === undefined ? [] : [labelNode(entry, entry.label, groups, drawing)]))
  const children: SceneNode[] = [
    ...groups.map((entry) => frameNode(entry, titleOf(entry, edges), drawing)),
    ...nodes.map((entry) => stepNode(entry, drawing)),
    ...edges.map((entry) => connectorNode(entry, drawing)),
    ...groups.flatMap((entry) => {
      const title = titleOf(entry, edges)
      return title.crossed && entry.label.text !== '' ? [titleNode(entry, title, drawing)] : []
    }),
    ...labels,
  ]
  return {
    kind: 'group',
    id,
    role: 'figure',
    box: { ...origin, w: width * size, h: height * size },
    label: describeFlowchart(block.chart, context.lang),
    ...(block.click === undefined ? {} : { click: block.click }),
    children,
  }
}

function stepNode({ node, geometry, box, label }: ArrangedNode, drawing: Drawing): ShapeNode {
  const { fill, stroke, text } = toneLook(node.tone, drawing.look)
  const placed = onSlide(box, drawing)
  const radius = RADIUS.node * drawing.size
  const room = textRect(geometry, placed, radius)
  return {
    kind: 'shape',
    id: drawing.ids.get(node.id)!,
    geometry,
    ...(geometry === 'roundRect' ? { radius } : {}),
    box: placed,
    fill,
    stroke,
    strokeWidth: WIDTH.shape,
    text: textIn(room, node, label, { color: text }, drawing),
  }
}

function frameNode(entry: ArrangedGroup, title: FrameTitle, drawing: Drawing): ShapeNode {
  const { look } = drawing
  return {
    kind: 'shape',
    id: drawing.ids.get(entry.group.id)!,
    geometry: 'roundRect',
    radius: RADIUS.frame,
    box: onSlide(entry.box, drawing),
    ...frameFill(look, entry.depth),
    stroke: look.frameStroke,
    strokeWidth: WIDTH.frame,
    ...(entry.label.text === '' || title.crossed ? {} : { text: titleText(entry, title, drawing) }),
  }
}

/** Where a frame's title stands: at its left, or where a connector runs there at its right. */
interface FrameTitle {
  box: EmBox
  /** Connectors run through both corners: the title then stands on them. */
  crossed: boolean
}

function titleOf({ box, label }: ArrangedGroup, edges: readonly ArrangedEdge[]): FrameTitle {
  const left = { x: box.x + TITLE.x, y: box.y + TITLE.y, w: label.w, h: labelHeight(label) }
  const right = { ...left, x: box.x + box.w - TITLE.x - label.w }
  const isFree = (room: EmBox): boolean =>
    edges.every(({ points }) => points.slice(1).every((point, i) => !crosses(points[i]!, point, room)))
  const free = [left, right].find(isFree)
  return { box: free ?? left, crossed: free === undefined }
}

function titleText({ group, label }: ArrangedGroup, { box }: FrameTitle, drawing: Drawing): TextNode {
  return textIn(onSlide(box, drawing), group, label, { color: drawing.look.title, bold: true, align: 'left' }, drawing)
}

/** A title that stands on a connector, on the frame's colour. */
function titleNode(entry: ArrangedGroup, title: FrameTitle, drawing: Drawing): ShapeNode {
  const box = onSlide(title.box, drawing)
  const { frames, background } = drawing.look
  return {
    kind: 'shape',
    id: drawing.context.id('flow-title'),
    geometry: 'rect',
    box,
    fill: frames[entry.depth % frames.length] ?? background,
    text: titleText(entry, title, drawing),
  }
}

function frameFill({ frames }: FlowLook, depth: number): { fill?: Color } {
  const fill = frames[depth % frames.length]
  return fill === undefined ? {} : { fill }
}

function connectorNode({ edge, fromSide, toSide, points }: ArrangedEdge, drawing: Drawing): ConnectorNode {
  const path = points.map(({ x, y }) => ({ x: drawing.origin.x + x * drawing.size, y: drawing.origin.y + y * drawing.size }))
  const xs = path.map(({ x }) => x)
  const ys = path.map(({ y }) => y)
  const box = { x: Math.min(...xs), y: Math.min(...ys), w: Math.max(...xs) - Math.min(...xs), h: Math.max(...ys) - Math.min(...ys) }
  return {
    kind: 'connector',
    id: drawing.context.id('flow-edge'),
    box,
    from: { node: drawing.ids.get(edge.from)!, side: fromSide, head: HEAD[edge.start] },
    to: { node: drawing.ids.get(edge.to)!, side: toSide, head: HEAD[edge.end] },
    points: path,
    stroke: drawing.look.edge,
    strokeWidth: edge.line === 'thick' ? WIDTH.thick : WIDTH.edge,
    ...(edge.line === 'dotted' ? { dash: true } : {}),
  }
}

/** Lines have no crosses for heads in DrawingML (ST_LineEndType, §20.1.10.33): a diamond stands for it. */
const HEAD: Readonly<Record<FlowHead, ConnectorEnd['head']>> = { none: 'none', arrow: 'arrow', circle: 'oval', cross: 'diamond' }

/** What stands on an edge, on the colour of what is behind it. */
function labelNode(
  { edge }: ArrangedEdge,
  label: NonNullable<ArrangedEdge['label']>,
  groups: readonly ArrangedGroup[],
  drawing: Drawing,
): ShapeNode {
  const placed = onSlide(label.box, drawing)
  const frame = groups.findLast(({ box }) => holds(box, label.box))
  const fill = (frame && drawing.look.frames[frame.depth % drawing.look.frames.length]) ?? drawing.look.background
  return {
    kind: 'shape',
    id: drawing.context.id('flow-label'),
    geometry: 'rect',
    box: placed,
    fill,
    text: textIn(placed, edge, label, { color: drawing.look.label }, drawing),
  }
}

interface TextLook {
  color: Color
  bold?: boolean
  align?: 'left' | 'center'
}

/** A label in the middle of a rectangle, with the lines that were measured. */
function textIn(
  room: Box,
  key: object,
  label: MeasuredLabel,
  { color, bold = false, align = 'center' }: TextLook,
  { context, size }: Drawing,
): TextNode {
  const runs = context.derive(key, () => [{ text: label.text }])
  const paragraph = context.paragraph('table', runs, { size, lineHeight: LINE_HEIGHT, align, color, bold })
  // A hair more than measured, so that rounding breaks no line.
  const w = Math.max(label.w * size + 0.01, Math.min(room.w, (label.w + 0.4) * size) * (label.lines === 1 ? 1 : 0))
  const h = labelHeight(label) * size
  const box = { x: align === 'left' ? room.x : room.x + (room.w - w) / 2, y: room.y + (room.h - h) / 2, w, h }
  const [text] = context
    .text({ id: 'flow-text', role: 'label', paragraphs: [paragraph], anchor: 'middle', balance: label.balance && align === 'center' }, w)
    .place(box)
  return text as TextNode
}

function onSlide({ x, y, w, h }: EmBox, { origin, size }: Drawing): Box {
  return { x: origin.x + x * size, y: origin.y + y * size, w: w * size, h: h * size }
}

function holds(outer: EmBox, inner: EmBox): boolean {
  const x = inner.x + inner.w / 2
  const y = inner.y + inner.h / 2
  return x > outer.x && x < outer.x + outer.w && y > outer.y && y < outer.y + outer.h
}
