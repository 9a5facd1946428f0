/** Office Math Markup → meaning (ECMA-376 part 1, §22.1). */
import { parseXml, type XmlElement } from '../../../gates/xml.ts'
import { arrow, type Atom, characters, type Form, limits, NOTHING, scripts, styled, table } from './form.ts'

/** @param source an `m:oMath` with its namespaces */
export function readOmml(source: string): Form {
  return row(parseXml(source))
}

function row(element: XmlElement | undefined): Form {
  return (element?.children ?? []).flatMap(read)
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === `m:${name}`)
}

function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((candidate) => candidate.name === `m:${name}`)
}

/** `m:val` of a property; '' where the property is there without it; undefined where it is not. */
function property(element: XmlElement, name: string): string | undefined {
  const found = child(element, `${element.name.slice(2)}Pr`)
  const own = found && child(found, name)
  return own && unescaped(own.attributes.get('m:val') ?? '')
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function read(element: XmlElement): Form {
  const part = (name: string): Form => row(child(element, name))
  switch (element.name) {
    case 'm:r':
      return runOf(element)
    case 'm:f':
      return [{ is: 'fraction', top: part('num'), bottom: part('den'), bar: property(element, 'type') !== 'noBar' }]
    case 'm:rad':
      return [{ is: 'root', body: part('e'), degree: property(element, 'degHide') === '1' ? NOTHING : part('deg') }]
    case 'm:sSub':
      return scripts(part('e'), { sub: part('sub') })
    case 'm:sSup':
      return scripts(part('e'), { sup: part('sup') })
    case 'm:sSubSup':
      return scripts(part('e'), { sub: part('sub'), sup: part('sup') })
    case 'm:sPre':
      return scripts(part('e'), { beforeSub: part('sub'), beforeSup: part('sup') })
    case 'm:nary': {
      const sign = [property(element, 'chr') ?? '∫']
      const sub = property(element, 'subHide') === '1' ? NOTHING : part('sub')
      const sup = property(element, 'supHide') === '1' ? NOTHING : part('sup')
      const limited = property(element, 'limLoc') === 'undOvr' ? limits(sign, sub, sup) : scripts(sign, { sub, sup })
      return [...limited, ...part('e')]
    }
    case 'm:func':
      return [...part('fName'), ...part('e')]
    case 'm:limLow':
      return limits(part('e'), part('lim'))
    case 'm:limUpp':
      return limits(part('e'), NOTHING, part('lim'))
    case 'm:acc':
      return [{ is: 'mark', base: part('e'), mark: SPACING[property(element, 'chr') ?? '\u0302']!, below: false }]
    case 'm:groupChr':
      return [{ is: 'mark', base: part('e'), mark: property(element, 'chr') ?? '⏟', below: property(element, 'pos') !== 'top' }]
    case 'm:bar':
      return [{ is: 'bar', base: part('e'), below: property(element, 'pos') !== 'top' }]
    case 'm:d': {
      const parts = children(element, 'e').map(row)
      const between = parts.slice(1).map(() => property(element, 'sepChr') ?? '|')
      return [{ is: 'fence', open: property(element, 'begChr') ?? '(', close: property(element, 'endChr') ?? ')', parts, between }]
    }
    case 'm:m':
      return table(children(element, 'mr').map((line) => children(line, 'e').map(row)))
    case 'm:eqArr':
      return table(children(element, 'e').map(lineOf))
    case 'm:borderBox':
      return [{ is: 'enclosed', body: part('e'), how: howEnclosed(element) }]
    case 'm:phant':
      return property(element, 'show') === '0' ? [{ is: 'hidden', body: part('e') }] : part('e')
    default:
      return element.name.endsWith('Pr') ? NOTHING : row(element)
  }
}

const STYLES: Record<string, string> = {
  '|p': '',
  '|b': 'bold',
  '|i': 'italic',
  '|bi': 'bold-italic',
  'script|p': 'script',
  'script|b': 'bold-script',
  'fraktur|p': 'fraktur',
  'fraktur|b': 'bold-fraktur',
  'double-struck|p': 'double-struck',
  'sans-serif|p': 'sans',
  'sans-serif|b': 'sans-bold',
  'sans-serif|i': 'sans-italic',
  'sans-serif|bi': 'sans-bold-italic',
  'monospace|p': 'monospace',
}

function runOf(element: XmlElement): Form {
  const properties = child(element, 'rPr')
  const value = (name: string): string | undefined => (properties && child(properties, name))?.attributes.get('m:val')
  const upright = properties !== undefined && child(properties, 'nor') !== undefined
  const style = upright ? '' : STYLES[`${value('scr') ?? ''}|${value('sty') ?? 'i'}`]!
  return characters(child(element, 't')?.text ?? '').map((character) => {
    const own = arrow(character)
    const takes = style !== '' && (/^[\p{L}∂∇]$/u.test(own) && !/\p{Script=Han}|[ℵℶ℘ℓℏ]/u.test(own) || (style !== 'italic' && /\d/.test(own)))
    return takes ? `${own} ${style}` : styled(own)
  })
}

/** A line of aligned lines: `&` stands between its cells. */
function lineOf(element: XmlElement): Form[] {
  const cells: Atom[][] = [[]]
  for (const part of element.children) {
    const literal = part.name !== 'm:r' || child(part, 'rPr')?.children.some(({ name }) => name === 'm:lit')
    for (const atom of read(part)) {
      if (atom === '&' && !literal) cells.push([])
      else cells.at(-1)!.push(atom)
    }
  }
  return cells
}

function howEnclosed(element: XmlElement): string {
  const [up, down, across] = ['strikeBLTR', 'strikeTLBR', 'strikeH'].map((name) => property(element, name) === '1')
  return up && down ? 'cross' : up ? 'up' : down ? 'down' : across ? 'strike' : 'box'
}

/** Accents are combining characters in Office, spacing ones in TeX's MathML. */
const SPACING: Record<string, string> = {
  '\u0302': 'ˆ',
  '\u0303': '~',
  '\u0307': '˙',
  '\u0308': '¨',
  '\u0305': '‾',
  '\u20d7': '→',
  '\u20d6': '←',
  '\u20e1': '↔',
  '\u20d1': '⇀',
  '\u20d0': '↼',
  '\u030a': '˚',
  '\u0301': '´',
  '\u0300': '`',
  '\u030c': 'ˇ',
  '\u0306': '˘',
  '\u20db': '⃛',
}
