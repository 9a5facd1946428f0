import { isMap, parseDocument } from 'yaml'
import { parseFormat } from '../../blocks/chart/format.ts'
import type { ChartFormat, ChartType } from '../../deck/index.ts'
import { nearestName } from '../../diagnostics/index.ts'
import { isTooDeep } from '../../source/index.ts'
import { type Cell, parseCsv, parsePipes } from './csv.ts'
import { shown, tableData } from './data.ts'
import type { Fault, Written } from './faults.ts'
import { chartKey, type ChartKey, chartKeys, chartType, chartTypes } from './keys.ts'
import { readNumber } from './numbers.ts'
import { plainSeries, readSeries, type SeriesSpec } from './series.ts'
import { Value } from './yaml.ts'

/** A chart as its author wrote it, before its parts are held against each other. */
export interface ChartSpec {
  type: ChartType
  stacking: 'none' | 'stacked' | 'percent'
  categories?: string[]
  categoriesAt: number
  series: SeriesSpec[]
  highlight?: { text: string; at: number; fault: Value }
  formats: { primary?: ChartFormat; secondary?: ChartFormat }
  texts: Partial<Record<'title' | 'unit' | 'secondary-unit' | 'x-title' | 'y-title' | 'y2-title' | 'alt' | 'caption' | 'source', string>>
  labels?: boolean
  legend?: boolean
  min?: number
  max?: number
  /** Where the last of them stands. */
  rangeAt: number
  /** What heads the first column of a table. */
  corner: string
}

/** What reading a fence needs. */
export interface SpecContext {
  fault: Fault
  /** Rows of a data file, or `undefined` if there is none that can be read, which has been reported. */
  readFile(path: string, at: number): { rows: Cell[][]; fault(line: number): Written['fault'] } | undefined
  /** What unnamed series are called. */
  word: string
}

const TEXTS: ReadonlySet<ChartKey> = new Set([
  'title',
  'unit',
  'secondary-unit',
  'x-title',
  'y-title',
  'y2-title',
  'alt',
  'caption',
  'source',
])

/** Reads a fence: YAML, a table of `|` lines, or both. `info` is what stands behind the fence's name. */
export function readSpec(text: string, info: string, context: SpecContext): ChartSpec {
  const { fault, word } = context
  const spec: ChartSpec = { type: 'column', stacking: 'none', categoriesAt: 0, rangeAt: 0, series: [], formats: {}, texts: {}, corner: '' }
  const lines = text.split('\n')
  const isTable = (line: string): boolean => line.trimStart().startsWith('|')
  const yaml = lines.map((line) => (isTable(line) ? '' : line)).join('\n')
  const entries = readEntries(yaml, fault)
  const type = entries.find(({ key }) => chartKey(key) === 'type')
  const written = type?.value.text ?? /^[\w%-]+/.exec(info)?.[0]
  if (written !== undefined) {
    const found = chartType(written)
    if (found) [spec.type, spec.stacking] = found
    else
      fault('chart-type', type?.value.offset ?? 0, {
        name: written,
        nearest: nearestName(written, chartTypes),
        known: chartTypes.join(', '),
        used: spec.type,
      })
  }
  if (lines.some(isTable)) {
    const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0))
    const rows = parsePipes(lines.map((line) => (isTable(line) ? line : '')).join('\n'))
    takeTable(
      spec,
      writtenRows(rows, (line) => (code, values) => fault(code, starts[line] ?? 0, values)),
      word,
      0,
    )
  }
  for (const entry of entries) readEntry(entry, spec, context)
  return spec
}

type Entry = NonNullable<Value['entries']>[number]

function readEntries(yaml: string, fault: Fault): Entry[] {
  if (yaml.trim() === '') return []
  if (isTooDeep(yaml)) {
    fault('chart-syntax', 0, { reason: 'it is nested too deeply' })
    return []
  }
  const parse = (text: string): ReturnType<typeof parseDocument> =>
    parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
  const strict = parse(yaml)
  const document = strict.errors.length > 0 ? parse(withGaps(yaml)) : strict
  const [error] = document.errors
  if (error) fault('chart-syntax', error.pos[0], { reason: (error.message.split('\n')[0] ?? '').replace(/[.:]$/, '') })
  if (isMap(document.contents)) return new Value(document.contents, document, fault).entries ?? []
  if (!error && document.contents !== null) fault('chart-syntax', 0, { reason: 'it is not a list of `key: value` lines' })
  return []
}

/** `[1, , 3]` is no YAML, but what authors write for a gap: `~` takes the place of the blank before the second comma. */
function withGaps(yaml: string): string {
  return yaml.replace(/([[,])([ \t]*)(?=,)/g, (_, mark: string, blank: string) => `${mark}${blank.slice(1)}~`)
}

function readEntry({ key: written, keyAt, value }: Entry, spec: ChartSpec, context: SpecContext): void {
  const { fault, word } = context
  const key = chartKey(written)
  const wrong = (expected: string): void => value.fault('chart-value', { name: written, value: shown(value.value), expected })
  if (key === undefined) return fault('chart-key', keyAt, { name: written, nearest: nearestName(written, chartKeys) })
  if (value.isEmpty || key === 'type') return
  if (TEXTS.has(key)) {
    const text = value.text ?? value.entries?.find((entry) => /^(title|name|text)$/i.test(entry.key))?.value.text
    if (text === undefined) wrong('a line of text')
    else spec.texts[key as keyof ChartSpec['texts']] = text
    return
  }
  switch (key) {
    case 'categories':
      spec.categoriesAt = keyAt
      spec.categories = value.list?.map((item) => item.text ?? '') ?? value.text?.split(/\s*[,，、]\s*/)
      if (!spec.categories) wrong('a list of names')
      return
    case 'series':
      spec.series.push(...readSeries(value, word, fault))
      return
    case 'values':
    case 'y':
    case 'points': {
      const { entries } = value
      if (entries && !entries.some((entry) => entry.value.list)) {
        spec.categories = entries.map((entry) => entry.key)
        spec.categoriesAt = keyAt
        spec.series.push(...entriesSeries(entries, word, value))
      } else if (entries) spec.series.push(...readSeries(value, word, fault))
      else spec.series.push(...readSeries(value, word, fault).map((series) => ({ ...series, name: spec.texts['y-title'] ?? series.name })))
      return
    }
    case 'x':
      if (value.list && spec.type !== 'scatter') spec.categories = value.list.map((item) => item.text ?? '')
      else if (value.list) spec.series.forEach((series) => (series.x ??= value.list!.map((item) => readNumber(item.value)?.value ?? null)))
      else if (value.text) spec.texts['x-title'] = value.text
      return
    case 'data':
      return readData(value, spec, context)
    case 'axes':
      for (const entry of value.entries ?? []) {
        const name = (
          { x: 'x-title', y: 'y-title', y2: 'y2-title', category: 'x-title', value: 'y-title', secondary: 'y2-title' } as const
        )[entry.key.toLowerCase()]
        if (name && entry.value.text) spec.texts[name] = entry.value.text
        else fault('chart-key', entry.keyAt, { name: entry.key, nearest: 'y' })
      }
      return
    case 'format':
    case 'secondary-format': {
      const format = parseFormat(value.text ?? '')
      if (format) spec.formats[key === 'format' ? 'primary' : 'secondary'] = format
      else wrong('a format such as 0.0, #,##0 or 0%')
      return
    }
    case 'labels':
    case 'legend': {
      const text = value.text ?? ''
      if (/^(true|yes|on|all|value|values|show|top|right|bottom)$/i.test(text)) spec[key] = true
      else if (/^(false|no|off|none|hide)$/i.test(text)) spec[key] = false
      else if (text !== 'auto') wrong('`true` or `false`')
      return
    }
    case 'stacked':
      if (/^(percent|100%?|full)$/i.test(value.text ?? '')) spec.stacking = 'percent'
      else if (/^(true|yes|on|stacked|normal)$/i.test(value.text ?? '')) spec.stacking = 'stacked'
      else if (!/^(false|no|off|none)$/i.test(value.text ?? '')) wrong('`true`, `false` or `percent`')
      return
    case 'min':
    case 'max': {
      const number = readNumber(value.value)?.value
      spec.rangeAt = keyAt
      if (typeof number === 'number') spec[key] = number
      else wrong('a number')
      return
    }
    case 'highlight':
      if (value.text !== undefined) spec.highlight = { text: value.text, at: value.offset, fault: value }
      else {
        const named = value.entries?.find((entry) => /^(category|series|name)$/i.test(entry.key))?.value
        if (named?.text !== undefined) spec.highlight = { text: named.text, at: named.offset, fault: named }
        else wrong('the name of one category or series')
      }
  }
}

/** One series whose values are named by their categories. */
function entriesSeries(entries: readonly Entry[], word: string, value: Value): SeriesSpec[] {
  const rows = entries.map((entry) => [{ value: entry.key, fault: () => {} }, entry.value])
  return tableData(rows, false, word).series.map((series) => ({ ...series, secondary: false, highlight: false, at: value.offset }))
}

/** `data`: a file, rows in a list, a mapping of names to values, or a table written in the fence. */
function readData(value: Value, spec: ChartSpec, { fault, readFile, word }: SpecContext): void {
  const { text, list, entries } = value
  if (entries) {
    const listed = entries.filter((entry) => entry.value.list)
    if (listed.length > 0) spec.series.push(...listed.map((entry) => plainSeries(entry.key, entry.value, entry.keyAt)))
    else {
      spec.categories = entries.map((entry) => entry.key)
      spec.series.push(...entriesSeries(entries, word, value))
    }
  } else if (list) {
    if (list.every((item) => item.list))
      takeTable(
        spec,
        list.map((item) => item.list!),
        word,
        value.offset,
      )
    else spec.series.push(plainSeries(`${word} 1`, value, value.offset))
  } else if (text?.includes('\n')) {
    const rows = text.trimStart().startsWith('|') ? parsePipes(text) : parseCsv(text)
    takeTable(
      spec,
      writtenRows(rows, () => (code, values) => value.fault(code, values)),
      word,
      value.offset,
    )
  } else if (text) {
    const file = readFile(text, value.offset)
    if (file) takeTable(spec, writtenRows(file.rows, file.fault), word, value.offset)
  } else fault('chart-value', value.offset, { name: 'data', value: shown(value.value), expected: 'a file of the deck, or rows' })
}

function writtenRows(rows: readonly (readonly Cell[])[], faultAt: (line: number) => Written['fault']): Written[][] {
  return rows.map((row) => row.map(({ text, line }) => ({ value: text, fault: faultAt(line) })))
}

function takeTable(spec: ChartSpec, rows: readonly (readonly Written[])[], word: string, at: number): void {
  const { categories, series, corner } = tableData(rows, spec.type === 'scatter', word)
  if (spec.type !== 'scatter') spec.categories ??= categories
  spec.corner ||= corner
  spec.categoriesAt ||= at
  spec.series.push(...series.map((entry) => ({ ...entry, secondary: false, highlight: false, at })))
}
