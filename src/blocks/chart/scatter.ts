import type { ChartSeries, ChartValueAxis, Pt } from '../../scene/types.ts'
import { formatCode, formatForSteps, formatNumber } from './format.ts'
import { type Frame, type Layout, NEAR, placeLegend } from './frame.ts'
import { legendRows } from './legend.ts'
import { axisNumbers } from './numbers.ts'
import { niceScale, stepsOf } from './scale.ts'

const STEP = { high: 58, wide: 110 }
const POINT: Pt = 8

/** Points by two numbers, on two value axes. */
export function layoutScatter({ chart, box, measure, colors }: Frame): Layout {
  const numbers = axisNumbers(chart, false, false)
  const ys = chart.series.flatMap(({ values }) => values.filter((value) => value !== null))
  const xs = chart.series.flatMap(({ x = [] }) => x.filter((value) => value !== null))
  const wantsLegend = chart.legend ?? chart.series.length > 1
  const items = chart.series.map(({ name }, i) => ({ text: name, color: colors.series[i]!, mark: 'point' as const }))
  const legend = wantsLegend ? legendRows(items, box.w, measure) : undefined
  const legendRoom = legend === undefined ? 0 : legend.h + 6
  const top = legendRoom + (numbers.title === undefined ? measure.line * 0.7 : measure.line * 1.7 + 10)
  const bottom = measure.line + NEAR + (chart.xTitle === undefined ? 0 : measure.line + 4 + measure.foot)
  const h = Math.max(30, box.h - top - bottom)
  const yScale = niceScale(ys, { fromZero: false, steps: stepCount(h / STEP.high), min: chart.min, max: chart.max })
  const yFormat = numbers.ticks(stepsOf(yScale))
  const yTicks = stepsOf(yScale).map((step) => formatNumber(step, yFormat))
  const left = measure.widest(yTicks) + NEAR
  const xScale = niceScale(xs, { fromZero: false, steps: stepCount((box.w - left) / STEP.wide) })
  const xFormat = { percent: false, prefix: '', suffix: '', ...formatForSteps(stepsOf(xScale), false) }
  const xTicks = stepsOf(xScale).map((step) => formatNumber(step, xFormat))
  const w = Math.max(40, box.w - left - measure.width(xTicks.at(-1) ?? '') / 2 - POINT / 2)
  const plot = { x: box.x + left, y: box.y + top, w, h }
  const axis = (scale: typeof xScale, format: typeof xFormat, ticks: string[]): ChartValueAxis => ({
    ...scale,
    format: formatCode(format),
    ticks,
    shown: true,
    grid: true,
  })
  const titleAt = (text: string | undefined, x: Pt, y: Pt) =>
    text === undefined ? {} : { title: { text, box: { x, y, w: measure.width(text), h: measure.line } } }
  return {
    plot,
    every: 1,
    axes: {
      category: {
        ...axis(xScale, xFormat, xTicks),
        ...titleAt(chart.xTitle, plot.x + (w - measure.width(chart.xTitle ?? '')) / 2, box.y + box.h - measure.line - measure.foot),
      },
      value: { ...axis(yScale, yFormat, yTicks), ...titleAt(numbers.title, box.x, box.y + legendRoom) },
    },
    ...placeLegend(legend, box.x, box.y),
    series: chart.series.map((entry, i): ChartSeries => ({
      name: entry.name,
      mark: 'point',
      values: entry.values,
      x: entry.x ?? [],
      format: formatCode(numbers.values),
      texts: entry.values.map((value) => (value === null ? '' : formatNumber(value, numbers.values))),
      color: colors.series[i]!,
      points: {},
      labels:
        chart.labels === true
          ? entry.values.flatMap((value, point) =>
              value === null || (entry.x?.[point] ?? null) === null
                ? []
                : [
                    {
                      point,
                      shows: 'value' as const,
                      text: formatNumber(value, numbers.values),
                      position: 't' as const,
                      color: colors.text,
                      bold: false,
                    },
                  ],
            )
          : [],
      secondary: false,
      width: 0,
      marker: POINT,
      marked: [],
    })),
  }
}

function stepCount(room: number): number {
  return Math.min(6, Math.max(2, Math.round(room)))
}
