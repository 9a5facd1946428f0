/** Rows, in which sums and functions take in what they are of. */
import { endsOperand, isLarge } from '../../math/operators.ts'
import type { Formula, OperatorNode } from '../../math/types.ts'
import { esc } from '../xml.ts'
import { argument, formulaXml, structure } from './omml.ts'
import { type FormulaLook, nothing } from './runs.ts'

const APPLY = '\u2061'

export function rowXml(children: readonly Formula[], look: FormulaLook): string {
  let xml = ''
  for (let i = 0; i < children.length;) {
    const node = children[i]!
    const sum = naryOf(node)
    if (sum) {
      const end = operandEnd(children, i + 1)
      xml += naryXml(sum, children.slice(i + 1, end), look)
      i = end
      continue
    }
    const applied = argumentOf(children, i)
    if (applied) {
      const name = `<m:fName>${formulaXml(node, look)}</m:fName>`
      const content = rowXml(children.slice(applied.start, applied.end), look)
      xml += structure('func', '', `${name}<m:e>${content || nothing(look)}</m:e>`, look)
      i = applied.end
      continue
    }
    xml += formulaXml(node, look)
    i++
  }
  return xml
}

interface Nary {
  sign: OperatorNode
  under: boolean
  sub?: Formula
  sup?: Formula
}

/** A sum, product, integral with its limits, if that is what a node is. */
function naryOf(node: Formula): Nary | undefined {
  if (node.type === 'operator') return isLarge(node.text) ? { sign: node, under: false } : undefined
  if ((node.type !== 'scripts' && node.type !== 'limits') || node.base.type !== 'operator' || !isLarge(node.base.text)) return undefined
  if (node.type === 'limits')
    return { sign: node.base, under: true, ...(node.under && { sub: node.under }), ...(node.over && { sup: node.over }) }
  return node.before ? undefined : { sign: node.base, under: false, ...(node.sub && { sub: node.sub }), ...(node.sup && { sup: node.sup }) }
}

/** `m:nary` (§22.1.2.70). */
function naryXml({ sign, under, sub, sup }: Nary, operand: readonly Formula[], look: FormulaLook): string {
  const properties =
    `<m:chr m:val="${esc(sign.text)}"/><m:limLoc m:val="${under ? 'undOvr' : 'subSup'}"/>` +
    (sub ? '' : '<m:subHide m:val="1"/>') +
    (sup ? '' : '<m:supHide m:val="1"/>')
  const limits = (sub ? argument('sub', sub, look) : '<m:sub/>') + (sup ? argument('sup', sup, look) : '<m:sup/>')
  return structure('nary', properties, `${limits}<m:e>${rowXml(operand, look) || nothing(look)}</m:e>`, look)
}

/** Where the operand of a sum ends: before a relation, a sum, a comma, a wide space. */
function operandEnd(children: readonly Formula[], start: number): number {
  let at = start
  while (at < children.length && !ends(children[at]!, at === start)) at++
  return at
}

function ends(node: Formula, first: boolean): boolean {
  if (node.type === 'space') return node.width >= 0.9
  if (node.type === 'colored') return !first && ends(node.body, first)
  if (node.type === 'operator') return ')]}⟩⌉⌋'.includes(node.text) || endsOperand(node.text)
  if (node.type === 'limits' || node.type === 'scripts')
    return node.base.type === 'operator' && !isLarge(node.base.text) && endsOperand(node.base.text)
  return node.type === 'arrow'
}

/** What a function is applied to: the brackets or the factors after it. `undefined` if it is applied to nothing. */
function argumentOf(children: readonly Formula[], index: number): { start: number; end: number } | undefined {
  if (!isApply(children[index + 1])) return undefined
  let start = index + 2
  while (children[start]?.type === 'space') start++
  const first = children[start]
  if (first === undefined) return undefined
  if (first.type === 'operator') return first.text === '(' || first.text === '[' ? bracketed(children, start) : undefined
  // A function of a function.
  if (isApply(children[start + 1])) return { start, end: argumentOf(children, start)?.end ?? start + 2 }
  let end = start + 1
  if (isFactor(first)) while (isFactor(children[end]) && !isApply(children[end + 1])) end++
  return { start, end }
}

function isApply(node: Formula | undefined): boolean {
  return node?.type === 'operator' && node.text === APPLY
}

function isFactor(node: Formula | undefined): boolean {
  return (
    node !== undefined && (node.type === 'identifier' || node.type === 'number' || node.type === 'scripts') && naryOf(node) === undefined
  )
}

function bracketed(children: readonly Formula[], start: number): { start: number; end: number } | undefined {
  let depth = 0
  for (let at = start; at < children.length; at++) {
    const node = children[at]!
    const base = node.type === 'scripts' ? node.base : node
    if (base.type !== 'operator') continue
    if ('(['.includes(base.text)) depth++
    else if (')]'.includes(base.text) && --depth === 0) return { start, end: at + 1 }
  }
  return undefined
}
