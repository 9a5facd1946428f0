import { chooseArrangement, flowFigure, leastHeight } from '../../blocks/flow/index.ts'
import type { Composed } from '../../blocks/types.ts'
import type { FlowBlock } from '../../deck/types.ts'
import { diagnose } from '../../diagnostics/index.ts'
import type { Pt } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'

/**
 * A flowchart in a column: its labels as large as a table's text would be, the chart in the middle of its room.
 * Where it has not been arranged (which only happens in tests) its steps stand as a list would.
 */
export function composeFlowchart(block: FlowBlock, width: Pt, context: FlowContext): Composed {
  const arrangements = context.slide.flows.get(block.chart) ?? []
  if (arrangements.length === 0) return { height: 0, place: () => [] }
  const range = context.theme.type.table
  const least = leastHeight(arrangements, width, { min: range.min, max: context.size('table') }, context.theme.grid.body.h)
  const wide = chooseArrangement(arrangements, width, Infinity, range)
  return {
    height: least,
    ideal: Math.max(least, wide.arrangement.height * wide.size),
    place({ x, y, w, h }) {
      const choice = chooseArrangement(arrangements, w, h, range)
      const { arrangement, size } = choice
      if (size < range.min)
        context.slide.report(diagnose('flow-small', block.at, { size, least: range.min, count: block.chart.nodes.length }))
      const left = x + (w - arrangement.width * size) / 2
      return [
        flowFigure(block, choice, { x: left, y: y + Math.max(0, (h - arrangement.height * size) / 2) }, context.slide.background, context),
      ]
    },
  }
}
