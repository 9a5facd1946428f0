import { formatFor } from '../../blocks/chart/format.ts'
import { reachOf } from '../../blocks/chart/stack.ts'
import type { Chart, ChartFormat, ChartHighlight, ChartSeries } from '../../deck/index.ts'
import { nearestName } from '../../diagnostics/index.ts'
import type { Fault } from './faults.ts'
import type { SeriesSpec } from './series.ts'
import type { ChartSpec } from './spec.ts'

/** A chart with more than this is no slide: it is shown as code. */
const MOST = { series: 24, points: 2000 }

/** Holds the parts of a chart against each other. What does not go together is reported, and mended where it can be; a string says why nothing can be drawn. */
export function assembleChart(spec: ChartSpec, fault: Fault): Chart | string {
  const series = spec.series.filter(({ values }) => values.some((value) => value !== null))
  for (const empty of spec.series) if (!series.includes(empty)) fault('chart-empty', empty.at, { name: empty.name })
  if (series.length === 0) return 'it holds no numbers'
  const longest = Math.max(...series.map(({ values }) => values.length))
  if (series.length > MOST.series || longest > MOST.points) return `a slide holds at most ${MOST.series} series of ${MOST.points} values`
  const scatter = spec.type === 'scatter'
  const categories = scatter ? [] : categoriesFor(spec, longest)
  checkLengths(spec, series, categories.length, fault)
  const { type, stacking } = kindFor(spec, series, fault)
  const percents = { primary: series.filter(({ secondary }) => !secondary), secondary: series.filter(({ secondary }) => secondary) }
  const placed = series.map((entry, i) => toSeries(entry, i, spec, type, categories.length, percents))
  // An axis of its own needs another to differ from.
  const allSecondary = placed.every(({ secondary }) => secondary)
  const chart: Chart = {
    type,
    stacking,
    categories,
    series: placed.map((entry) => ({ ...entry, secondary: type === 'combo' && entry.secondary && !allSecondary })),
    ...highlightOf(spec, categories, series),
    ...numberFormats(spec, placed, series),
    ...texts(spec),
    ...(spec.labels === undefined ? {} : { labels: spec.labels }),
    ...(spec.legend === undefined ? {} : { legend: spec.legend }),
    ...(spec.min === undefined ? {} : { min: spec.min }),
    ...(spec.max === undefined ? {} : { max: spec.max }),
  }
  return withinRange(chart, spec, fault)
}

/** An axis that would cut values off is not the author's. */
function withinRange(chart: Chart, { rangeAt }: ChartSpec, fault: Fault): Chart {
  const { min, max, ...rest } = chart
  const reach = reachOf(chart)
  const low = Math.min(...reach.filter((value) => value !== 0 || chart.stacking === 'none'))
  const cutsLow = min !== undefined && min > low
  const cutsHigh = max !== undefined && max < Math.max(...reach)
  if (cutsLow) fault('chart-range', rangeAt, { name: 'min', value: min, at: low })
  if (cutsHigh) fault('chart-range', rangeAt, { name: 'max', value: max, at: Math.max(...reach) })
  return { ...rest, ...(min === undefined || cutsLow ? {} : { min }), ...(max === undefined || cutsHigh ? {} : { max }) }
}

function categoriesFor({ categories = [] }: ChartSpec, longest: number): string[] {
  return Array.from({ length: Math.max(longest, categories.length) }, (_, i) => categories[i] ?? String(i + 1))
}

function checkLengths(spec: ChartSpec, series: readonly SeriesSpec[], count: number, fault: Fault): void {
  const written = spec.categories?.length
  for (const { name, values, x, at } of series) {
    if (spec.type === 'scatter') {
      if (x?.length !== values.length)
        fault('chart-lengths', at, { name, values: values.length, categories: x?.length ?? 0, of: 'x values' })
    } else if (values.length !== (written ?? count))
      fault('chart-lengths', at, { name, values: values.length, categories: written ?? count, of: 'categories' })
  }
}

/** Shares of a whole need one series of numbers that are not negative. */
function kindFor({ type, stacking }: ChartSpec, series: readonly SeriesSpec[], fault: Fault): Pick<Chart, 'type' | 'stacking'> {
  if (type === 'pie' || type === 'doughnut') {
    const values = series.flatMap((entry) => entry.values).filter((value) => value !== null)
    const reason =
      series.length > 1
        ? 'there are several series'
        : values.some((value) => value < 0)
          ? 'one is negative'
          : values.every((value) => value === 0)
            ? 'all are zero'
            : undefined
    if (reason === undefined) return { type, stacking: 'none' }
    fault('chart-round', series[0]!.at, { type, reason })
    return { type: 'column', stacking: 'none' }
  }
  const canStack = type === 'bar' || type === 'column' || type === 'area'
  if (!canStack || series.length < 2) return { type, stacking: 'none' }
  if (stacking === 'percent' && series.some(({ values }) => values.some((value) => value !== null && value < 0))) {
    fault('chart-round', series[0]!.at, { type: 'percent-stacked', reason: 'one is negative' })
    return { type, stacking: 'none' }
  }
  return { type, stacking }
}

function toSeries(
  entry: SeriesSpec,
  index: number,
  spec: ChartSpec,
  type: Chart['type'],
  count: number,
  groups: Record<'primary' | 'secondary', SeriesSpec[]>,
): ChartSeries {
  const { name, values, secondary } = entry
  // Percentages that the author writes with the sign and calls `unit: "%"` are whole numbers of that unit.
  const unit = secondary ? (spec.texts['secondary-unit'] ?? entry.unit) : (spec.texts.unit ?? entry.unit)
  const group = secondary ? groups.secondary : groups.primary
  const whole = entry.percent && (/^[%％]$/.test(unit ?? '') || !group.every(({ percent }) => percent))
  const scaled = whole ? values.map((value) => (value === null ? null : Number((value * 100).toPrecision(15)))) : values
  const length = type === 'scatter' ? Math.max(values.length, entry.x?.length ?? 0) : count
  const full = (list: readonly (number | null)[]): (number | null)[] => Array.from({ length }, (_, i) => list[i] ?? null)
  const mark = entry.mark ?? (type === 'combo' && (index > 0 || spec.series.length === 1) ? 'line' : 'column')
  return {
    name,
    values: full(scaled),
    ...(type === 'scatter' ? { x: entry.x ? full(entry.x) : full(values.map((_, i) => i + 1)) } : {}),
    mark,
    secondary,
  }
}

function numberFormats(
  spec: ChartSpec,
  placed: readonly ChartSeries[],
  series: readonly SeriesSpec[],
): Pick<Chart, 'format' | 'secondaryFormat' | 'unit' | 'secondaryUnit'> {
  const formatOf = (secondary: boolean, own: ChartFormat | undefined): ChartFormat | undefined => {
    if (own) return own
    const group = series.filter((entry) => entry.secondary === secondary)
    const named = group.find(({ format }) => format)?.format
    if (named) return named
    const unit = secondary ? spec.texts['secondary-unit'] : spec.texts.unit
    if (group.length === 0 || !group.every(({ percent }) => percent) || /^[%％]$/.test(unit ?? '')) return undefined
    return formatFor(
      placed.filter((_, i) => series[i]!.secondary === secondary).flatMap(({ values }) => values),
      true,
    )
  }
  const format = formatOf(false, spec.formats.primary)
  const secondaryFormat = formatOf(true, spec.formats.secondary)
  const unit = spec.texts.unit ?? series.find((entry) => !entry.secondary && entry.unit)?.unit
  const secondaryUnit = spec.texts['secondary-unit'] ?? series.find((entry) => entry.secondary && entry.unit)?.unit
  return {
    ...(format && { format }),
    ...(secondaryFormat && { secondaryFormat }),
    ...(unit && { unit }),
    ...(secondaryUnit && { secondaryUnit }),
  }
}

function highlightOf(
  { highlight }: ChartSpec,
  categories: readonly string[],
  series: readonly SeriesSpec[],
): { highlight?: ChartHighlight } {
  const marked = series.findIndex((entry) => entry.highlight)
  if (highlight === undefined) return marked < 0 ? {} : { highlight: { of: 'series', index: marked } }
  const category = categories.indexOf(highlight.text)
  if (category >= 0) return { highlight: { of: 'category', index: category } }
  const names = series.map(({ name }) => name)
  const index = names.indexOf(highlight.text)
  if (index >= 0) return { highlight: { of: 'series', index } }
  highlight.fault.fault('chart-highlight', { name: highlight.text, nearest: nearestName(highlight.text, [...categories, ...names]) })
  return {}
}

function texts({ texts: given, corner, type }: ChartSpec): Partial<Chart> {
  const source = [given.caption, given.source].filter(Boolean).join(' · ')
  const xTitle = given['x-title'] ?? (type === 'scatter' && corner ? corner : undefined)
  return {
    ...(given.title && { title: given.title }),
    ...(xTitle && { xTitle }),
    ...(given['y-title'] && { yTitle: given['y-title'] }),
    ...(given['y2-title'] && { secondaryTitle: given['y2-title'] }),
    ...(source && { source }),
    ...(given.alt && { alt: given.alt }),
  }
}
