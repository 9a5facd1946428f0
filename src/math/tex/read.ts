/** Temml's MathML → our formula: structure is taken over, looks are not. */
import { italic } from '../letters.ts'
import { isLarge, spacing, type OperatorForm } from '../operators.ts'
import type { Formula, OperatorNode } from '../types.ts'
import { readArray } from './array.ts'
import { joinRow, rowOf } from './row.ts'
import { readAround, readScripts } from './scripts.ts'
import { attribute, elementsIn, lengthOf, textIn, type TemmlNode } from './tree.ts'

/** Deepest nesting, and most elements: more is no formula for a slide. */
const MOST = { depth: 48, elements: 3000 }

/** A formula is larger or deeper than any on a slide. */
export class FormulaTooLarge extends Error {}

/** Reads elements as they stand in each other, and counts them. */
export class Reader {
  #depth = 0
  #count = 0

  /** What a node's elements are together. */
  inside(node: TemmlNode): Formula {
    return this.row(elementsIn(node))
  }

  row(elements: readonly TemmlNode[]): Formula {
    const fenced = this.#fenced(elements)
    if (fenced) return fenced
    return rowOf(joinRow(elements.map((element) => this.read(element))))
  }

  read(element: TemmlNode): Formula {
    if (++this.#depth > MOST.depth || ++this.#count > MOST.elements) throw new FormulaTooLarge()
    const formula = this.#plain(element)
    this.#depth--
    const color = colorOf(element.style?.['color'] ?? attribute(element, 'mathcolor'))
    return color === undefined || isNothing(formula) ? formula : { type: 'colored', body: formula, color }
  }

  #plain(element: TemmlNode): Formula {
    switch (element.type) {
      case 'mi':
        return {
          type: 'identifier',
          text: attribute(element, 'mathvariant') === 'normal' ? textIn(element) : italicLetter(textIn(element)),
        }
      case 'mn':
        return { type: 'number', text: textIn(element) }
      case 'mtext':
      case 'ms':
        return readText(textIn(element))
      case 'mo':
        return readOperator(element)
      case 'mspace':
        return { type: 'space', width: lengthOf(attribute(element, 'width')) ?? 0 }
      case 'mfrac': {
        const [top, bottom] = this.#pair(element)
        return { type: 'fraction', top, bottom, bar: lengthOf(attribute(element, 'linethickness')) !== 0 }
      }
      case 'msqrt':
        return { type: 'root', body: this.inside(element) }
      case 'mroot': {
        const [body, degree] = this.#pair(element)
        return { type: 'root', body, degree }
      }
      case 'msub':
      case 'msup':
      case 'msubsup':
      case 'mmultiscripts':
        return readScripts(element, this)
      case 'munder':
      case 'mover':
      case 'munderover':
        return readAround(element, this)
      case 'mtable':
        return readArray(element, this)
      case 'mphantom':
        return { type: 'phantom', body: this.inside(element) }
      case 'mstyle':
        return this.#styled(element)
      case 'menclose':
        return this.#enclosed(element)
      case 'mpadded':
        return this.#padded(element)
      default:
        return this.#group(element)
    }
  }

  #pair(element: TemmlNode): [Formula, Formula] {
    const [first, second] = elementsIn(element)
    return [first ? this.read(first) : rowOf([]), second ? this.read(second) : rowOf([])]
  }

  #styled(element: TemmlNode): Formula {
    const body = this.inside(element)
    const display = attribute(element, 'displaystyle') === 'true'
    const level = attribute(element, 'scriptlevel')
    if (isNothing(body) || (level === undefined && attribute(element, 'displaystyle') === undefined)) return body
    return { type: 'styled', body, display, ...(level === undefined ? {} : { level: Math.min(2, Math.max(0, Number(level) || 0)) }) }
  }

  #enclosed(element: TemmlNode): Formula {
    const body = this.row(elementsIn(element).filter(({ classes }) => !classes?.some((name) => name.startsWith('tml-cancel'))))
    const notation = attribute(element, 'notation') ?? ''
    if (notation === 'top' || notation === 'bottom') return { type: 'bar', base: body, below: notation === 'bottom' }
    const up = notation.includes('updiagonal')
    const down = notation.includes('downdiagonal')
    if (up || down) return { type: 'enclosed', body, notation: up && down ? 'cross' : up ? 'up' : 'down' }
    if (notation.includes('horizontalstrike')) return { type: 'enclosed', body, notation: 'strike' }
    return notation.includes('box') ? { type: 'enclosed', body, notation: 'box' } : body
  }

  /** Room that is not that of the content is given up, but for a strut, which is nothing but room. */
  #padded(element: TemmlNode): Formula {
    const body = this.inside(element)
    const narrow = attribute(element, 'width') !== undefined && Math.abs(lengthOf(attribute(element, 'width')) ?? 1) < 0.05
    return narrow && body.type === 'phantom' ? rowOf([]) : body
  }

  #group(element: TemmlNode): Formula {
    const margin = lengthOf(element.style?.['marginLeft'])
    const elements = elementsIn(element)
    if (margin !== undefined && elements.length === 0) return { type: 'space', width: margin }
    const [before, sign, after] = elements
    // A relation beside text stands between spaces of its own.
    if (elements.length === 3 && before?.type === 'mspace' && sign?.type === 'mo' && after?.type === 'mspace') return this.read(sign)
    const body = this.row(elements)
    return String(element.style?.['border'] ?? '').includes('solid') ? { type: 'enclosed', body, notation: 'box' } : body
  }

  /** Elements between two brackets that grow with them. */
  #fenced(elements: readonly TemmlNode[]): Formula | undefined {
    const first = elements[0]
    const last = elements.at(-1)
    if (elements.length < 2 || !isFence(first, 'prefix') || !isFence(last, 'postfix')) return undefined
    const parts: TemmlNode[][] = [[]]
    const separators: string[] = []
    for (const element of elements.slice(1, -1)) {
      if (element.type === 'mo' && attribute(element, 'stretchy') === 'true' && attribute(element, 'form') === 'infix') {
        separators.push(textIn(element))
        parts.push([])
      } else parts.at(-1)!.push(element)
    }
    return { type: 'fenced', open: textIn(first!), close: textIn(last!), parts: parts.map((part) => this.row(part)), separators }
  }
}

function isFence(element: TemmlNode | undefined, form: OperatorForm): boolean {
  if (element?.type !== 'mo' || attribute(element, 'fence') !== 'true' || attribute(element, 'stretchy') === 'false') return false
  return (attribute(element, 'form') ?? form) === form
}

/** Shows nothing and takes no room. */
export function isNothing(formula: Formula): boolean {
  return formula.type === 'row' && formula.children.length === 0
}

/** A letter with the marks that are joined to it, set in italics; longer names are upright. */
function italicLetter(text: string): string {
  const [letter = '', ...marks] = text
  return marks.every((mark) => /\p{M}/u.test(mark)) ? italic(letter) + marks.join('') : text
}

function readText(text: string): Formula {
  if (text === '') return rowOf([])
  return text.trim() === '' ? { type: 'space', width: 0.25 * text.length } : { type: 'text', text: text.replace(/\s/g, '\u00a0') }
}

function readOperator(element: TemmlNode): Formula {
  const text = textIn(element)
  if (text === '') return rowOf([])
  const form = (attribute(element, 'form') as OperatorForm | undefined) ?? 'infix'
  const usual = spacing(text, form)
  const height = lengthOf(attribute(element, 'minsize'))
  const operator: OperatorNode = {
    type: 'operator',
    text,
    left: lengthOf(attribute(element, 'lspace')) ?? usual.left,
    right: lengthOf(attribute(element, 'rspace')) ?? usual.right,
  }
  return { ...operator, ...(isLarge(text) ? { large: true } : {}), ...(height ? { height } : {}) }
}

function colorOf(value: string | number | undefined): string | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(String(value ?? ''))?.[1]
  if (hex === undefined) return undefined
  return `#${(hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex).toUpperCase()}`
}
