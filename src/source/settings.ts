import { isMap, isScalar, parseDocument, type ParsedNode } from 'yaml'
import type { Where } from '../diagnostics/index.ts'
import { plainSettings } from './plain-settings.ts'

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
  const plain = plainSettings(yaml, file, line)
  return plain ? { entries: plain, errors: [] } : parseYaml(yaml, file, line)
}

/** The same for any YAML. */
export function parseYaml(yaml: string, file: string, line: number): Settings {
  const starts = [0, ...Array.from(yaml.matchAll(/\n/g), ({ index }) => index + 1)]
  const place = (offset: number): Where => {
    const row = starts.findLastIndex((start) => start <= offset)
    return { file, line: line + row, column: offset - starts[row]! + 1 }
  }
  if (isTooDeep(yaml))
    return { entries: readLines(yaml, 0, yaml.length, place), errors: [{ reason: 'it is nested too deeply', at: place(0) }] }
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' })
  const { contents } = document
  const items = isMap(contents) ? contents.items : []
  const broken = new Set(document.errors.map((error) => items.findLast(({ key }) => rangeOf(key) < error.pos[0])))
  const errors = document.errors.map(({ code, message, pos }) => {
    // What is never closed is missed at the end; the author must look where it begins.
    const opens = code === 'MISSING_CHAR' ? items.findLast(({ value }) => value && rangeOf(value) <= pos[0])?.value : undefined
    return { reason: REASONS[code] ?? reasonOf(message), at: place(opens ? rangeOf(opens) : pos[0]) }
  })
  if (contents === null || (isScalar(contents) && contents.value === null)) return { entries: [], errors }
  if (!isMap(contents)) {
    const at = place(contents.range?.[0] ?? 0)
    return { entries: [], errors: errors.length > 0 ? errors : [{ reason: 'it is not a list of `key: value` lines', at }] }
  }
  const entries = items.flatMap((item, index): Setting[] => {
    const { key, value } = item
    if (broken.has(item)) return readLines(yaml, rangeOf(key), items[index + 1] ? rangeOf(items[index + 1]!.key) : yaml.length, place)
    const valueAt = place(rangeOf(value ?? key))
    try {
      const json = value ? (value.toJS(document) as unknown) : null
      return [{ key: String(isScalar(key) ? key.value : key), value: json, at: place(rangeOf(key)), valueAt }]
    } catch (error) {
      errors.push({ reason: reasonOf((error as Error).message), at: valueAt })
      return []
    }
  })
  return { entries, errors }
}

/** Deepest nesting that is parsed; settings need two or three levels. */
const DEEPEST = 32

/** The parser descends into itself; nesting without a limit would end the process, past any `catch`. */
export function isTooDeep(yaml: string): boolean {
  let depth = 0
  let deepest = 0
  for (const [mark] of yaml.matchAll(/[[{\]}]/g)) {
    depth = Math.max(0, depth + (mark === '[' || mark === '{' ? 1 : -1))
    deepest = Math.max(deepest, depth)
  }
  return deepest > DEEPEST || /^(?: {128}|[ \t]*(?:[-?:][ \t]+){32})/m.test(yaml)
}

/** Settings in YAML that is broken, line by line, as their author will have meant them: `title: One: two`. */
function readLines(yaml: string, start: number, end: number, place: (offset: number) => Where): Setting[] {
  return [...yaml.slice(start, end).matchAll(/^([\w-]+):[ \t]*(.*)$/gm)].map((match) => {
    const [all, key, written] = match
    const offset = start + match.index
    const value = written!.replace(/^["'[{]+|["'\]}]+$/g, '').trim()
    return { key: key!, value, at: place(offset), valueAt: place(offset + all.length - written!.length) }
  })
}

function rangeOf(node: ParsedNode): number {
  return node.range[0]
}

/** What the parser's commonest errors come from. */
const REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'a bracket is not closed, or a line is indented differently from its neighbours',
  BLOCK_AS_IMPLICIT_KEY: 'the value holds `: ` and needs quotes around it',
  DUPLICATE_KEY: 'the setting stands here twice',
  MISSING_CHAR: 'a quote, a bracket or a colon is missing',
  TAB_AS_INDENT: 'a tab indents the line; YAML wants spaces',
}

/** The parser's message as part of our sentence: one line, no full stop, lower case. */
function reasonOf(message: string): string {
  const line = (message.split('\n')[0] ?? '').trim().replace(/[.:]$/, '')
  return line.charAt(0).toLowerCase() + line.slice(1)
}
