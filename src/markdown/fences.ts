import type { Token } from 'markdown-it'
import type { ChartBlock, CodeBlock, FlowBlock } from '../deck/index.ts'
import { diagnose, type Where } from '../diagnostics/index.ts'
import { chartBlock } from './chart/index.ts'
import { codeBlock } from './code.ts'
import type { FileContext } from './context.ts'
import { flowBlock } from './flow.ts'

/** A fence or indented code as the blocks that its info string asks for; what it asks for in vain is reported. */
export function fencedBlocks(token: Token, at: Where, context: FileContext): readonly (ChartBlock | CodeBlock | FlowBlock)[] {
  const steps = token.type === 'fence' && /\bmagic-move\b/.test(token.info) ? magicMove(token, at, context) : []
  return steps.length > 0 ? steps : [fencedBlock(token, at, context)]
}

/** Slidev's ```` ````md magic-move ````: the fences in it, of which each takes the place of the one before, one below the other. */
function magicMove(token: Token, at: Where, context: FileContext): readonly (ChartBlock | CodeBlock | FlowBlock)[] {
  const first = (token.map?.[0] ?? 0) + 1
  return context.parser.parse(token.content, {}).flatMap((inner) => {
    if (inner.type !== 'fence') return []
    const line = first + (inner.map?.[0] ?? 0)
    inner.map = [line, first + (inner.map?.[1] ?? 1)]
    return [fencedBlock(inner, { ...at, line: context.firstLine + line + 1 }, context)]
  })
}

function fencedBlock(token: Token, at: Where, context: FileContext): ChartBlock | CodeBlock | FlowBlock {
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
