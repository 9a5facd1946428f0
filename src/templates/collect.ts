/** The parts that a template's design consists of, as they go into every deck made from it. */
import type { TemplatePart } from '../layouts/template.ts'
import { type Package, relationshipsPart } from './package.ts'
import { attribute, descendants, type Element, parseXml, serializeXml } from './xml.ts'

export interface Collected {
  parts: Map<string, TemplatePart>
  /** The file holds macros, which were left out. */
  macros: boolean
  /** Relationships that led out of the file, and were left out. */
  external: number
}

/** Types of relationships of the presentation that belong to its design. */
const DESIGN = /^(?:slideMaster|notesMaster|handoutMaster|theme|tableStyles|font)$/

/** What no deck takes from a template, wherever it hangs: code, content of its slides, data of its author. */
const LEFT_OUT =
  /^(?:slide|notesSlide|vbaProject|wordVbaData|control|activeXControlBinary|ctrlProp|oleObject|package|comments|commentAuthors|customXml|tags|customData|audio|video|media|hyperlink|attachedToolbars)$/

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml'

/** Follows relationships from the presentation's masters. Parts are copied byte by byte unless something in them had to go. */
export function collectParts(opened: Package, main: string, masters: readonly string[]): Collected {
  const parts = new Map<string, TemplatePart>()
  let external = 0
  const roots = opened
    .relationships(main)
    .filter(({ type, external: outside }) => DESIGN.test(type) && !outside)
    .map(({ target }) => target)
  const queue = [...masters, ...roots]
  for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
    if (parts.has(part) || part === main) continue
    const bytes = opened.parts.get(part)
    if (bytes === undefined) continue
    parts.set(part, { contentType: opened.contentType(part), bytes })
    const relations = opened.relationships(part)
    if (relations.length === 0) continue
    const kept = relations.filter(({ type, external: outside, target }) => !outside && !LEFT_OUT.test(type) && opened.parts.has(target))
    external += relations.filter((relation) => relation.external).length
    queue.push(...kept.map(({ target }) => target))
    const name = relationshipsPart(part)
    if (kept.length === relations.length) parts.set(name, { contentType: RELATIONSHIPS, bytes: opened.parts.get(name)! })
    else {
      const ids = new Set(kept.map(({ id }) => id))
      parts.set(part, { contentType: opened.contentType(part), bytes: withoutReferences(bytes, ids) })
      if (ids.size > 0) parts.set(name, { contentType: RELATIONSHIPS, bytes: withoutRelationships(opened.parts.get(name)!, ids) })
    }
  }
  const macros = [...opened.parts.keys()].some((name) => /vbaProject\.bin$/i.test(name))
  return { parts, macros, external }
}

/** Takes a part and its relationships out. */
export function dropPart(parts: Map<string, TemplatePart>, part: string): void {
  parts.delete(part)
  parts.delete(relationshipsPart(part))
}

function withoutRelationships(bytes: Uint8Array, kept: ReadonlySet<string>): Uint8Array {
  const root = parseXml(bytes)
  for (const entry of elementsOf(root)) if (!kept.has(attribute(entry, 'Id') ?? '')) entry.parentNode?.removeChild(entry)
  return encode(root)
}

/** A part whose references to relationships that are gone are gone too, each with the least that needs it. */
function withoutReferences(bytes: Uint8Array, kept: ReadonlySet<string>): Uint8Array {
  const root = parseXml(bytes)
  const isGone = (element: Element): boolean =>
    ['r:id', 'r:embed', 'r:link', 'r:pict', 'r:dm', 'r:lo', 'r:qs', 'r:cs'].some((name) => {
      const id = attribute(element, name)
      return id !== undefined && id !== '' && !kept.has(id)
    })
  // The list changes with the tree: what has to go is found first.
  const gone = Array.from(root.getElementsByTagName('*')).filter(isGone)
  for (const element of gone) {
    const whole = element.localName?.startsWith('hlink') || element.localName === 'tags' ? element : (ancestor(element) ?? element)
    whole.parentNode?.removeChild(whole)
  }
  for (const list of descendants(root, 'p:custDataLst')) if (elementsOf(list).length === 0) list.parentNode?.removeChild(list)
  return encode(root)
}

/** The object on a slide that an element belongs to. */
function ancestor(element: Element): Element | undefined {
  for (let node = element.parentNode; node !== null && node.nodeType === 1; node = node.parentNode) {
    if (/^(?:pic|graphicFrame|sp|cxnSp|AlternateContent|control|bg)$/.test((node as Element).localName ?? '')) return node as Element
  }
  return undefined
}

function elementsOf(element: Element): Element[] {
  const found: Element[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling) if (node.nodeType === 1) found.push(node as Element)
  return found
}

function encode(root: Element): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serializeXml(root)}`)
}
