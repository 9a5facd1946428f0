import type { Chart, ChartBlock } from '../../deck/index.ts'
import type { Color } from '../../scene/color.ts'
import type { Box, ChartNode, Pt } from '../../scene/types.ts'
import type { PreparedText } from '../../text/index.ts'
import type { BlockContext } from '../types.ts'
import { layoutCartesian } from './cartesian.ts'
import { chartColors } from './colors.ts'
import { describeChart } from './description.ts'
import type { Frame, Layout } from './frame.ts'
import { chartMeasure } from './measure.ts'
import { layoutRound } from './round.ts'
import { layoutScatter } from './scatter.ts'

/** A chart in a box, and how many of its categories show their names. */
export interface PlacedChart {
  node: ChartNode
  every: number
}

/**
 * Lays a chart out in a box.
 * @param size type size of all text in it
 * @param ground what lies behind it
 */
export function chartNode({ chart, click }: ChartBlock, box: Box, size: Pt, ground: Color, context: BlockContext): PlacedChart {
  const { fonts } = context.theme
  const known = context.derive(chart, () => new Map<string, PreparedText>())
  const measure = chartMeasure(size, { latin: fonts.latin.table, ea: fonts.ea.table, mono: fonts.mono.table }, context.lang, known)
  const colors = chartColors(chart, ground, context)
  const { every, ...layout } = layoutOf({ chart, box, measure, colors })
  const node: ChartNode = {
    kind: 'chart',
    id: context.id('chart'),
    box,
    ...(click === undefined ? {} : { click }),
    alt:
      chart.alt ??
      describeChart(
        chart,
        layout.series.map(({ texts }) => texts),
        context.lang,
      ),
    lang: context.lang,
    corner: chart.type === 'scatter' ? (chart.xTitle ?? 'X') : (chart.xTitle ?? ''),
    stacking: chart.stacking,
    categories: chart.categories,
    size,
    color: colors.text,
    quiet: colors.quiet,
    hairline: colors.hairline,
    ground,
    ...layout,
  }
  return { node, every }
}

function layoutOf(frame: Frame): Layout {
  const { type } = frame.chart
  if (type === 'pie' || type === 'doughnut') return layoutRound(frame)
  return type === 'scatter' ? layoutScatter(frame) : layoutCartesian(frame)
}

/** Heights that a chart needs and would like, in em of its text. */
export function chartHeights({ type, categories, stacking, series }: Chart, size: Pt): { least: Pt; ideal: Pt } {
  if (type === 'bar') {
    const side = stacking === 'none' ? series.length : 1
    const rows = categories.length * (1 + 0.55 * (side - 1))
    return { least: Math.max(90, size * (1.75 * rows + 2)), ideal: Math.max(120, size * (4.2 * rows + 3)) }
  }
  return { least: size * 11, ideal: Infinity }
}
