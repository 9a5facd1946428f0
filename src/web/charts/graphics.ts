/** What a chart shows beside axes and marks: its legend, the axes' titles, the line at zero, the labels of slices. */
import type { Box, ChartLegendEntry, ChartNode, ChartSeries } from '../../scene/types.ts'
import { isValueAxis } from './axes.ts'
import type { Pen } from './pen.ts'

const AXIS_WIDTH = 1
/** Room between a circle and what stands around it, in points. */
const NEAR = 8

type Element = Record<string, unknown>

export function graphics(node: ChartNode, pen: Pen): Element[] {
  const { axes, legend } = node
  const titles = axes ? [axes.category, axes.value, axes.secondary].flatMap((axis) => (axis?.title ? [axis.title] : [])) : []
  return [
    ...zeroLine(node, pen),
    ...titles.map(({ text, box }) => textElement(text, pen.local(box), node, { fill: pen.color(node.quiet) })),
    ...(legend?.entries.flatMap((entry) => legendElements(entry, node, pen)) ?? []),
    ...(axes ? [] : node.series.flatMap((series) => sliceLabels(series, node, pen))),
  ]
}

/** The line on which bars stand, at the value zero; at the plot's edge where zero is not on the axis. */
function zeroLine(node: ChartNode, pen: Pen): Element[] {
  const { axes } = node
  if (!axes || isValueAxis(axes.category)) return []
  const { x, y, w, h } = pen.local(node.plot)
  const { min, max } = axes.value
  const share = (Math.min(max, Math.max(min, 0)) - min) / (max - min)
  const level = node.series.some(({ mark }) => mark === 'bar')
  const shape = level
    ? { x1: x + share * w, y1: y, x2: x + share * w, y2: y + h }
    : { x1: x, y1: y + h - share * h, x2: x + w, y2: y + h - share * h }
  return [{ type: 'line', silent: true, z: 3, shape, style: { stroke: pen.color(node.quiet), lineWidth: AXIS_WIDTH } }]
}

function textElement(text: string, { x, y, w, h }: Box, { size }: ChartNode, style: Element, align: 'left' | 'center' = 'left'): Element {
  const left = align === 'left' ? x : x + w / 2
  return {
    type: 'text',
    silent: true,
    z: 5,
    style: {
      text,
      x: left,
      y: y + h / 2,
      align,
      verticalAlign: 'middle',
      fontSize: size,
      lineHeight: size * 1.2,
      fontWeight: 400,
      ...style,
    },
  }
}

/** A key – a square, a stroke or a dot – and its text. */
function legendElements({ text, color, mark, box }: ChartLegendEntry, node: ChartNode, pen: Pen): Element[] {
  const { x, y, h } = pen.local(box)
  const side = node.size * 0.55
  const fill = pen.color(color)
  const middle = y + h / 2
  const key: Element =
    mark === 'line'
      ? { type: 'line', shape: { x1: x, y1: middle, x2: x + node.size * 0.8, y2: middle }, style: { stroke: fill, lineWidth: 2.25 } }
      : mark === 'point'
        ? { type: 'circle', shape: { cx: x + side / 2, cy: middle, r: 4 }, style: { fill } }
        : { type: 'rect', shape: { x, y: middle - side / 2, width: side, height: side }, style: { fill } }
  const room = node.size * 0.95
  return [
    { ...key, silent: true, z: 5 },
    textElement(text, { ...pen.local(box), x: x + room, w: box.w - room }, node, { fill: pen.color(node.color) }),
  ]
}

function sliceLabels({ values, labels }: ChartSeries, node: ChartNode, pen: Pen): Element[] {
  const { x, y, w, h } = pen.local(node.plot)
  const radius = w / 2
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0) || 1
  return labels.map(({ point, text, position, color, bold, w: wide = 0 }) => {
    const before = values.slice(0, point).reduce<number>((total, value) => total + (value ?? 0), 0)
    const angle = ((before + (values[point] ?? 0) / 2) / sum) * 2 * Math.PI
    const along = { x: Math.sin(angle), y: -Math.cos(angle) }
    const high = text.split('\n').length * node.size * 1.2
    const outside = position === 'outEnd'
    const reach = outside ? radius + NEAR : (radius * (1 + (node.hole ?? 0) / 100)) / (node.hole === undefined ? 1.6 : 2)
    // A label's nearest point is at the circle; on a slice it is its middle.
    const middle = {
      x: x + radius + along.x * (reach + (outside ? wide / 2 : 0)),
      y: y + h / 2 + along.y * (reach + (outside ? high / 2 : 0)),
    }
    const box = { x: middle.x, y: middle.y - high / 2, w: 0, h: high }
    return textElement(text, box, node, { fill: pen.color(color), fontWeight: bold ? 700 : 400 }, 'center')
  })
}
