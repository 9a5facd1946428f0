import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom'

export type { Element } from '@xmldom/xmldom'

/** Namespaces by the prefixes that names in this stage are written with; files may use others. */
const NAMESPACES: Readonly<Record<string, string>> = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
}

/** An XML document that cannot be used, and why. */
export class XmlError extends Error {}

/**
 * Parses a part.
 * @throws XmlError if it is not well-formed, or declares a document type: packages have none (ECMA-376 part 2, §9.1.5),
 *   and entities could grow without a limit
 */
export function parseXml(bytes: Uint8Array): Element {
  const text = decode(bytes)
  if (/<!DOCTYPE/i.test(text)) throw new XmlError('a part declares a document type')
  if (isTooDeep(text)) throw new XmlError('a part is nested too deeply')
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new XmlError(message)
      },
    })
    const root = parser.parseFromString(text, 'text/xml').documentElement
    if (root === null) throw new XmlError('a part is empty')
    return root
  } catch (error) {
    throw new XmlError(error instanceof Error ? error.message.split('\n')[0]! : String(error))
  }
}

/** Deepest nesting of elements; groups in groups need a few dozen. */
const DEEPEST = 200

/** What reads the tree descends into itself; nesting without a limit would end the process, past any `catch`. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [, close, rest] of text.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (close) depth--
    else if (!rest && ++depth > DEEPEST) return true
  }
  return false
}

/** UTF-8, or UTF-16 by its mark (XML 1.0, appendix F). */
function decode(bytes: Uint8Array): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

export function serializeXml(element: Element): string {
  return new XMLSerializer().serializeToString(element)
}

/** Whether an element has that name, written `p:sp`. */
export function isNamed(element: Element, name: string): boolean {
  const [prefix, local] = name.split(':') as [string, string]
  return element.localName === local && element.namespaceURI === NAMESPACES[prefix]
}

/** An element's children, of one name or all; alternatives are replaced by what every program understands. */
export function children(element: Element | undefined, name?: string): Element[] {
  if (element === undefined) return []
  const found: Element[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1) continue
    const entry = node as Element
    if (isNamed(entry, 'mc:AlternateContent')) found.push(...children(plainest(entry), name))
    else if (name === undefined || isNamed(entry, name)) found.push(entry)
  }
  return found
}

/** The fallback of an alternative, else its first choice (ECMA-376 part 3, §7.6). */
function plainest(alternatives: Element): Element | undefined {
  const options = children(alternatives)
  return options.find((option) => isNamed(option, 'mc:Fallback')) ?? options.find((option) => isNamed(option, 'mc:Choice'))
}

/** The child at the end of a path of names; undefined if one is missing. */
export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element
  for (const name of path) found = found && children(found, name)[0]
  return found
}

/** Every element of a name below one, in document order. */
export function descendants(element: Element | undefined, name: string): Element[] {
  const [prefix, local] = name.split(':') as [string, string]
  return element === undefined ? [] : [...element.getElementsByTagNameNS(NAMESPACES[prefix]!, local)]
}

/** An attribute's value; `r:embed` by its namespace. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined
  const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : [undefined, name]
  const value = prefix === undefined ? element.getAttribute(local) : element.getAttributeNS(NAMESPACES[prefix]!, local)
  return value === null ? undefined : value
}

/** An attribute that is a whole or decimal number, percentages in thousandths (ST_Percentage, §22.9.2.9). */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = attribute(element, name)?.trim()
  if (text === undefined || text === '') return undefined
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) * 1000 : Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** An attribute that is true or false (ST_OnOff, §22.9.2.7). */
export function flagOf(element: Element | undefined, name: string): boolean | undefined {
  const text = attribute(element, name)
  return text === undefined ? undefined : text === '1' || text === 'true' || text === 'on'
}
