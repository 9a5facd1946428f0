import { nearestName } from '../../diagnostics/index.ts'
import type { ChartMark } from '../../deck/index.ts'
import { parseFormat } from '../../blocks/chart/format.ts'
import type { ChartFormat } from '../../deck/index.ts'
import { readNumbers, type SeriesData, shown } from './data.ts'
import type { Fault } from './faults.ts'
import { chartMark, plain } from './keys.ts'
import type { Value } from './yaml.ts'

/** A series as its author wrote it. */
export interface SeriesSpec extends SeriesData {
  mark?: ChartMark
  secondary: boolean
  unit?: string
  format?: ChartFormat
  highlight: boolean
  /** Where it stands in the fence. */
  at: number
}

const KEYS = ['name', 'values', 'data', 'x', 'y', 'points', 'type', 'axis', 'unit', 'format', 'highlight']

const ALIASES: Readonly<Record<string, string>> = {
  label: 'name',
  title: 'name',
  mark: 'type',
  kind: 'type',
  xs: 'x',
  ys: 'y',
  yaxis: 'axis',
  secondary: 'axis',
}

/** Series in a list of mappings, or one mapping of names to values. */
export function readSeries(value: Value, word: string, fault: Fault): SeriesSpec[] {
  const { entries, list } = value
  if (entries) {
    // A mapping with a `values` key is one series; any other is names and their values.
    if (entries.some(({ key }) => /^(?:values|data|points)$/.test(plain(key)))) return [readOne(value, word, 0, fault)]
    return entries.map((entry, i) =>
      entry.value.entries ? { ...readOne(entry.value, word, i, fault), name: entry.key } : plainSeries(entry.key, entry.value, entry.keyAt),
    )
  }
  if (list === undefined) {
    value.fault('chart-value', { name: 'series', value: shown(value.value), expected: 'a list of series, each with a name and values' })
    return []
  }
  if (list.length > 0 && list.every((item) => item.entries === undefined && item.list === undefined))
    return [plainSeries(`${word} 1`, value, value.offset)]
  return list.map((item, i) => {
    const single = item.entries?.length === 1 && item.entries[0]!.value.list ? item.entries[0] : undefined
    if (single && !KEYS.includes(plain(single.key))) return plainSeries(single.key, single.value, single.keyAt)
    return item.entries ? readOne(item, word, i, fault) : plainSeries(`${word} ${i + 1}`, item, item.offset)
  })
}

/** A series without settings; pairs of numbers are points. */
export function plainSeries(name: string, value: Value, at: number): SeriesSpec {
  return { name, ...readValues(value), secondary: false, highlight: false, at }
}

function readOne(value: Value, word: string, index: number, fault: Fault): SeriesSpec {
  const spec: SeriesSpec = {
    name: `${word} ${index + 1}`,
    values: [],
    percent: false,
    secondary: false,
    highlight: false,
    at: value.offset,
  }
  for (const { key, keyAt, value: entry } of value.entries!) {
    const name = ALIASES[plain(key)] ?? plain(key)
    const wrong = (expected: string): void => entry.fault('chart-value', { name: key, value: shown(entry.value), expected })
    if (name === 'name') spec.name = entry.text || spec.name
    else if (name === 'values' || name === 'data' || name === 'points' || name === 'y') Object.assign(spec, readValues(entry))
    else if (name === 'x') spec.x = readNumbers(entry.list ?? [entry]).values
    else if (name === 'type') {
      const mark = chartMark(entry.text ?? '')
      if (mark) spec.mark = mark
      else wrong('one of column, line, area')
    } else if (name === 'axis') {
      if (/^(secondary|right|second|2|y2|true|次|右|次坐标轴)$/i.test(entry.text ?? '')) spec.secondary = true
      else if (!/^(primary|left|first|1|y|y1|false|主|左)$/i.test(entry.text ?? '')) wrong('one of primary, secondary')
    } else if (name === 'unit') spec.unit = entry.text
    else if (name === 'format') {
      spec.format = parseFormat(entry.text ?? '')
      if (!spec.format) wrong('a format such as 0.0, #,##0 or 0%')
    } else if (name === 'highlight') spec.highlight = /^(true|yes|on|1)$/i.test(entry.text ?? '')
    else fault('chart-key', keyAt, { name: key, nearest: nearestName(key, KEYS) })
  }
  return spec
}

/** Values in a list, or points as pairs: `[x, y]`, `{x: …, y: …}`. */
function readValues(value: Value): Pick<SeriesSpec, 'values' | 'percent' | 'x'> {
  const { list } = value
  if (list === undefined) return readNumbers([value])
  if (!list.some((item) => item.list || item.entries)) return readNumbers(list)
  const pair = (item: Value): [Value | undefined, Value | undefined] => {
    const named = (name: string): Value | undefined => item.entries?.find(({ key }) => plain(key) === name)?.value
    return item.entries ? [named('x'), named('y')] : [item.list?.[0], item.list?.[1]]
  }
  const pairs = list.map(pair)
  const missing = { value: null, fault: () => {} }
  const x = readNumbers(pairs.map(([first]) => first ?? missing)).values
  return { x, ...readNumbers(pairs.map(([, second], i) => second ?? (pairs[i]![0] ? missing : list[i]!))) }
}
