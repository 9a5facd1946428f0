import type { ChartLabel, ChartNode, ChartSeries } from '../../scene/types.ts'
import type { Pen } from './pen.ts'

/** Room between a mark and its label, in points. */
const DISTANCE = 5
const MARKER = 7

/** ECharts' series of a chart with axes. */
export function cartesianSeries(node: ChartNode, pen: Pen): Record<string, unknown>[] {
  return node.series.map((series) => {
    const common = {
      silent: true,
      emphasis: { disabled: true },
      clip: false,
      labelLayout: { hideOverlap: false },
      ...(node.stacking === 'none' ? {} : { stack: 'all' }),
      ...(series.secondary ? { yAxisIndex: 1 } : {}),
    }
    switch (series.mark) {
      case 'bar':
      case 'column':
        return { ...common, ...barOption(node, series, pen) }
      case 'line':
      case 'area':
        return { ...common, ...lineOption(node, series, pen) }
      case 'point':
        return { ...common, ...pointOption(node, series, pen) }
      default:
        throw new Error(`A ${series.mark} stands on no axes.`)
    }
  })
}

function barOption(node: ChartNode, series: ChartSeries, pen: Pen): Record<string, unknown> {
  const { gap, overlap } = node.bars!
  const length = series.mark === 'bar' ? node.plot.h : node.plot.w
  const side = node.stacking === 'none' ? node.series.filter(({ mark }) => mark === series.mark).length : 1
  const thickness = length / node.categories.length / (side - (side - 1) * (overlap / 100) + gap / 100)
  return {
    type: 'bar',
    barWidth: thickness,
    barGap: `${-overlap}%`,
    z: 2,
    itemStyle: {
      color: pen.color(series.color),
      ...(node.stacking === 'none' ? {} : { borderColor: pen.color(node.ground), borderWidth: 1 }),
    },
    data: drawnValues(node, series).map((value, i) => ({
      value: value ?? '-',
      ...(series.points[i] === undefined ? {} : { itemStyle: { color: pen.color(series.points[i]) } }),
      label: labelOf(node, series, i, pen),
    })),
  }
}

function lineOption(node: ChartNode, series: ChartSeries, pen: Pen): Record<string, unknown> {
  const color = pen.color(series.color)
  const area = series.mark === 'area'
  return {
    type: 'line',
    z: area ? 2 : 4,
    symbol: 'circle',
    symbolSize: MARKER,
    showSymbol: true,
    showAllSymbol: true,
    connectNulls: false,
    itemStyle: { color, borderWidth: 0 },
    lineStyle: area ? { width: 0, opacity: 0 } : { color, width: series.width, cap: 'round', join: 'round' },
    ...(area ? { areaStyle: { color, opacity: (series.opacity ?? 100) / 100 } } : {}),
    data: drawnValues(node, series).map((value, i) => ({
      value: value ?? '-',
      symbol: series.marked.includes(i) ? 'circle' : 'none',
      label: labelOf(node, series, i, pen),
    })),
  }
}

function pointOption(node: ChartNode, series: ChartSeries, pen: Pen): Record<string, unknown> {
  return {
    type: 'scatter',
    symbol: 'circle',
    symbolSize: series.marker,
    itemStyle: { color: pen.color(series.color), opacity: 1 },
    data: series.values.flatMap((value, i) => {
      const x = series.x?.[i] ?? null
      return value === null || x === null ? [] : [{ value: [x, value], label: labelOf(node, series, i, pen) }]
    }),
  }
}

/** What is drawn: the values, or the shares that they have of their category. */
function drawnValues({ stacking, series: all }: ChartNode, series: ChartSeries): readonly (number | null)[] {
  if (stacking !== 'percent')
    return series.mark === 'area' ? series.values.map((value) => (stacking === 'none' ? value : (value ?? 0))) : series.values
  return series.values.map((value, i) => {
    const sum = all.reduce((total, { values }) => total + (values[i] ?? 0), 0)
    return sum === 0 ? 0 : (value ?? 0) / sum
  })
}

function labelOf(node: ChartNode, { mark, values, labels }: ChartSeries, point: number, pen: Pen): Record<string, unknown> {
  const label = labels.find((entry) => entry.point === point)
  if (label === undefined) return { show: false }
  return {
    show: true,
    formatter: () => label.text,
    position: positionOf(label, mark === 'bar', (values[point] ?? 0) < 0),
    distance: DISTANCE,
    color: pen.color(label.color),
    fontSize: node.size,
    fontWeight: label.bold ? 700 : 400,
  }
}

function positionOf({ position }: ChartLabel, level: boolean, negative: boolean): string {
  switch (position) {
    case 'outEnd':
      return level ? (negative ? 'left' : 'right') : negative ? 'bottom' : 'top'
    case 't':
      return 'top'
    case 'b':
      return 'bottom'
    case 'r':
      return 'right'
    case 'ctr':
    case 'fixed':
      return 'inside'
    default:
      return position satisfies never
  }
}
