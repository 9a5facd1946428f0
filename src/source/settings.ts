import { isMap, isScalar, LineCounter, parseDocument, type ParsedNode } from 'yaml'
import type { Where } from '../diagnostics/index.ts'

/** One `key: value` of a YAML mapping; `value` is plain JSON. */
export interface Setting {
  key: string
  value: unknown
  /** Where the key stands, and where its value does. */
  at: Where
  valueAt: Where
}

/** Settings in the order written, and what the YAML has wrong. */
export interface Settings {
  entries: readonly Setting[]
  errors: readonly { reason: string; at: Where }[]
}

/**
 * YAML 1.2 mapping → settings. `line` is the line of the file on which the YAML begins. Errors travel in the
 * result; entries that could be read are kept. An empty document has no entries.
 */
export function parseSettings(yaml: string, file: string, line: number): Settings {
  const lines = new LineCounter()
  const place = (offset: number): Where => {
    const { line: row, col } = lines.linePos(offset)
    return { file, line: row + line - 1, column: col }
  }
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const errors = document.errors.map((error) => ({ reason: reasonOf(error.message), at: place(error.pos[0]) }))
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) return { entries: [], errors }
  if (!isMap(contents)) {
    const at = place(contents.range?.[0] ?? 0)
    return { entries: [], errors: errors.length > 0 ? errors : [{ reason: 'it is not a list of `key: value` lines', at }] }
  }
  const entries: Setting[] = []
  for (const { key, value } of contents.items) {
    const at = place(rangeOf(key))
    const valueAt = place(value ? rangeOf(value) : rangeOf(key))
    try {
      const isBroken = !isScalar(value) && errors.some((error) => error.at.line === valueAt.line)
      const json = value ? (value.toJS(document) as unknown) : null
      entries.push({ key: String(isScalar(key) ? key.value : key), value: isBroken ? restOfLine(yaml, value ? rangeOf(value) : 0) : json, at, valueAt })
    } catch (error) {
      errors.push({ reason: reasonOf((error as Error).message), at: valueAt })
    }
  }
  return { entries, errors }
}

/** The value as written: what was meant by `title: One: two`. */
function restOfLine(yaml: string, start: number): string {
  return yaml.slice(start).split('\n', 1)[0]!.trim()
}

function rangeOf(node: ParsedNode): number {
  return node.range[0]
}

/** The parser's message as part of our sentence: one line, no full stop, lower case. */
function reasonOf(message: string): string {
  const line = (message.split('\n')[0] ?? '').trim().replace(/[.:]$/, '')
  return line.charAt(0).toLowerCase() + line.slice(1)
}
