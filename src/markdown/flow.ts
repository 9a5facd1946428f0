import type { Token } from 'markdown-it'
import { isFlowchart, parseFlowchart } from '../blocks/flow/notation/index.ts'
import type { CodeBlock, FlowBlock } from '../deck/index.ts'
import { diagnose } from '../diagnostics/index.ts'
import type { FileContext } from './context.ts'
import { locator } from './locate.ts'

/** A chart with more nodes or edges than this is no slide: it is shown as code. */
const MOST = { nodes: 200, edges: 400 }

/** A `flow` fence, or a `mermaid` fence with a flowchart, as a chart; as the code that it is where nothing can be drawn. */
export function flowBlock(code: CodeBlock, token: Token, context: FileContext): FlowBlock | CodeBlock {
  const { lang, value, at } = code
  if (token.type !== 'fence' || (lang !== 'flow' && lang !== 'mermaid')) return code
  const asCode = (reason: string): CodeBlock => {
    context.report(diagnose('flow-not-drawn', at, { lang, reason }))
    return code
  }
  if (lang === 'mermaid' && !isFlowchart(value)) return asCode('only flowcharts are drawn')
  const { chart, faults } = parseFlowchart(value)
  if (chart.nodes.length === 0) return asCode('it holds no nodes')
  if (chart.nodes.length > MOST.nodes || chart.edges.length > MOST.edges)
    return asCode(`a slide holds at most ${MOST.nodes} nodes and ${MOST.edges} edges`)
  const locate = locator(context, value, (token.map?.[0] ?? 0) + 1)
  for (const { code: problem, at: offset, values } of faults) context.report(diagnose(problem, locate(offset), values))
  const { attributes, click } = code
  return { type: 'flow', chart, source: value, attributes, at, ...(click === undefined ? {} : { click }) }
}
