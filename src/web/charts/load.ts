import { traitsOf } from '../../scene/traits.ts'
import type { ChartNode, Scene } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'

/** Draws a chart as the content of an `svg` element whose unit is a point, from its own corner on. */
export type DrawChart = (node: ChartNode, theme: Theme) => string

/** The drawing of charts, loaded only for slides that have one. */
export async function loadCharts(scenes: readonly Scene[]): Promise<DrawChart | undefined> {
  if (!scenes.some(showsChart)) return undefined
  return (await import('./draw.ts')).drawChart
}

/** True for a slide that shows a chart. */
export function showsChart(scene: Scene): boolean {
  return traitsOf(scene).charts
}
