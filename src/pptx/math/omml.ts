/** Formulas as Office Math Markup (ECMA-376 part 1, §22.1). */
import { isBrace, isLarge } from '../../math/operators.ts'
import type {
  AccentNode,
  ArrayNode,
  ArrowNode,
  BarNode,
  EnclosedNode,
  FencedNode,
  Formula,
  FractionNode,
  LimitsNode,
  RootNode,
  ScriptsNode,
} from '../../math/types.ts'
import { esc } from '../xml.ts'
import { rowXml } from './row.ts'
import { type FormulaLook, nothing, runXml, signXml, spaceXml, tokenXml } from './runs.ts'

/** Namespace of every name below. */
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

/** `m:oMath` (CT_OMath, §22.1.2.77). */
export function oMath(formula: Formula, look: FormulaLook): string {
  return `<m:oMath ${M}>${filled(formula, look)}</m:oMath>`
}

/** `m:oMathPara` (CT_OMathPara, §22.1.2.78): a formula in a line of its own, centred. */
export function oMathPara(formula: Formula, look: FormulaLook): string {
  return `<m:oMathPara ${M}><m:oMathParaPr><m:jc m:val="center"/></m:oMathParaPr><m:oMath>${filled(formula, look)}</m:oMath></m:oMathPara>`
}

/** Content of a place that must hold something. */
function filled(node: Formula | undefined, look: FormulaLook): string {
  return (node && formulaXml(node, look)) || nothing(look)
}

/** Content of an element such as `m:e` or `m:num`. */
export function argument(name: string, node: Formula | undefined, look: FormulaLook): string {
  return `<m:${name}>${filled(node, look)}</m:${name}>`
}

export function formulaXml(node: Formula, look: FormulaLook): string {
  switch (node.type) {
    case 'row':
      return rowXml(node.children, look)
    case 'identifier':
    case 'number':
    case 'text':
      return tokenXml(node, look)
    case 'operator':
      return isLarge(node.text) ? rowXml([node], look) : signXml(node.text, look)
    case 'space':
      return spaceXml(node.width, look)
    case 'fraction':
      return fractionXml(node, look)
    case 'root':
      return rootXml(node, look)
    case 'scripts':
      return scriptsXml(node, look)
    case 'limits':
      return limitsXml(node, look)
    case 'accent':
      return accentXml(node, look)
    case 'bar':
      return barXml(node, look)
    case 'arrow':
      return arrowXml(node, look)
    case 'fenced':
      return fencedXml(node, look)
    case 'array':
      return node.kind === 'aligned' ? alignedXml(node, look) : matrixXml(node, look)
    case 'styled':
      return formulaXml(node.body, look)
    case 'colored':
      return formulaXml(node.body, look.colored(node.color))
    case 'enclosed':
      return enclosedXml(node, look)
    case 'phantom':
      return structure('phant', '<m:show m:val="0"/>', argument('e', node.body, look), look)
    default:
      return node satisfies never
  }
}

/** An element with its properties, which end with those of its own glyphs: bars, brackets, roots (§22.1.2.23). */
export function structure(name: string, properties: string, content: string, look: FormulaLook): string {
  const control = look.properties === '' ? '' : `<m:ctrlPr>${look.properties}</m:ctrlPr>`
  return `<m:${name}><m:${name}Pr>${properties}${control}</m:${name}Pr>${content}</m:${name}>`
}

function fractionXml({ top, bottom, bar }: FractionNode, look: FormulaLook): string {
  return structure('f', bar ? '' : '<m:type m:val="noBar"/>', argument('num', top, look) + argument('den', bottom, look), look)
}

function rootXml({ body, degree }: RootNode, look: FormulaLook): string {
  const index = degree ? argument('deg', degree, look) : '<m:deg/>'
  return structure('rad', degree ? '' : '<m:degHide m:val="1"/>', index + argument('e', body, look), look)
}

function scriptsXml({ base, sub, sup, before }: ScriptsNode, look: FormulaLook): string {
  if (before) {
    const inner: Formula = sub || sup ? { type: 'scripts', base, ...(sub && { sub }), ...(sup && { sup }) } : base
    return structure('sPre', '', argument('sub', before.sub, look) + argument('sup', before.sup, look) + argument('e', inner, look), look)
  }
  const name = sub && sup ? 'sSubSup' : sub ? 'sSub' : 'sSup'
  const corners = (sub ? argument('sub', sub, look) : '') + (sup ? argument('sup', sup, look) : '')
  return structure(name, '', argument('e', base, look) + corners, look)
}

/** Limits of signs are written with their operands (row.ts); these are of all else. */
function limitsXml({ base, under, over }: LimitsNode, look: FormulaLook): string {
  return around(formulaXml(base, look), under, over, look)
}

function around(base: string, under: Formula | undefined, over: Formula | undefined, look: FormulaLook): string {
  const inner = base || nothing(look)
  const low = under ? structure('limLow', '', `<m:e>${inner}</m:e>${argument('lim', under, look)}`, look) : inner
  return over ? structure('limUpp', '', `<m:e>${low}</m:e>${argument('lim', over, look)}`, look) : low
}

/** Combining characters of marks, which `m:acc` wants (§22.1.2.1). */
const ACCENTS: Readonly<Record<string, string>> = {
  ˆ: '\u0302',
  '^': '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃛': '\u20db',
  '‾': '\u0305',
  '¯': '\u0305',
  '→': '\u20d7',
  '←': '\u20d6',
  '↔': '\u20e1',
  '⇀': '\u20d1',
  '↼': '\u20d0',
  '˚': '\u030a',
  '´': '\u0301',
  '`': '\u0300',
  ˇ: '\u030c',
  '˘': '\u0306',
}

function accentXml({ base, mark, below }: AccentNode, look: FormulaLook): string {
  const content = argument('e', base, look)
  const combining = ACCENTS[mark]
  if (!below && !isBrace(mark) && combining !== undefined) return structure('acc', `<m:chr m:val="${combining}"/>`, content, look)
  const side = below ? '<m:pos m:val="bot"/><m:vertJc m:val="top"/>' : '<m:pos m:val="top"/><m:vertJc m:val="bot"/>'
  return structure('groupChr', `<m:chr m:val="${esc(mark)}"/>${side}`, content, look)
}

function barXml({ base, below }: BarNode, look: FormulaLook): string {
  return structure('bar', `<m:pos m:val="${below ? 'bot' : 'top'}"/>`, argument('e', base, look), look)
}

/** A long arrow with its labels as limits. */
function arrowXml({ mark, under, over }: ArrowNode, look: FormulaLook): string {
  return around(runXml(LONG[mark] ?? mark, look), under, over, look)
}

const LONG: Readonly<Record<string, string>> = { '→': '⟶', '←': '⟵', '↔': '⟷', '⇒': '⟹', '⇐': '⟸', '⇔': '⟺', '↦': '⟼' }

/** `m:d` (§22.1.2.24): one sign parts all parts; different ones are written between them. */
function fencedXml({ open, close, parts, separators }: FencedNode, look: FormulaLook): string {
  const one = separators.every((separator) => separator === separators[0])
  const mid = one && separators[0] !== undefined ? `<m:sepChr m:val="${esc(separators[0])}"/>` : ''
  const content = one
    ? parts.map((part) => argument('e', part, look)).join('')
    : `<m:e>${parts.map((part, i) => formulaXml(part, look) + signXml(separators[i] ?? '', look)).join('') || nothing(look)}</m:e>`
  return structure('d', `<m:begChr m:val="${esc(open)}"/>${mid}<m:endChr m:val="${esc(close)}"/>`, content, look)
}

/** `m:m` (§22.1.2.60). Lines between rows and columns are not to be had. */
function matrixXml({ columns, rows }: ArrayNode, look: FormulaLook): string {
  const groups: { align: string; count: number }[] = []
  for (const { align } of columns) {
    const last = groups.at(-1)
    if (last?.align === align) last.count++
    else groups.push({ align, count: 1 })
  }
  const kinds = groups.map(({ align, count }) => `<m:mc><m:mcPr><m:count m:val="${count}"/><m:mcJc m:val="${align}"/></m:mcPr></m:mc>`)
  const lines = rows.map((row) => `<m:mr>${row.map((cell) => `<m:e>${formulaXml(cell, look)}</m:e>`).join('')}</m:mr>`)
  return structure('m', `<m:plcHide m:val="1"/><m:mcs>${kinds.join('')}</m:mcs>`, lines.join(''), look)
}

/**
 * `m:eqArr` (§22.1.2.34): in each line an `&` stands where the lines are aligned, and between two such the next begins
 * a column.
 */
function alignedXml({ columns, rows }: ArrayNode, look: FormulaLook): string {
  const lead = columns[0]?.align === 'left' ? runXml('&', look) : ''
  const lines = rows.map((row) => `<m:e>${lead}${row.map((cell) => formulaXml(cell, look)).join(runXml('&', look)) || nothing(look)}</m:e>`)
  return structure('eqArr', '', lines.join(''), look)
}

const LINES: Readonly<Record<EnclosedNode['notation'], readonly string[]>> = {
  box: [],
  strike: ['strikeH'],
  up: ['strikeBLTR'],
  down: ['strikeTLBR'],
  cross: ['strikeBLTR', 'strikeTLBR'],
}

/** `m:borderBox` (§22.1.2.11). */
function enclosedXml({ body, notation }: EnclosedNode, look: FormulaLook): string {
  const hidden = notation === 'box' ? [] : ['hideTop', 'hideBot', 'hideLeft', 'hideRight']
  const properties = [...hidden, ...LINES[notation]].map((name) => `<m:${name} m:val="1"/>`).join('')
  return structure('borderBox', properties, argument('e', body, look), look)
}
