import type { ChartNode } from '../../scene/types.ts'
import type { Pen } from './pen.ts'

/** ECharts' pie. Its labels are drawn apart, where the scene's rules place them. */
export function pieSeries(node: ChartNode, pen: Pen): Record<string, unknown>[] {
  const plot = pen.local(node.plot)
  const radius = plot.w / 2
  return node.series.map(({ values, points, color }) => ({
    type: 'pie',
    silent: true,
    emphasis: { disabled: true },
    center: [plot.x + radius, plot.y + plot.h / 2],
    radius: [((node.hole ?? 0) / 100) * radius, radius],
    startAngle: 90,
    clockwise: true,
    minAngle: 0,
    stillShowZeroSum: false,
    label: { show: false },
    labelLine: { show: false },
    itemStyle: { borderColor: pen.color(node.ground), borderWidth: 1.5 },
    data: values.map((value, i) => ({ value: value ?? 0, name: String(i), itemStyle: { color: pen.color(points[i] ?? color) } })),
  }))
}
