import { arrangeFlowchart, type FlowArrangements } from '../blocks/flow/index.ts'
import { type Deck, type Flowchart, visitDeck } from '../deck/index.ts'
import type { Theme } from '../themes/index.ts'

/** Height of the body below a slide's title. */
const BODY_HEIGHT = 372

/** Arranges every flowchart of a deck. The engine is loaded only if there is one. */
export async function arrangeFlowcharts(deck: Deck, { fonts, grid, type }: Theme): Promise<FlowArrangements> {
  const charts = new Set<Flowchart>()
  visitDeck(deck, { block: (block) => void (block.type === 'flow' && charts.add(block.chart)) })
  if (charts.size === 0) return new Map()
  const faces = { faces: { latin: fonts.latin.table, ea: fonts.ea.table, mono: fonts.mono.table }, lang: deck.lang }
  const room = (size: number): { w: number; h: number } => ({ w: (grid.width - grid.left - grid.right) / size, h: BODY_HEIGHT / size })
  const arranged: FlowArrangements extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never = new Map()
  for (const chart of charts)
    arranged.set(chart, await arrangeFlowchart(chart, faces, { least: room(type.table.min), most: room(type.table.max) }))
  return arranged
}
