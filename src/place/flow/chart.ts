import { chartHeights, chartNode, inHole } from '../../blocks/chart/index.ts'
import type { Composed, ComposedText } from '../../blocks/types.ts'
import type { ChartBlock } from '../../deck/types.ts'
import { diagnose } from '../../diagnostics/index.ts'
import type { ChartNode, Pt, SceneNode } from '../../scene/types.ts'
import { snapSize } from '../../text/index.ts'
import type { FlowContext } from '../context.ts'

/** A chart in the body is at most about this high. */
const HIGHEST: Pt = 372
/** Text of a chart is as large as a table's, up to this. */
const LARGEST_TEXT: Pt = 16.2
/** In a doughnut's hole: width of the text and size of the share, as parts of the hole's diameter. */
const CENTRE = { width: 0.84, number: 0.36 }
const GAP = { title: 10, source: 6 } as const
/** A finding over a chart, beside the slide's title, is no larger than this. */
const LARGEST_FINDING: Pt = 19.8

/** A chart in a column: what it finds above it, the chart as high as there is room, where its numbers come from under it. */
export function composeChart(block: ChartBlock, width: Pt, context: FlowContext): Composed {
  const { chart } = block
  const click = block.click === undefined ? {} : { click: block.click }
  const { title, source } = context.derive(block, () => ({ title: [{ text: chart.title ?? '' }], source: [{ text: chart.source ?? '' }] }))
  const finding =
    chart.title === undefined
      ? undefined
      : context.text(
          {
            id: 'chart-title',
            role: 'heading',
            ...click,
            paragraphs: [
              context.paragraph('heading', title, { tag: 'h3', size: snapSize(Math.min(LARGEST_FINDING, context.size('heading'))) }),
            ],
          },
          width,
        )
  const origin =
    chart.source === undefined
      ? undefined
      : context.text(
          {
            id: 'chart-source',
            role: 'caption',
            ...click,
            paragraphs: [context.paragraph('caption', source, { size: context.theme.type.caption.max })],
          },
          width,
        )
  const above = roomOf(finding, GAP.title)
  const below = roomOf(origin, GAP.source)
  const size = Math.min(LARGEST_TEXT, context.size('table'))
  const { least, ideal } = chartHeights(chart, size)
  return {
    height: above + least + below,
    ideal: Math.max(above + least + below, Math.min(HIGHEST, above + ideal + below)),
    place({ x, y, w, h }): SceneNode[] {
      const high = Math.max(least, Math.min(ideal, h - above - below))
      const { node, every } = chartNode(block, { x, y: y + above, w, h: high }, size, context.slide.background, context)
      if (every > 1 && chart.type !== 'line' && chart.type !== 'area') {
        context.slide.report(diagnose('chart-crowded', block.at, { count: chart.categories.length, every }))
      }
      return [
        ...(finding?.place({ x, y, w, h: finding.height }) ?? []),
        node,
        ...centreOf(chart, node, context).map((text) => ({ ...text, ...click })),
        ...(origin?.place({ x, y: y + above + high + GAP.source, w, h: origin.height }) ?? []),
      ]
    },
  }
}

/** What a doughnut highlights, in its hole: the share large, its name beneath. */
function centreOf(chart: ChartBlock['chart'], node: ChartNode, context: FlowContext): SceneNode[] {
  const point = inHole(chart)
  const { plot, hole, series } = node
  if (point === undefined || hole === undefined) return []
  const { values } = series[0]!
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0)
  if (sum === 0) return []
  const inner = (plot.w * hole) / 100
  const width = inner * CENTRE.width
  const size = snapSize(Math.min(context.theme.type.metric.max, inner * CENTRE.number))
  const runs = context.derive(node.series, () => [
    [
      { text: String(Math.round(((values[point] ?? 0) / sum) * 100)), bold: true },
      { text: '%', bold: true, scale: 0.55 },
    ],
    [{ text: chart.categories[point]! }],
  ])
  const figure = context.text(
    { id: 'chart-figure', role: 'metric', paragraphs: [context.paragraph('metric', runs[0]!, { size, align: 'center' })] },
    width,
  )
  const name = context.text(
    {
      id: 'chart-figure-name',
      role: 'body',
      paragraphs: [context.paragraph('body', runs[1]!, { size: node.size, align: 'center', lineHeight: 1.296 })],
    },
    width,
  )
  // A name that is longer than the hole is wide has no place there.
  if ([...figure.lines, ...name.lines].some((count) => count > 1)) return []
  const x = plot.x + (plot.w - width) / 2
  const y = plot.y + (plot.h - figure.height - name.height) / 2
  return [...figure.place({ x, y, w: width, h: figure.height }), ...name.place({ x, y: y + figure.height, w: width, h: name.height })]
}

function roomOf(text: ComposedText | undefined, gap: Pt): Pt {
  return text === undefined ? 0 : text.height + gap
}
