/** MathML as Temml writes it → meaning (MathML Core §3). */
import { parseXml, type XmlElement } from '../../../gates/xml.ts'
import { arrow, attached, type Atom, characters, type Form, isSlanted, limits, NOTHING, scripts, styled, table } from './form.ts'

export function readMathml(source: string): Form {
  return row(parseXml(source))
}

function row(element: XmlElement): Form {
  return list(element.children)
}

function list(elements: readonly XmlElement[]): Form {
  const first = elements[0]
  const last = elements.at(-1)
  if (elements.length > 1 && isFence(first, 'prefix') && isFence(last, 'postfix')) {
    const parts: XmlElement[][] = [[]]
    const between: string[] = []
    for (const element of elements.slice(1, -1)) {
      if (element.name === 'mo' && attribute(element, 'stretchy') === 'true' && attribute(element, 'form') === 'infix') {
        between.push(textOf(element))
        parts.push([])
      } else parts.at(-1)!.push(element)
    }
    return [{ is: 'fence', open: textOf(first!), close: textOf(last!), parts: parts.map(list), between }]
  }
  return attached(elements.flatMap(read))
}

function isFence(element: XmlElement | undefined, form: string): boolean {
  return element?.name === 'mo' && attribute(element, 'fence') === 'true' && attribute(element, 'stretchy') !== 'false' && (attribute(element, 'form') ?? form) === form
}

function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(name)
}

function classes({ attributes }: XmlElement): string[] {
  return (attributes.get('class') ?? '').split(' ')
}

function textOf(element: XmlElement): string {
  return characters(element.text).join('') + element.children.map(textOf).join('')
}

function read(element: XmlElement): Form {
  const part = (index: number): Form => (element.children[index] ? list([element.children[index]]) : NOTHING)
  switch (element.name) {
    case 'mi': {
      const text = characters(element.text)
      const single = text.slice(1).every((character) => /\p{M}/u.test(character))
      return text.map((character, i) => (i === 0 && single && attribute(element, 'mathvariant') !== 'normal' && isSlanted(character) ? `${character} italic` : styled(character)))
    }
    case 'mn':
    case 'mtext':
    case 'mo':
      return characters(element.text).map(styled)
    case 'mspace':
      return NOTHING
    case 'mfrac':
      return [{ is: 'fraction', top: part(0), bottom: part(1), bar: attribute(element, 'linethickness') !== '0px' }]
    case 'msqrt':
      return [{ is: 'root', body: row(element), degree: NOTHING }]
    case 'mroot':
      return [{ is: 'root', body: part(0), degree: part(1) }]
    case 'msub':
      return scripts(part(0), { sub: part(1) })
    case 'msup':
      return scripts(part(0), { sup: part(1) })
    case 'msubsup':
      return scripts(part(0), { sub: part(1), sup: part(2) })
    case 'mmultiscripts': {
      const at = element.children.findIndex(({ name }) => name === 'mprescripts')
      return scripts(scripts(part(0), at > 2 ? { sub: part(1), sup: part(2) } : {}), { beforeSub: part(at + 1), beforeSup: part(at + 2) })
    }
    case 'munder':
    case 'mover':
    case 'munderover':
      return around(element, element.children.map((child) => list([child])))
    case 'mtable':
      return tableOf(element)
    case 'mphantom':
      return [{ is: 'hidden', body: row(element) }]
    case 'mpadded':
      // A strut: it has no width and shows nothing.
      return attribute(element, 'width') === '0.1px' && element.children[0]?.name === 'mphantom' ? NOTHING : row(element)
    case 'menclose':
      return enclosed(element)
    default:
      return (attribute(element, 'style') ?? '').includes('border') ? [{ is: 'enclosed', body: row(element), how: 'box' }] : row(element)
  }
}

const MARKS = 'ˆ~˜˙¨‾¯→←↔⇒⇐˚´`ˇ˘⏞⏟⎴⎵⏜⏝⏠⏡⇀↼↽⇁_⃛'

function around(element: XmlElement, parts: readonly Form[]): Form {
  const [base, first] = element.children
  const [body = NOTHING, one = NOTHING, two = NOTHING] = parts
  // Arrows that stretch: their labels stand over room as wide as the label asks for.
  if (base?.name === 'mo' && attribute(base, 'stretchy') === 'true' && attribute(base, 'lspace') === '0') {
    const sign = [arrow(textOf(base))]
    return element.name === 'munder' ? limits(sign, one) : element.name === 'mover' ? limits(sign, NOTHING, one) : limits(sign, one, two)
  }
  const isMark = element.name !== 'munderover' && first?.name === 'mo' && first.attributes.has('stretchy') && MARKS.includes(textOf(first)) && (base?.name !== 'mo' || (attribute(first, 'style') ?? '').includes('math-depth'))
  if (isMark) {
    const mark = textOf(first!)
    const below = element.name === 'munder'
    if (attribute(first!, 'stretchy') === 'true' && '‾¯_'.includes(mark)) return [{ is: 'bar', base: body, below }]
    return [{ is: 'mark', base: body, mark, below }]
  }
  if (element.name === 'munder') return limits(body, one)
  return element.name === 'mover' ? limits(body, NOTHING, one) : limits(body, one, two)
}

function tableOf(element: XmlElement): Form {
  const rows = element.children.map((line) => line.children.map((cell) => row(cell)))
  const [line] = element.children
  if (rows.length === 1 && line && classes(line).includes('tml-tageqn')) return rows[0]!.flat()
  return table(rows)
}

function enclosed(element: XmlElement): Form {
  const body = list(element.children.filter((child) => !classes(child).includes('tml-cancel')))
  const notation = attribute(element, 'notation') ?? ''
  if (notation === 'top' || notation === 'bottom') return [{ is: 'bar', base: body, below: notation === 'bottom' }]
  const how = { updiagonalstrike: 'up', downdiagonalstrike: 'down', 'updiagonalstrike downdiagonalstrike': 'cross', horizontalstrike: 'strike', box: 'box' }[notation]
  return how === undefined ? body : [{ is: 'enclosed', body, how } satisfies Atom]
}
