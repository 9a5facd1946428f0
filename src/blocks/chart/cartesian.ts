/** Charts with a category axis: bars, columns, lines, areas, and their combinations. */
import type { ChartMark as SpecMark } from '../../deck/index.ts'
import type { ChartCategoryAxis, ChartMark, ChartSeries, ChartValueAxis, Pt } from '../../scene/types.ts'
import { barsFor } from './bars.ts'
import { formatCode, formatNumber } from './format.ts'
import { type Frame, type Layout, NEAR, placeLegend } from './frame.ts'
import { type LegendItem, legendRows } from './legend.ts'
import { endLabels, markLabels, type MarkLabels } from './labels.ts'
import { type AxisNumbers, axisNumbers } from './numbers.ts'
import { niceScale, type Scale, stepsOf, withSteps } from './scale.ts'
import { reachOf } from './stack.ts'

/** Height of a step of a value axis, about, and width of one that leads to the right. */
const STEP = { high: 58, wide: 110 }
/** Share of the width that categories' names may take at the left of bars. */
const MOST_NAMES = 0.38
/** Lines that a category's name may have. */
const MOST_LINES = 3
/** Share of the width that names of series may take at the right of lines. */
const MOST_ENDS = 0.28

export function layoutCartesian(frame: Frame): Layout {
  const { chart, box, measure, colors } = frame
  const level = chart.type === 'bar'
  const marks = chart.series.map(({ mark }) => markOf(chart.type, mark))
  const hasBars = marks.some((mark) => mark === 'bar' || mark === 'column')
  const two = chart.series.some(({ secondary }) => secondary)
  // Lines and areas reach from edge to edge.
  const edges = !hasBars && chart.categories.length > 1
  const ends = endLabels(frame, marks, axisNumbers(chart, false, false).values)
  const endsRoom =
    ends === undefined ? 0 : Math.min(MOST_ENDS * box.w, Math.max(...ends.map(({ text }) => measure.width(text, true)))) + NEAR
  const wantsLegend = chart.legend ?? (chart.series.length > 1 && ends === undefined)
  const items = chart.series.map(({ name }, i): LegendItem => ({ text: name, color: colors.series[i]!, mark: marks[i]! }))
  const legend = wantsLegend ? legendRows(items, box.w, measure) : undefined
  const legendRoom = legend === undefined ? 0 : legend.h + 6

  /** The plot, once it is known whether numbers stand at the marks or at the axis. */
  const attempt = (labelled: boolean) => {
    const numbers = axisNumbers(chart, false, labelled)
    const numbers2 = two ? axisNumbers(chart, true, false) : undefined
    const shown = !labelled || !hasBars || chart.type === 'combo'
    const titleAbove = level ? chart.xTitle : numbers.title
    const titleBelow = level ? numbers.title : chart.xTitle
    const top = legendRoom + (titleAbove !== undefined || numbers2?.title !== undefined ? measure.line + 10 : 0)
    const bottom = titleBelow === undefined ? 0 : measure.line + 4 + measure.foot
    const headroom = labelled && !level && chart.stacking === 'none' ? measure.line + 4 : shown && !level ? measure.line * 0.7 : 2
    const high = box.h - top - bottom - headroom
    const span = level ? box.w * 0.7 : high - measure.line
    const fromZero = hasBars || marks.includes('area') || chart.stacking !== 'none'
    const scale = scaleFor(reachOf(chart), fromZero, span / (level ? STEP.wide : STEP.high), frame)
    const scale2 = two
      ? withSteps(niceScale(reachOf(chart, true), { fromZero: true, steps: 4 }), reachOf(chart, true), stepsOf(scale).length - 1)
      : undefined
    const value = axisOf(scale, numbers, shown)
    const second = scale2 && axisOf(scale2, numbers2!, true)
    return { numbers, numbers2, value, second, top, bottom, headroom, shown, titleAbove, titleBelow }
  }

  const place = (labelled: boolean) => {
    const found = attempt(labelled)
    const { value, second, top, bottom, headroom, shown } = found
    const tickWidth = shown ? measure.widest(value.ticks) : 0
    const labelWidth = labelled && level ? widestLabel(frame, found.numbers) : 0
    const names = categoryNames(frame, level, (level ? MOST_NAMES : 1) * box.w)
    const firstHalf = edges ? measure.width(names.labels[0]?.split('\n')[0] ?? '') / 2 : 0
    const lastHalf = edges ? measure.width(names.labels.at(-1)?.split('\n')[0] ?? '') / 2 : 0
    const negative = value.min < 0
    const left = level ? names.width + NEAR + (negative ? labelWidth + NEAR : 0) : Math.max(tickWidth > 0 ? tickWidth + NEAR : 0, firstHalf)
    const stacked = chart.stacking !== 'none'
    const right = level
      ? Math.max(labelled && !stacked ? labelWidth + NEAR : 0, shown ? measure.width(value.ticks.at(-1) ?? '') / 2 : 0)
      : Math.max(endsRoom, second ? measure.widest(second.ticks) + NEAR : 0, lastHalf)
    const w = Math.max(40, box.w - left - right)
    const wrapped = level ? names : wrapNames(frame, w, edges)
    const below = (level ? (shown ? measure.line + NEAR : 0) : wrapped.lines * measure.line + NEAR) + bottom
    const h = Math.max(30, box.h - top - headroom - below)
    const numbersBelow = labelled && negative && !level && !stacked
    const scaled = numbersBelow && !shown ? { ...value, min: withRoomBelow(value, reachOf(chart), (measure.line + 4) / h) } : value
    const plot = { x: box.x + left, y: box.y + top + headroom, w, h }
    const bars = hasBars ? barsFor(chart, level ? h : w, marks) : undefined
    return { ...found, value: scaled, plot, bars, wrapped, left, right }
  }

  const unlabelled = place(false)
  const wanted = chart.labels !== false && hasBars && chart.type !== 'combo'
  const tried = wanted ? place(true) : undefined
  const fitting =
    tried &&
    markLabels(frame, marks, tried.numbers, { plot: tried.plot, value: tried.value, bars: tried.bars, force: chart.labels === true })
  const labels: MarkLabels =
    fitting ??
    markLabels(frame, marks, unlabelled.numbers, {
      plot: unlabelled.plot,
      value: unlabelled.value,
      bars: unlabelled.bars,
      ends,
      atAxis: true,
      force: chart.labels === true,
      numbers2: unlabelled.numbers2,
    })!
  const { plot, value, second, bars, wrapped, numbers, numbers2, titleAbove, titleBelow } = fitting ? tried! : unlabelled

  const category: ChartCategoryAxis = {
    labels: wrapped.labels,
    every: wrapped.every,
    edges,
    ...titleOf(level ? titleAbove : titleBelow, level ? 'above' : 'below', frame, plot, legendRoom),
  }
  const titledValue: ChartValueAxis = {
    ...value,
    ...titleOf(level ? titleBelow : titleAbove, level ? 'below' : 'above', frame, plot, legendRoom),
  }
  const titledSecond = second && { ...second, ...titleOf(numbers2?.title, 'above-right', frame, plot, legendRoom) }
  return {
    plot,
    every: wrapped.every,
    axes: { category, value: titledValue, ...(titledSecond ? { secondary: titledSecond } : {}) },
    ...(bars ? { bars: { gap: bars.gap, overlap: bars.overlap } } : {}),
    ...placeLegend(legend, box.x, box.y),
    series: chart.series.map((entry, i): ChartSeries => {
      const format = (entry.secondary ? numbers2! : numbers).values
      const mark = marks[i]!
      return {
        name: entry.name,
        mark,
        values: entry.values,
        format: formatCode(format),
        texts: entry.values.map((number) => (number === null ? '' : formatNumber(number, format))),
        color: colors.series[i]!,
        ...(mark === 'area' && chart.stacking === 'none' ? { opacity: 50 } : {}),
        points: mark === 'line' || mark === 'area' ? {} : colors.points[i]!,
        labels: labels[i]!,
        secondary: entry.secondary,
        width: mark === 'line' ? 2.25 : 0,
        marker: 0,
        marked:
          mark === 'line'
            ? markedPoints(
                entry.values,
                labels[i]!.map(({ point }) => point),
                chart.labels === true,
              )
            : [],
      }
    }),
  }
}

function markOf(type: Frame['chart']['type'], mark: SpecMark): ChartMark {
  if (type === 'combo') return mark
  return type === 'bar' || type === 'column' || type === 'line' || type === 'area' ? type : 'column'
}

function scaleFor(values: readonly number[], fromZero: boolean, room: number, { chart }: Frame): Scale {
  const steps = Math.min(6, Math.max(2, Math.round(room)))
  if (chart.stacking === 'percent') return { min: 0, max: 1, step: steps >= 4 ? 0.25 : 0.5 }
  return niceScale(values, { fromZero, steps, min: chart.min, max: chart.max })
}

/** The scale's lower end, low enough for a number under the lowest bar: `share` of the height. */
function withRoomBelow({ min, max }: Scale, values: readonly number[], share: number): number {
  const lowest = Math.min(0, ...values)
  const room = Math.min(0.5, share)
  return Math.min(min, Number((lowest - (room * (max - lowest)) / (1 - room)).toPrecision(4)))
}

function axisOf(scale: Scale, numbers: AxisNumbers, shown: boolean): ChartValueAxis {
  const steps = stepsOf(scale)
  const format = numbers.ticks(steps)
  return { ...scale, format: formatCode(format), ticks: steps.map((step) => formatNumber(step, format)), shown, grid: shown }
}

function widestLabel({ chart, measure }: Frame, { values }: AxisNumbers): Pt {
  return measure.widest(
    chart.series.flatMap((entry) => entry.values.flatMap((value) => (value === null ? [] : [formatNumber(value, values)]))),
    true,
  )
}

interface Names {
  labels: readonly string[]
  width: Pt
  lines: number
  every: number
}

/** Names at the left of bars, broken where they are long. */
function categoryNames({ chart: { categories }, measure }: Frame, level: boolean, most: Pt): Names {
  const width = measure.widest(categories)
  if (!level || width <= most) return { labels: categories, width, lines: 1, every: 1 }
  const labels = categories.map((name) => measure.wrap(name, most) ?? name)
  return { labels, width: Math.min(most, measure.widest(labels)), lines: Math.max(...labels.map(linesIn)), every: 1 }
}

/** Names under columns: on one line, broken into a few, or only every how many-th. */
function wrapNames({ chart: { categories }, measure }: Frame, width: Pt, edges: boolean): Names {
  const band = width / Math.max(1, edges ? categories.length - 1 : categories.length)
  const widest = measure.widest(categories)
  if (widest <= band - 4) return { labels: categories, width: widest, lines: 1, every: 1 }
  const wrapped = categories.map((name) => measure.wrap(name, band - 6))
  const lines = Math.max(...wrapped.map((name) => (name === undefined ? Infinity : linesIn(name))))
  if (lines <= MOST_LINES) return { labels: wrapped.map((name) => name!), width: band, lines, every: 1 }
  return { labels: categories, width: widest, lines: 1, every: Math.max(1, Math.ceil((widest + 10) / band)) }
}

function linesIn(text: string): number {
  return text.split('\n').length
}

function titleOf(
  text: string | undefined,
  where: 'above' | 'above-right' | 'below',
  { box, measure }: Frame,
  plot: { x: Pt; w: Pt },
  legendRoom: Pt,
) {
  if (text === undefined) return {}
  const w = measure.width(text)
  const y = where === 'below' ? box.y + box.h - measure.line - measure.foot : box.y + legendRoom
  const x = where === 'above' ? box.x : where === 'above-right' ? box.x + box.w - w : plot.x + (plot.w - w) / 2
  return { title: { text, box: { x, y, w, h: measure.line } } }
}

/** Points of a line that would not be seen without a marker, and those that have a label. */
function markedPoints(values: readonly (number | null)[], labelled: readonly number[], all: boolean): number[] {
  const has = (i: number): boolean => values[i] !== null && values[i] !== undefined
  return values.flatMap((value, i) => (value !== null && (all || labelled.includes(i) || (!has(i - 1) && !has(i + 1))) ? [i] : []))
}
