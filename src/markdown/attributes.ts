import type { Attributes } from '../deck/index.ts'

/** No attributes. */
export const NONE: Attributes = Object.freeze({ classes: Object.freeze([]), values: Object.freeze({}) })

/** Longest `{…}` that is looked at. */
const LONGEST = 400

/** Attributes read from a text, and the offset after their closing brace. */
export interface ParsedAttributes {
  attributes: Attributes
  end: number
}

/**
 * Reads `{#id .class key=value key="two words"}` at `start`, kramdown's `{: .class}` too. `undefined` if anything else stands there, so that
 * braces in prose stay text. An empty `{}` is text, too.
 */
export function parseAttributes(text: string, start: number): ParsedAttributes | undefined {
  if (text.charCodeAt(start) !== 0x7b) return undefined
  const classes: string[] = []
  const values: Record<string, string> = {}
  let id: string | undefined
  // kramdown writes `{: .class}`, nodeppt `{:&.class}`.
  const first = start + 1 + (/^:&?/.exec(text.slice(start + 1, start + 3))?.[0].length ?? 0)
  let at = first
  for (;;) {
    const match = at - start < LONGEST ? entryAt(text, at) : null
    if (!match) break
    const [all, hash, dot, key, double, single, bare] = match
    if (hash) id = hash
    else if (dot) classes.push(dot)
    else if (key) values[key] = double ?? single ?? bare ?? ''
    at += all.length
  }
  const end = /^\s*\}/.exec(text.slice(at, at + 20))
  if (!end || at === first) return undefined
  return { attributes: { ...(id !== undefined && { id }), classes, values }, end: at + end[0].length }
}

const PLAIN = /\s*(?:#([\w:-]+)|\.([\w:-]+)|([A-Za-z_][\w:-]*)=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}]+)))(?=[\s}.#])/y
/** A name with a character beyond ASCII. */
const OTHER_NAME = /\s*[#.]?[\w:-]*[^\0-\x7f]/y

/** The `#id`, `.class` or `key=value` at an offset. Most names are of ASCII, and V8 takes milliseconds to compile all letters. */
function entryAt(text: string, at: number): RegExpExecArray | null {
  PLAIN.lastIndex = at
  const plain = PLAIN.exec(text)
  OTHER_NAME.lastIndex = at
  if (plain || !OTHER_NAME.test(text)) return plain
  const entry =
    /\s*(?:#([\p{L}\p{N}_:-]+)|\.([\p{L}\p{N}_:-]+)|([\p{L}_][\p{L}\p{N}_:-]*)=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}]+)))(?=[\s}.#])/uy
  entry.lastIndex = at
  return entry.exec(text)
}

/** Both together; where both say something, `second` wins. */
export function mergeAttributes(first: Attributes, second: Attributes | undefined): Attributes {
  if (!second || second === NONE) return first
  const id = second.id ?? first.id
  return {
    ...(id !== undefined && { id }),
    classes: [...new Set([...first.classes, ...second.classes])],
    values: { ...first.values, ...second.values },
  }
}
