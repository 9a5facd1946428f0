/**
 * Lays a formula out by the rules of MathML Core (§3) with the constants of the font's MATH table, which are TeX's
 * rules in essence. A browser that lays the MathML out by the same rules with the same font gets the same boxes; widths
 * that it would only estimate (of signs that grow, of roots) are written into the MathML.
 */
import type { Extent, Formula } from '../types.ts'
import { setAccent, setArrow, setBar, setLimits } from './around.ts'
import { setArray } from './array.ts'
import { type Box, element, em, type Style } from './box.ts'
import { setFenced } from './fenced.ts'
import { setFraction } from './fraction.ts'
import { setRoot } from './root.ts'
import { setRow } from './row.ts'
import { setScripts } from './scripts.ts'
import { setOperator, setToken } from './tokens.ts'

/** A formula, set: its box in em of its size, and MathML of just this size. */
export interface LaidOut extends Extent {
  /** A `math` element. */
  mathml: string
}

export function layOut(formula: Formula, display: boolean): LaidOut {
  const { width, ascent, descent, mathml } = set(formula, { level: 0, display, cramped: false })
  const style = `width:${em(width)}`
  return { width, ascent, descent, mathml: element('math', { displaystyle: display ? 'true' : undefined, style }, mathml) }
}

function set(node: Formula, style: Style): Box {
  switch (node.type) {
    case 'row':
      return setRow(node.children, style, set)
    case 'identifier':
    case 'number':
    case 'text':
      return setToken(node, style)
    case 'operator':
      return setOperator(node, style)
    case 'space':
      return setRow([node], style, set)
    case 'fraction':
      return setFraction(node, style, set)
    case 'root':
      return setRoot(node, style, set)
    case 'scripts':
      return setScripts(node, style, set)
    case 'limits':
      return setLimits(node, style, set)
    case 'accent':
      return setAccent(node, style, set)
    case 'bar':
      return setBar(node, style, set)
    case 'arrow':
      return setArrow(node, style, set)
    case 'fenced':
      return setFenced(node, style, set)
    case 'array':
      return setArray(node, style, set)
    case 'styled': {
      const inner: Style = { ...style, display: node.display, level: node.level ?? style.level }
      const body = set(node.body, inner)
      const level = node.level === undefined ? undefined : String(node.level)
      return { ...body, mathml: element('mstyle', { displaystyle: String(node.display), scriptlevel: level }, body.mathml) }
    }
    case 'colored': {
      const body = set(node.body, style)
      return { ...body, mathml: element('mrow', { style: `color:${node.color}` }, body.mathml) }
    }
    case 'enclosed':
      return setEnclosed(node, style)
    case 'phantom': {
      const { sides: _, ...body } = set(node.body, style)
      return { ...body, mathml: element('mphantom', {}, body.mathml) }
    }
    default:
      return node satisfies never
  }
}

const LINE = 0.06
const PADDING = 0.25

/** A frame, or lines through it: as backgrounds, which take no room. */
function setEnclosed({ body, notation }: Extract<Formula, { type: 'enclosed' }>, style: Style): Box {
  const { width, ascent, descent, mathml } = set(body, style)
  if (notation === 'box') {
    const more = PADDING + LINE
    const css = `border:${em(LINE, style)} solid;padding:${em(PADDING, style)}`
    return { width: width + 2 * more, ascent: ascent + more, descent: descent + more, mathml: element('mrow', { style: css }, mathml) }
  }
  const line = (direction: string): string =>
    `linear-gradient(${direction},transparent calc(50% - .03em),currentColor calc(50% - .03em),currentColor calc(50% + .03em),transparent calc(50% + .03em))`
  const lines = {
    up: [line('to bottom right')],
    down: [line('to top right')],
    cross: [line('to bottom right'), line('to top right')],
    strike: [line('to bottom')],
  }
  return { width, ascent, descent, mathml: element('mrow', { style: `background:${lines[notation].join(',')}` }, mathml) }
}
