import type { Setting } from './settings.ts'

/**
 * A line as most settings are: a key and a value that YAML 1.2 (core schema) reads as it stands. Values are words
 * without a mark that could mean something in YAML, dates and whole numbers.
 */
const PLAIN =
  /^([A-Za-z_][\w-]{0,63}): ((?:[A-Za-z\u4e00-\u9fff](?: ?[\w.,()/\u3001\u3002\u300a-\u300d\u4e00-\u9fff\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f-])*)|\d{4}-\d\d-\d\d|\d{1,15})$/

/** Words that are no text. */
const WORDS: ReadonlyMap<string, unknown> = new Map([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
])

/**
 * The settings of a YAML mapping in which each line is plain: the same as the parser's, which takes longer to load than
 * a small deck to read. `undefined` if any line is not.
 */
export function plainSettings(yaml: string, file: string, line: number): Setting[] | undefined {
  const entries = new Map<string, Setting>()
  for (const [row, text] of yaml.split('\n').entries()) {
    if (text === '') continue
    const [, key, written] = PLAIN.exec(text) ?? []
    if (key === undefined || written === undefined || entries.has(key) || WORDS.has(key)) return undefined
    const at = { file, line: line + row, column: 1 }
    entries.set(key, { key, value: valueOf(written), at, valueAt: { ...at, column: key.length + ': '.length + 1 } })
  }
  return [...entries.values()]
}

function valueOf(written: string): unknown {
  if (/^\d+$/.test(written)) return Number(written)
  return WORDS.has(written) ? WORDS.get(written) : written
}
