import type { ChartFormat } from '../../deck/index.ts'
import type { Box, ChartLabel, ChartMark, ChartValueAxis } from '../../scene/types.ts'
import type { Bars } from './bars.ts'
import { formatNumber } from './format.ts'
import type { Frame } from './frame.ts'
import type { AxisNumbers } from './numbers.ts'
import { sharesOf } from './stack.ts'

/** Labels of each series. */
export type MarkLabels = readonly (readonly ChartLabel[])[]

interface EndLabel {
  series: number
  point: number
  shows: 'series' | 'value'
  text: string
}

/** More bars than this carry no numbers unless the author asks for them. */
const MOST_BARS = 24
/** A line with more points than this shows the number of its last one only. */
const MOST_LINES_NAMED = 6

/**
 * Names at the ends of lines, instead of a legend: where every line reaches the last category and the ends are far
 * enough from each other. One line alone has its last number there. `undefined`: no room.
 */
export function endLabels({ chart, box, measure }: Frame, marks: readonly ChartMark[], format: ChartFormat): EndLabel[] | undefined {
  if (chart.legend === true || chart.labels === false || !marks.every((mark) => mark === 'line') || chart.series.length > MOST_LINES_NAMED)
    return undefined
  const last = chart.categories.length - 1
  if (chart.series.some(({ values }) => (values[last] ?? null) === null)) return undefined
  if (chart.series.length === 1)
    return chart.labels === true
      ? undefined
      : [{ series: 0, point: last, shows: 'value', text: formatNumber(chart.series[0]!.values[last]!, format) }]
  const all = chart.series.flatMap(({ values }) => values.filter((value) => value !== null))
  const spread = Math.max(...all) - Math.min(...all) || 1
  // The plot is about that high, and its scale a little larger than the spread.
  const high = (box.h - 3 * measure.line) * 0.75
  const ends = chart.series.map(({ values }) => values[last]!).sort((a, b) => a - b)
  if (ends.slice(1).some((end, i) => ((end - ends[i]!) / spread) * high < measure.line)) return undefined
  return chart.series.map(({ name }, series) => ({ series, point: last, shows: 'series', text: name }))
}

interface Placed {
  plot: Box
  value: ChartValueAxis
  bars: Bars | undefined
  ends?: readonly EndLabel[]
  force: boolean
  /** The axis shows the numbers: bars show none. */
  atAxis?: boolean
  numbers2?: AxisNumbers
}

/** Numbers at marks, and names at the ends of lines. `undefined`: bars have no room for theirs, so that an axis has to show the numbers. */
export function markLabels(frame: Frame, marks: readonly ChartMark[], numbers: AxisNumbers, placed: Placed): MarkLabels | undefined {
  const { chart } = frame
  const isBars = marks.some((mark) => mark === 'bar' || mark === 'column') && chart.type !== 'combo'
  if (isBars) {
    if (placed.atAxis) return chart.series.map(() => [])
    const labels = chart.stacking === 'none' ? barLabels(frame, numbers, placed) : segmentLabels(frame, numbers, placed)
    return labels ?? undefined
  }
  return chart.series.map((entry, i) =>
    lineLabels(frame, marks[i]!, i, entry.secondary && placed.numbers2 ? placed.numbers2 : numbers, placed),
  )
}

/** Numbers beyond the ends of bars. */
function barLabels({ chart, measure, colors }: Frame, { values: format }: AxisNumbers, { bars, force }: Placed): MarkLabels | undefined {
  const count = chart.series.length * chart.categories.length
  const level = chart.type === 'bar'
  const room = level ? bars!.thickness : chart.series.length > 1 ? bars!.thickness * 1.06 : bars!.band
  const text = (value: number): string => formatNumber(value, format)
  const need = level
    ? measure.size
    : measure.widest(
        chart.series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [text(value)]))),
        true,
      )
  if (!force && (count > MOST_BARS || need > room)) return undefined
  const { highlight } = chart
  return chart.series.map(({ values }, s) =>
    values.flatMap((value, point): ChartLabel[] => {
      if (value === null) return []
      const bold = highlight !== undefined && (highlight.of === 'series' ? highlight.index === s : highlight.index === point)
      return [
        {
          point,
          shows: 'value',
          text: text(value),
          position: 'outEnd',
          color: bold && chart.series.length === 1 ? colors.voice : colors.text,
          bold,
        },
      ]
    }),
  )
}

/** Numbers inside the segments of a stack, where they have room. An axis takes their place if most have none. */
function segmentLabels(
  { chart, measure, colors }: Frame,
  { values: format }: AxisNumbers,
  { plot, value: axis, bars, force }: Placed,
): MarkLabels | undefined {
  const level = chart.type === 'bar'
  const length = level ? plot.w : plot.h
  let all = 0
  let shown = 0
  const labels = chart.series.map(({ values }, s) =>
    values.flatMap((value, point): ChartLabel[] => {
      if (value === null || value === 0) return []
      all++
      const share =
        chart.stacking === 'percent'
          ? sharesOf(chart.series.map((entry) => entry.values[point] ?? null))[s]!
          : Math.abs(value) / (axis.max - axis.min)
      const text = formatNumber(value, format)
      const along = share * length
      const fits = level
        ? measure.width(text) + 6 <= along && bars!.thickness >= measure.size
        : along >= measure.line && measure.width(text) + 4 <= bars!.thickness
      if (!fits && !force) return []
      shown++
      const fill = colors.points[s]![point] ?? colors.series[s]!
      return [{ point, shows: 'value', text, position: 'ctr', color: colors.on(fill), bold: false }]
    }),
  )
  return force || shown >= all * 0.85 ? labels : undefined
}

function lineLabels(
  { chart, colors }: Frame,
  mark: ChartMark,
  series: number,
  { values: format }: AxisNumbers,
  { ends, force }: Placed,
): ChartLabel[] {
  const { values } = chart.series[series]!
  const color = colors.like(colors.series[series]!)
  const { highlight } = chart
  const numbers = values.flatMap((value, point): ChartLabel[] => {
    const marked = highlight?.of === 'category' && highlight.index === point && (chart.series.length === 1 || mark !== 'line')
    if (value === null || mark === 'area' || (!force && !(marked && mark === 'line'))) return []
    const bold = marked
    const position = mark === 'line' ? 't' : 'outEnd'
    return [{ point, shows: 'value', text: formatNumber(value, format), position, color: mark === 'line' ? color : colors.text, bold }]
  })
  const end = ends?.find((entry) => entry.series === series)
  if (end === undefined || numbers.some(({ point }) => point === end.point)) return numbers
  const bold = highlight?.of === 'series' ? highlight.index === series : end.shows === 'value' && highlight === undefined
  return [...numbers, { point: end.point, shows: end.shows, text: end.text, position: 'r', color, bold }]
}
