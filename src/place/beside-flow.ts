import { chooseArrangement } from '../blocks/flow/index.ts'
import type { Composed, FlowOptions } from '../blocks/types.ts'
import type { Block, FlowBlock } from '../deck/types.ts'
import type { Pt } from '../scene/types.ts'
import type { FlowContext } from './context.ts'
import { composeFlow } from './flow.ts'
import { composeFlowchart } from './flow/flowchart.ts'

const GAP = 40
/** Narrower columns have no room for text beside a chart. */
const NARROWEST = 560
/** A chart in the body is at most about this high. */
const HIGHEST = 368
/** A chart wider than this stands better under the text, over the whole width. */
const WIDEST_RATIO = 1.8
/** Shares of the width that a chart may get. */
const SHARE = { least: 0.32, most: 0.6 }

/**
 * One flowchart and text: side by side, as a picture would stand, the chart as wide as it is drawn. `undefined` where
 * the blocks are anything else, the column is too narrow, or the chart too wide.
 */
export function composeBesideFlow(blocks: readonly Block[], width: Pt, context: FlowContext, options: FlowOptions): Composed | undefined {
  const charts = blocks.filter((block): block is FlowBlock => block.type === 'flow')
  const [chart] = charts
  if (chart === undefined || charts.length > 1 || blocks.length < 2 || width < NARROWEST) return undefined
  const others = blocks.filter((block) => block !== chart)
  if (!others.every(isText)) return undefined
  const arrangements = context.slide.flows.get(chart.chart) ?? []
  if (arrangements.length === 0) return undefined
  const { arrangement, size } = chooseArrangement(arrangements, width * SHARE.most, HIGHEST, context.theme.type.table)
  if (!arrangement.asGiven || size < context.theme.type.table.min || arrangement.width / arrangement.height > WIDEST_RATIO) return undefined
  const chartWidth = Math.min(Math.max(arrangement.width * size, width * SHARE.least), width * SHARE.most)
  const textWidth = width - GAP - chartWidth
  const figure = composeFlowchart(chart, chartWidth, context)
  const text = composeFlow(others, textWidth, context, options)
  const first = blocks[0] === chart
  const ideal = Math.min(figure.ideal ?? figure.height, HIGHEST)
  return {
    height: Math.max(text.height, figure.height),
    ideal: Math.max(text.ideal ?? text.height, figure.height, ideal),
    get lonely() {
      return text.lonely ?? false
    },
    place({ x, y, h }) {
      const high = Math.min(h, Math.max(ideal, figure.height))
      const textHeight = Math.min(h, Math.max(text.height, text.ideal ?? 0))
      const block = Math.max(high, textHeight)
      const figureNodes = figure.place({ x: first ? x : x + textWidth + GAP, y: y + (block - high) / 2, w: chartWidth, h: high })
      const textNodes = text.place({ x: first ? x + chartWidth + GAP : x, y: y + (block - textHeight) / 2, w: textWidth, h: textHeight })
      return first ? [...figureNodes, ...textNodes] : [...textNodes, ...figureNodes]
    },
  }
}

function isText(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'list' || block.type === 'heading' || block.type === 'quote'
}
