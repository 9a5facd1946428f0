import type { ChartNode, SceneNode, Scene } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'

/** Draws a chart as the content of an `svg` element whose unit is a point, from its own corner on. */
export type DrawChart = (node: ChartNode, theme: Theme) => string

/** The drawing of charts, loaded only for slides that have one. */
export async function loadCharts(scenes: readonly Pick<Scene, 'nodes'>[]): Promise<DrawChart | undefined> {
  if (!scenes.some(showsChart)) return undefined
  return (await import('./draw.ts')).drawChart
}

/** What was found out about scenes before: those that an edit does not touch are the same objects. */
const known = new WeakMap<object, boolean>()

/** True for a slide that shows a chart. */
export function showsChart(scene: Pick<Scene, 'nodes'>): boolean {
  const before = known.get(scene)
  if (before !== undefined) return before
  const shows = scene.nodes.some(hasChart)
  known.set(scene, shows)
  return shows
}

function hasChart(node: SceneNode): boolean {
  return node.kind === 'chart' || (node.kind === 'group' && node.children.some(hasChart))
}
