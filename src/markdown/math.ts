import type { Token } from 'markdown-it'
import type { Block, Inline } from '../deck/index.ts'
import { diagnose, type Where } from '../diagnostics/index.ts'
import { NONE } from './attributes.ts'
import { lineText, type FileContext } from './context.ts'
import { locator, type Locate } from './locate.ts'
import type { FormulaMeta } from './rules/math.ts'

/** A formula in a line of text; its source as code, and a diagnostic, where it cannot be set. */
export function inlineMath(token: Token, locate: Locate, context: FileContext): Inline {
  const { source, display, formula, fault } = token.meta as FormulaMeta
  const start = token.map?.[0] ?? 0
  const at = locate(start)
  if (formula) return { type: 'math', source: source.trim(), formula, display, at }
  context.report(diagnose('bad-formula', locate(start + token.markup.length + fault!.at), { reason: fault!.reason }))
  return { type: 'code', value: source.trim(), at }
}

/** A formula in a line of its own, in dollars or as a fence; its source as code where it cannot be set. */
export function blockMath(token: Token, at: Where, context: FileContext): Block {
  const { source, formula, fault } = token.meta as FormulaMeta
  if (formula) return { type: 'math', source: source.trim(), formula, attributes: NONE, at }
  const line = token.map?.[0] ?? 0
  const locate = token.info ? locator(context, source, line + 1) : locator(context, source, line, lineText(context, line).indexOf('$$') + 2)
  context.report(diagnose('bad-formula', locate(fault!.at), { reason: fault!.reason }))
  return { type: 'code', lang: 'tex', value: source.trim(), attributes: NONE, at }
}
