import type { ChartNode, SceneNode, Scene } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'

/** Draws a chart as the content of an `svg` element whose unit is a point, from its own corner on. */
export type DrawChart = (node: ChartNode, theme: Theme) => string

/** The drawing of charts, loaded only for slides that have one. */
export async function loadCharts(scenes: readonly Pick<Scene, 'nodes'>[]): Promise<DrawChart | undefined> {
  if (!scenes.some(({ nodes }) => nodes.some(hasChart))) return undefined
  return (await import('./draw.ts')).drawChart
}

function hasChart(node: SceneNode): boolean {
  return node.kind === 'chart' || (node.kind === 'group' && node.children.some(hasChart))
}
