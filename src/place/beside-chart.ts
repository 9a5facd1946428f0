import type { Composed, FlowOptions } from '../blocks/types.ts'
import type { Block, ChartBlock } from '../deck/types.ts'
import type { Pt } from '../scene/types.ts'
import type { FlowContext } from './context.ts'
import { composeFlow } from './flow.ts'
import { composeChart } from './flow/chart.ts'

const GAP = 40
/** Narrower columns have no room for text beside a chart. */
const NARROWEST: Pt = 560
/** Share of the width that a chart gets: round ones need less. */
const SHARE = { round: 0.5, axes: 0.58 }

/**
 * One chart and text: side by side, the chart on the side on which the author wrote it. One short paragraph stands
 * over or under it. `undefined` where the blocks are anything else, or the column is too narrow.
 */
export function composeBesideChart(blocks: readonly Block[], width: Pt, context: FlowContext, options: FlowOptions): Composed | undefined {
  const charts = blocks.filter((block): block is ChartBlock => block.type === 'chart')
  const [block] = charts
  if (block === undefined || charts.length > 1 || blocks.length < 2 || width < NARROWEST) return undefined
  const others = blocks.filter((other) => other !== block)
  if (!others.every(isText) || (others.length === 1 && others[0]!.type === 'paragraph' && isOneLine(others[0], width, context)))
    return undefined
  const round = block.chart.type === 'pie' || block.chart.type === 'doughnut'
  const chartWidth = Math.round((width - GAP) * (round ? SHARE.round : SHARE.axes))
  const textWidth = width - GAP - chartWidth
  const chart = composeChart(block, chartWidth, context)
  const text = composeFlow(others, textWidth, context, options)
  const first = blocks[0] === block
  return {
    height: Math.max(text.height, chart.height),
    ideal: Math.max(text.ideal ?? text.height, chart.ideal ?? chart.height),
    get lonely() {
      return text.lonely ?? false
    },
    place({ x, y, h }) {
      const high = Math.min(h, Math.max(chart.height, chart.ideal ?? 0))
      const textHeight = Math.min(h, Math.max(text.height, text.ideal ?? 0))
      const both = Math.max(high, textHeight)
      const chartNodes = chart.place({ x: first ? x : x + textWidth + GAP, y: y + (both - high) / 2, w: chartWidth, h: high })
      const textNodes = text.place({ x: first ? x + chartWidth + GAP : x, y: y + (both - textHeight) / 2, w: textWidth, h: textHeight })
      return first ? [...chartNodes, ...textNodes] : [...textNodes, ...chartNodes]
    },
  }
}

function isOneLine(block: Block, width: Pt, context: FlowContext): boolean {
  return block.type === 'paragraph' && context.width(context.paragraph('body', context.runs(block.children))) <= width
}

function isText(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'list' || block.type === 'heading' || block.type === 'quote'
}
