import { chartHeights, chartNode } from '../../blocks/chart/index.ts'
import type { Composed, ComposedText } from '../../blocks/types.ts'
import type { ChartBlock } from '../../deck/types.ts'
import { diagnose } from '../../diagnostics/index.ts'
import type { Pt, SceneNode } from '../../scene/types.ts'
import { snapSize } from '../../text/index.ts'
import type { FlowContext } from '../context.ts'

/** A chart in the body is at most about this high. */
const HIGHEST: Pt = 372
/** Text of a chart is as large as a table's, up to this. */
const LARGEST_TEXT: Pt = 16.2
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
        ...(origin?.place({ x, y: y + above + high + GAP.source, w, h: origin.height }) ?? []),
      ]
    },
  }
}

function roomOf(text: ComposedText | undefined, gap: Pt): Pt {
  return text === undefined ? 0 : text.height + gap
}
