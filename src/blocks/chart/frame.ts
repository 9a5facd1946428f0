import type { Chart } from '../../deck/index.ts'
import type { Box, ChartNode, Pt } from '../../scene/types.ts'
import type { ChartColors } from './colors.ts'
import type { Measure } from './measure.ts'

/** What laying a chart out starts from. */
export interface Frame {
  chart: Chart
  box: Box
  measure: Measure
  colors: ChartColors
}

/** What laying out decides. */
export type Layout = Pick<ChartNode, 'series' | 'axes' | 'plot' | 'bars' | 'hole' | 'legend'> & {
  /** Only every how many-th category has its name. */
  every: number
}

/** Room between the plot and what stands at it. */
export const NEAR: Pt = 8

/** A legend at a corner of the chart. */
export function placeLegend(
  legend: { w: Pt; h: Pt; entries: NonNullable<ChartNode['legend']>['entries'] } | undefined,
  x: Pt,
  y: Pt,
): Pick<Layout, 'legend'> {
  if (legend === undefined) return {}
  const entries = legend.entries.map((entry) => ({ ...entry, box: { ...entry.box, x: entry.box.x + x, y: entry.box.y + y } }))
  return { legend: { box: { x, y, w: legend.w, h: legend.h }, entries } }
}
