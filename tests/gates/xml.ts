/** A small strict XML reader for the gates: it knows where each element stands, and refuses what is not well-formed. */

export interface XmlElement {
  /** With its prefix, as written. */
  name: string
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  text: string
  /** Offsets of the element in its source, and of its content. */
  start: number
  end: number
  contentStart: number
  contentEnd: number
}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const TAG = new RegExp(`<(?:\\?[^?]*\\?>|!--[^]*?-->|(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"<]*")*)\\s*(/?)>)|<`, 'g')
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*"([^"]*)"`, 'g')
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/**
 * Reads a document (XML 1.0, Namespaces in XML 1.0).
 * @throws if it is not well-formed, or uses a prefix that is not declared
 */
export function parseXml(source: string): XmlElement {
  if (FORBIDDEN.test(source)) throw new Error('a character that XML forbids')
  if (BAD_REFERENCE.test(source)) throw new Error('“&” that begins no reference')
  const root = element('', new Map(), 0, 0)
  const open: XmlElement[] = [root]
  const scopes: ReadonlySet<string>[] = [new Set(['xml', 'xmlns'])]
  let last = 0
  for (const match of source.matchAll(TAG)) {
    const [whole, close, name, attributes = '', empty] = match
    const parent = open.at(-1)!
    parent.text += source.slice(last, match.index)
    last = match.index + whole.length
    if (name === undefined) {
      if (whole === '<') throw new Error(`a stray “<” at ${match.index}`)
      continue
    }
    if (close) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`)
      parent.contentEnd = match.index
      parent.end = last
      open.pop()
      scopes.pop()
      continue
    }
    const read = readAttributes(attributes)
    const scope = scopeOf(read, scopes.at(-1)!)
    for (const used of [name, ...read.keys()]) checkPrefix(used, scope)
    const child = element(name, read, match.index, last)
    parent.children.push(child)
    if (empty) continue
    open.push(child)
    scopes.push(scope)
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`)
  if (root.children.length !== 1 || (root.text + source.slice(last)).trim() !== '') throw new Error('more or less than one root element')
  return root.children[0]!
}

/** Every element of that name, the element itself included, in document order. */
export function* elements(from: XmlElement, name: string): Generator<XmlElement> {
  if (from.name === name) yield from
  for (const child of from.children) yield* elements(child, name)
}

/** Every element. */
export function* allElements(from: XmlElement): Generator<XmlElement> {
  yield from
  for (const child of from.children) yield* allElements(child)
}

function element(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): XmlElement {
  return { name, attributes, children: [], text: '', start, end, contentStart: end, contentEnd: end }
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of source.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`the attribute ${name} stands twice`)
    attributes.set(name, value)
  }
  return attributes
}

function scopeOf(attributes: ReadonlyMap<string, string>, outer: ReadonlySet<string>): ReadonlySet<string> {
  const declared = [...attributes.keys()].filter((name) => name.startsWith('xmlns:')).map((name) => name.slice('xmlns:'.length))
  return declared.length === 0 ? outer : new Set([...outer, ...declared])
}

function checkPrefix(name: string, scope: ReadonlySet<string>): void {
  const colon = name.indexOf(':')
  if (colon > 0 && !scope.has(name.slice(0, colon))) throw new Error(`the prefix of ${name} is not declared`)
}
