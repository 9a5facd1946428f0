/** A formula as a line of Unicode text, where neither deck can set one: titles, notes, cells, alternative texts. */
import { letterOf } from '../letters.ts'
import { isBrace } from '../operators.ts'
import type { ArrayNode, ArrowNode, Formula, FractionNode, LimitsNode, RootNode, ScriptsNode } from '../types.ts'
import { COMBINING, toScript, VULGAR } from './characters.ts'

/** Reads as mathematicians write in mail: x², √(a + b), (a + b)/c, ∑ₖ₌₁ⁿ. Empty where there is nothing to read. */
export function plainText(formula: Formula): string {
  return textOf(formula, false).replace(/ {2,}/g, ' ').trim()
}

/** @param tight without spaces around signs: inside indices */
function textOf(node: Formula, tight: boolean): string {
  switch (node.type) {
    case 'row':
      return rowText(node.children, tight)
    case 'identifier':
    case 'number':
    case 'text':
      return [...node.text].map(plainLetter).join('').replaceAll('\u00a0', ' ')
    case 'operator':
      return operatorText(node.text, node.left, node.right, tight)
    case 'space':
      return node.width > 0.1 && !tight ? ' ' : ''
    case 'fraction':
      return fractionText(node)
    case 'root':
      return rootText(node)
    case 'scripts':
      return scriptsText(node, tight)
    case 'limits':
      return limitsText(node, tight)
    case 'accent':
      return isBrace(node.mark) ? grouped(node.base) : marked(textOf(node.base, true), COMBINING[node.below ? `_${node.mark}` : node.mark])
    case 'bar':
      return marked(textOf(node.base, true), node.below ? '\u0332' : '\u0305')
    case 'arrow':
      return arrowText(node)
    case 'fenced':
      return fencedText(node.open, node.close, node.parts, node.separators, tight)
    case 'array':
      return arrayText(node, isMatrix(node) ? '[' : '', isMatrix(node) ? ']' : '')
    case 'styled':
    case 'colored':
    case 'enclosed':
      return textOf(node.body, tight)
    case 'phantom':
      return ''
    default:
      return node satisfies never
  }
}

/** Styled letters as they are typed, unless they are symbols of their own: ℝ, ℒ. */
function plainLetter(character: string): string {
  return character.length > 1 || character === 'ℎ' ? letterOf(character).plain : character
}

function rowText(children: readonly Formula[], tight: boolean): string {
  let text = ''
  children.forEach((child, i) => {
    const own = textOf(child, tight)
    const bare = isFraction(child) && own.includes('/') && (isFactor(children[i - 1]) || isFactor(children[i + 1]))
    // Words and names do not run together.
    const parts = /[\p{L}\p{N}]$/u.test(text) && isWord(child) && !tight
    text += (parts ? ' ' : '') + (bare ? `(${own})` : own)
  })
  return text
}

function isFraction(node: Formula): boolean {
  return node.type === 'fraction' || (node.type === 'styled' && isFraction(node.body))
}

function isFactor(node: Formula | undefined): boolean {
  return node !== undefined && node.type !== 'operator' && node.type !== 'space'
}

function isWord(node: Formula): boolean {
  const base = node.type === 'scripts' || node.type === 'limits' ? node.base : node
  return base.type === 'identifier' && /^[A-Za-z]{2}/.test(base.text)
}

function operatorText(text: string, left: number, right: number, tight: boolean): string {
  if (text >= '\u2061' && text <= '\u2064') return ''
  if (tight) return text
  return (left > 0.17 ? ' ' : '') + text + (right > 0.1 ? ' ' : '')
}

function fractionText({ top, bottom, bar }: FractionNode): string {
  if (!bar) return `${textOf(top, false).trim()}¦${textOf(bottom, false).trim()}`
  const plain = `${textOf(top, false).trim()}/${textOf(bottom, false).trim()}`
  return VULGAR[plain] ?? `${grouped(top)}/${grouped(bottom)}`
}

/** Text that stands as one operand: in brackets if it is more than one thing. */
function grouped(node: Formula): string {
  const text = textOf(node, false).trim()
  return isOne(node, text) ? text : `(${text})`
}

function isOne(node: Formula, text: string): boolean {
  switch (node.type) {
    case 'styled':
    case 'colored':
    case 'enclosed':
      return isOne(node.body, text)
    case 'row':
      return node.children.length < 2 || /^\([^()]*\)$/.test(text)
    case 'fraction':
    case 'limits':
      return !/[/ ]/.test(text)
    case 'array':
      return isMatrix(node)
    case 'text':
      return !text.includes(' ')
    default:
      return true
  }
}

function rootText({ body, degree }: RootNode): string {
  const index = degree ? textOf(degree, true).trim() : ''
  const raised = toScript(index, 'sup')
  const sign = index === '' ? '√' : index === '3' ? '∛' : index === '4' ? '∜' : raised === undefined ? `(${index})√` : `${raised}√`
  const text = textOf(body, false).trim()
  return sign + (/^(?:\p{N}+|.)$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`)
}

function scriptsText({ base, sub, sup, before }: ScriptsNode, tight: boolean): string {
  const sign = base.type === 'operator' && base.large
  const own = sign ? base.text : isOne(base, textOf(base, tight)) ? textOf(base, tight) : `(${textOf(base, tight)})`
  return (
    cornerText(before?.sup, 'sup') +
    cornerText(before?.sub, 'sub') +
    own +
    cornerText(sub, 'sub') +
    cornerText(sup, 'sup') +
    (sign && !tight ? ' ' : '')
  )
}

/** An index in Unicode's raised and lowered characters if there are all, else after `^` or `_`. */
function cornerText(node: Formula | undefined, side: 'sub' | 'sup'): string {
  if (!node) return ''
  const text = textOf(node, true).trim()
  if (text === '') return ''
  const script = toScript(text, side)
  if (script !== undefined) return script
  return (side === 'sub' ? '_' : '^') + (/^(?:[\p{L}\p{M}]+|[\p{N}.]+|.)$/u.test(text) ? text : `(${text})`)
}

/** Signs and functions have their limits as indices; a label of anything else stands in brackets after it. */
function limitsText({ base, under, over }: LimitsNode, tight: boolean): string {
  if (base.type === 'operator' && !base.large) {
    const labels = [under, over].filter((label) => label !== undefined).map((label) => cornerText(label, label === under ? 'sub' : 'sup'))
    const text = base.text + labels.join('')
    return tight ? text : ` ${text} `
  }
  return scriptsText({ type: 'scripts', base, ...(under ? { sub: under } : {}), ...(over ? { sup: over } : {}) }, tight)
}

/** A mark joined to each character of a short text; longer ones go without. */
function marked(text: string, combining: string | undefined): string {
  const characters = [...text]
  if (combining === undefined || characters.length > 12) return text
  return characters.map((character) => (/[\s\p{M}]/u.test(character) ? character : character + combining)).join('')
}

function arrowText({ mark, under, over }: ArrowNode): string {
  const labels = [over, under].filter((label) => label !== undefined).map((label) => textOf(label, true).trim())
  if (labels.length === 0) return ` ${mark} `
  const label = labels.join(', ')
  return /[←⇐]/.test(mark) ? ` ${mark}${label}— ` : ` —${label}${mark} `
}

function fencedText(open: string, close: string, parts: readonly Formula[], separators: readonly string[], tight: boolean): string {
  const [only] = parts
  if (only?.type === 'array' && parts.length === 1) return arrayText(only, open, close)
  return (
    open + parts.map((part, i) => textOf(part, tight).trim() + (separators[i] === undefined ? '' : ` ${separators[i]} `)).join('') + close
  )
}

function isMatrix({ kind, columns, rows }: ArrayNode): boolean {
  return kind === 'matrix' && (columns.length > 1 || rows.length < 2)
}

function arrayText({ kind, rows }: ArrayNode, open: string, close: string): string {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => textOf(cell, false)).filter((cell) => cell.trim() !== '')
    return kind === 'aligned' ? cells.join('').trim() : cells.map((cell) => cell.trim()).join(', ')
  })
  return open + lines.filter(Boolean).join('; ') + close
}
