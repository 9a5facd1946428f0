/** Indices, limits, accents and arrows. */
import { isBrace } from '../operators.ts'
import type { Formula, ScriptsNode } from '../types.ts'
import { isNothing, type Reader } from './read.ts'
import { attribute, elementsIn, hasClass, textIn, type TemmlNode } from './tree.ts'

/** `msub`, `msup`, `msubsup`, `mmultiscripts`: of several indices at one corner, each further one has the rest as its base. */
export function readScripts(element: TemmlNode, reader: Reader): Formula {
  const [base, ...rest] = elementsIn(element)
  const body: Formula = base ? reader.read(base) : { type: 'row', children: [] }
  if (element.type !== 'mmultiscripts') {
    const [first, second] = rest.map((script) => reader.read(script))
    if (element.type === 'msup') return scripts(body, undefined, first)
    return scripts(body, first, second)
  }
  const divide = rest.findIndex(({ type }) => type === 'mprescripts')
  const after = divide < 0 ? rest : rest.slice(0, divide)
  let formula = body
  for (let i = 0; i < after.length; i += 2) formula = scripts(formula, optional(after[i], reader), optional(after[i + 1], reader))
  const before = divide < 0 ? [] : rest.slice(divide + 1)
  for (let i = 0; i < before.length; i += 2) {
    const [sub, sup] = [optional(before[i], reader), optional(before[i + 1], reader)]
    const inner: ScriptsNode = formula.type === 'scripts' && !formula.before ? formula : { type: 'scripts', base: formula }
    formula = { ...inner, before: { ...(sub ? { sub } : {}), ...(sup ? { sup } : {}) } }
  }
  return formula
}

function optional(element: TemmlNode | undefined, reader: Reader): Formula | undefined {
  return element && reader.read(element)
}

/** A corner with nothing in it is left out. */
function scripts(base: Formula, sub: Formula | undefined, sup: Formula | undefined): Formula {
  const corners = { ...(sub && !isNothing(sub) ? { sub } : {}), ...(sup && !isNothing(sup) ? { sup } : {}) }
  return corners.sub === undefined && corners.sup === undefined ? base : { type: 'scripts', base, ...corners }
}

/** `munder`, `mover`, `munderover`. */
export function readAround(element: TemmlNode, reader: Reader): Formula {
  const [base, first, second] = elementsIn(element)
  if (!base) return { type: 'row', children: [] }
  const [under, over] = element.type === 'mover' ? [undefined, first] : [first, element.type === 'munder' ? undefined : second]
  const arrow = longArrow(base)
  if (arrow !== undefined) return { type: 'arrow', mark: arrow, ...label('under', under, reader), ...label('over', over, reader) }
  const mark = under && over ? undefined : (under ?? over)
  if (mark && isMark(mark, base)) return accent(reader.read(base), mark, mark === under)
  return {
    type: 'limits',
    base: reader.read(base),
    ...(under && { under: reader.read(under) }),
    ...(over && { over: reader.read(over) }),
  }
}

/** A bar is drawn as one; other marks are characters. */
function accent(base: Formula, mark: TemmlNode, below: boolean): Formula {
  const text = textIn(mark)
  const stretchy = attribute(mark, 'stretchy') === 'true' || isBrace(text)
  if (stretchy && (text === '‾' || text === '¯' || text === '_')) return { type: 'bar', base, below }
  return { type: 'accent', base, mark: text, below, stretchy }
}

/** The arrow of `\xrightarrow` and its like, which stretches to its labels. */
function longArrow(base: TemmlNode): string | undefined {
  if (base.type !== 'mo' || attribute(base, 'stretchy') !== 'true' || attribute(base, 'lspace') !== '0') return undefined
  return textIn(base)
}

/** The label of an arrow, without the room at its sides; one that is only room is none. */
function label(side: 'under' | 'over', element: TemmlNode | undefined, reader: Reader): Record<string, Formula> {
  const first = element && (element.type === 'mspace' ? undefined : elementsIn(element)[0])
  if (!first || first.type === 'mspace') return {}
  const content = first.type === 'mrow' || first.type === 'mpadded' ? elementsIn(first) : [first]
  const trimmed = content.filter(({ type }, i) => type !== 'mspace' || (i > 0 && i < content.length - 1))
  const formula = reader.row(trimmed)
  return isNothing(formula) ? {} : { [side]: formula }
}

/** Marks that are accents, not labels: Temml fixes whether they stretch. */
function isMark(mark: TemmlNode, base: TemmlNode): boolean {
  if (mark.type !== 'mo' || attribute(mark, 'stretchy') === undefined) return false
  if (mark.style?.['math-depth'] !== undefined || mark.style?.['mathDepth'] !== undefined || hasClass(mark, 'tml-vec')) return true
  return base.type !== 'mo' && attribute(mark, 'form') === undefined && MARKS.has(textIn(mark))
}

const MARKS = new Set('ˆ~˜˙¨‾¯→←↔⇒⇐˚´`ˇ˘⏞⏟⎴⎵⏜⏝⏠⏡⇀↼↽⇁_')
