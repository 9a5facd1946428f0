/** What the scene says that both decks have to show. */
import type { Box, ChartNode, Paragraph, Scene, SceneNode, ShapeNode, TextNode } from '../../src/scene/types.ts'
import { resolveColor } from '../../src/themes/color.ts'
import type { Theme } from '../../src/themes/types.ts'
import { keyOffsets, textKey } from './text-key.ts'
import type { Edges, Px } from './types.ts'

/** px in a point. */
export const SCALE = 4 / 3

/** The slide's edges. */
export const SLIDE_EDGES: Edges = { left: 0, top: 0, right: 1280, bottom: 720 }

/** One line of the engine's, as [start, end) in the paragraph's key. */
export interface ExpectedLine {
  start: number
  end: number
  x: Px
  right: Px
  baseline: Px
}

/** Which of the theme's faces draws a character. */
export type Face = 'latin' | 'ea' | 'mono'

/** One paragraph. */
export interface ExpectedText {
  /** `node/paragraph`, unique on the slide. */
  id: string
  node: string
  role: TextNode['role'] | 'cell'
  text: string
  key: string
  /** The face of each unit of the key. */
  faces: readonly Face[]
  lines: readonly ExpectedLine[]
  /** Type size and line pitch. */
  size: Px
  pitch: Px
  /** Edges of the node that holds it. */
  edges: Edges
  marker?: { text: string; x: Px }
  /** Keys of the formulas in it. They are not in `key`: each program draws them by itself. */
  formulas: readonly string[]
}

/** One object that has edges. */
export interface ExpectedBox {
  id: string
  kind: 'text' | 'shape' | 'image' | 'table' | 'chart' | 'math'
  /** Part of the layout's art: the web does not name it. */
  backdrop: boolean
  edges: Edges
  fill?: string
  stroke?: string
}

/** The texts that a chart shows, whatever draws them and wherever it seats them. */
export interface ExpectedChart {
  id: string
  edges: Edges
  /** Keys of its axes', marks' and legend's texts. */
  words: readonly string[]
}

export interface ExpectedSlide {
  texts: readonly ExpectedText[]
  charts: readonly ExpectedChart[]
  /** In the order in which both outputs draw them. */
  boxes: readonly ExpectedBox[]
}

export function expectedSlide(scene: Scene, theme: Theme): ExpectedSlide {
  const nodes = scene.nodes.flatMap(leavesOf)
  const backdrop = scene.backdrop.flatMap(leavesOf)
  return {
    texts: nodes
      .flatMap((node) => textsOf(node))
      .flatMap(({ node, cell }) => node.paragraphs.map((_, i) => expectedText(node, i, cell, theme)))
      .filter(({ key }) => key !== ''),
    charts: nodes.filter((node) => node.kind === 'chart').map(expectedChart),
    boxes: [...backdrop.map((node) => expectedBox(node, true, theme)), ...nodes.map((node) => expectedBox(node, false, theme))],
  }
}

type Leaf = Exclude<SceneNode, { kind: 'group' | 'connector' }>

/** Nodes that are drawn, in drawing order: groups have no look. */
function leavesOf(node: SceneNode): Leaf[] {
  // A connector's lines follow from the shapes that it joins; each program draws them by itself.
  if (node.kind === 'connector') return []
  return node.kind === 'group' ? node.children.flatMap(leavesOf) : [node]
}

function textsOf(node: Leaf): { node: TextNode; cell: boolean }[] {
  if (node.kind === 'text') return [{ node, cell: false }]
  if (node.kind === 'shape' && node.text) return [{ node: node.text, cell: false }]
  return node.kind === 'table' ? node.cells.flat().map(({ text }) => ({ node: text, cell: true })) : []
}

function expectedChart(node: ChartNode): ExpectedChart {
  const { axes, legend, series, id, box } = node
  const titles = axes ? [axes.category, axes.value, axes.secondary].flatMap((axis) => (axis?.title ? [axis.title.text] : [])) : []
  const ticks = axes
    ? [axes.category, axes.value, axes.secondary].flatMap((axis) => (axis && 'ticks' in axis && axis.shown ? axis.ticks : []))
    : []
  const every = axes && 'every' in axes.category ? axes.category.every : 1
  const categories = axes && 'labels' in axes.category ? axes.category.labels.filter((_, i) => i % every === 0) : []
  const labels = series.flatMap((entry) => entry.labels.flatMap(({ text }) => text.split('\n')))
  const words = [...titles, ...ticks, ...categories, ...labels, ...(legend?.entries.map(({ text }) => text) ?? [])]
  return { id, edges: edgesOf(box), words: words.map(textKey).filter((key) => key !== '') }
}

function expectedText(node: TextNode, index: number, cell: boolean, { webMetrics }: Theme): ExpectedText {
  const paragraph = node.paragraphs[index]!
  const { size, lineHeight } = paragraph
  const text = paragraph.runs.map((run) => (run.math ? ' '.repeat(run.text.length) : run.text)).join('')
  const offset = keyOffsets(text)
  const seat = paragraph.y + (size * (lineHeight + webMetrics.ascent - webMetrics.descent)) / 2
  const lines = paragraph.lines.map((line, i) => ({
    start: offset(line.start),
    end: offset(line.end),
    x: (node.box.x + line.x) * SCALE,
    right: (node.box.x + line.x + line.width) * SCALE,
    baseline: (node.box.y + seat + i * size * lineHeight) * SCALE,
  }))
  return {
    id: `${node.id}/${index}`,
    node: node.id,
    role: cell ? 'cell' : node.role,
    text,
    key: textKey(text),
    formulas: paragraph.runs.flatMap((run) => (run.math ? [textKey(run.text)] : [])),
    faces: paragraph.runs.flatMap((run) =>
      run.math ? [] : Array.from({ length: textKey(run.text).length }, () => (run.mono && run.script === 'latin' ? 'mono' : run.script)),
    ),
    lines: lines.filter(({ start, end }) => end > start),
    size: size * SCALE,
    pitch: size * lineHeight * SCALE,
    edges: edgesOf(node.box),
    ...expectedMarker(paragraph, node.box),
  }
}

function expectedMarker({ marker }: Paragraph, box: Box): { marker?: { text: string; x: Px } } {
  return marker ? { marker: { text: marker.text, x: (box.x + marker.x) * SCALE } } : {}
}

function expectedBox(node: Leaf, backdrop: boolean, theme: Theme): ExpectedBox {
  return { id: node.id, kind: node.kind, backdrop, edges: edgesOf(node.box), ...(node.kind === 'shape' ? look(node, theme) : {}) }
}

function look({ fill, stroke, geometry, opacity }: ShapeNode, theme: Theme): { fill?: string; stroke?: string } {
  if ((opacity ?? 100) < 100) return {}
  const line = stroke ?? (geometry === 'line' ? fill : undefined)
  return {
    ...(fill !== undefined && geometry !== 'line' ? { fill: resolveColor(fill, theme.scheme).toLowerCase() } : {}),
    ...(line !== undefined ? { stroke: resolveColor(line, theme.scheme).toLowerCase() } : {}),
  }
}

function edgesOf({ x, y, w, h }: Box): Edges {
  return { left: x * SCALE, top: y * SCALE, right: (x + w) * SCALE, bottom: (y + h) * SCALE }
}
