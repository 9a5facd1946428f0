import type { ChartCategoryAxis, ChartNode, ChartValueAxis } from '../../scene/types.ts'
import type { Pen } from './pen.ts'

/** Room between an axis and what stands at it, in points. */
const NEAR = 7
const HAIR = 0.75

type Axes = NonNullable<ChartNode['axes']>

/** ECharts' grid and axes. The line of the category axis is drawn apart: it stands at zero, its names at the edge. */
export function axesOption(node: ChartNode, { category, value, secondary }: Axes, pen: Pen): Record<string, unknown> {
  const plot = pen.local(node.plot)
  const grid = { left: plot.x, top: plot.y, width: plot.w, height: plot.h, containLabel: false, outerBoundsMode: 'none' }
  const level = node.series.some(({ mark }) => mark === 'bar')
  const across = isValueAxis(category) ? valueAxis(category, node, pen) : categoryAxis(category, level, node, pen)
  const along = [
    valueAxis(value, node, pen),
    ...(secondary ? [{ ...valueAxis(secondary, node, pen), position: 'right', splitLine: { show: false } }] : []),
  ]
  return level ? { grid, xAxis: along, yAxis: across } : { grid, xAxis: across, yAxis: along }
}

export function isValueAxis(axis: ChartCategoryAxis | ChartValueAxis): axis is ChartValueAxis {
  return 'step' in axis
}

function categoryAxis({ labels, every, edges }: ChartCategoryAxis, level: boolean, node: ChartNode, pen: Pen): Record<string, unknown> {
  return {
    type: 'category',
    // Duplicate names would be one category.
    data: labels.map((_, i) => String(i)),
    inverse: level,
    boundaryGap: !edges,
    axisTick: { show: false },
    axisLine: { show: false, onZero: false },
    splitLine: { show: false },
    axisLabel: {
      ...textOf(node, pen.color(node.color)),
      interval: every - 1,
      formatter: (index: string) => labels[Number(index)] ?? '',
      lineHeight: node.size * 1.2,
      hideOverlap: false,
    },
  }
}

function valueAxis({ min, max, step, ticks, shown, grid }: ChartValueAxis, node: ChartNode, pen: Pen): Record<string, unknown> {
  return {
    type: 'value',
    min,
    max,
    interval: step,
    // Where zero is not on the axis, bars stand on its end.
    startValue: Math.min(max, Math.max(min, 0)),
    axisTick: { show: false },
    axisLine: { show: false, onZero: false },
    splitLine: { show: grid, showMinLine: true, showMaxLine: true, lineStyle: { color: pen.color(node.hairline), width: HAIR } },
    axisLabel: {
      ...textOf(node, pen.color(node.quiet)),
      show: shown,
      showMinLabel: true,
      showMaxLabel: true,
      hideOverlap: false,
      formatter: (number: number) => ticks[Math.round((number - min) / step)] ?? '',
    },
  }
}

function textOf({ size }: ChartNode, color: string): Record<string, unknown> {
  return { fontSize: size, color, margin: NEAR, rotate: 0 }
}
