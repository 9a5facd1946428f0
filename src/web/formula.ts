import type { SetFormula } from '../math/types.ts'
import { attributes, decimal } from './html.ts'

/**
 * A formula in a line of text: a box of its width, with the MathML in it. The MathML is ours, not an author's: it was
 * written with the formula's layout, and its text is escaped.
 */
export function formulaHtml({ width, mathml }: SetFormula): string {
  return `<span${attributes({ class: 'f', style: `width:${decimal(width)}em` })}>${mathml}</span>`
}
