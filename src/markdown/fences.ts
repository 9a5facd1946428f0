import type { Token } from 'markdown-it'
import type { ChartBlock, CodeBlock, FlowBlock } from '../deck/index.ts'
import { diagnose, type Where } from '../diagnostics/index.ts'
import { chartBlock } from './chart/index.ts'
import { codeBlock } from './code.ts'
import type { FileContext } from './context.ts'
import { flowBlock } from './flow.ts'

/** A fence or indented code as the block that its info string asks for; what it asks for in vain is reported. */
export function fencedBlock(token: Token, at: Where, context: FileContext): ChartBlock | CodeBlock | FlowBlock {
  const { block, foreign } = codeBlock(token, at)
  liveCode(foreign, at, context)
  const chart = chartBlock(block, token, context)
  return chart.type === 'code' ? flowBlock(chart, token, context) : chart
}

/** Reports words behind a fence that ask for what slides do not do. */
export function liveCode(foreign: readonly string[], at: Where, context: FileContext): void {
  for (const name of foreign) {
    const values = {
      name,
      dialect: 'a live code block of Slidev',
      effect: 'the code is shown as it is',
      help: 'Take the word away, or light lines with `{1|2-3}`.',
    }
    context.report(diagnose('foreign-syntax', at, values))
  }
}
