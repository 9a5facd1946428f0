/** Pies and doughnuts: shares of one whole, clockwise from the top. */
import type { Chart } from '../../deck/index.ts'
import type { Box, ChartLabel, ChartSeries, Pt } from '../../scene/types.ts'
import { formatCode, formatNumber } from './format.ts'
import { type Frame, type Layout, NEAR, placeLegend } from './frame.ts'
import { type Legend, legendColumn } from './legend.ts'
import { axisNumbers } from './numbers.ts'
import { sharesOf } from './stack.ts'

/** Diameter of a doughnut's hole, in percent. */
const HOLE = 50
/** A pie that would be smaller than this with names around it has a legend instead. */
const LEAST: Pt = 130
const MOST: Pt = 340
/** Names of more slices than this stand in a legend. */
const MOST_NAMED = 7
const MOST_NAME = 0.19

const PERCENT = { decimals: 0, grouped: false, percent: true, prefix: '', suffix: '' }

export function layoutRound(frame: Frame): Layout {
  const { chart, box, measure, colors } = frame
  const { values, name } = chart.series[0]!
  const shares = sharesOf(values)
  const format = axisNumbers(chart, false, true).values
  const around = chart.type === 'pie' && chart.labels !== false && chart.legend !== true ? namesAround(frame, shares) : undefined
  const ring = chart.type === 'doughnut' && chart.labels !== false && chart.legend !== true ? namesOnRing(frame, shares) : undefined
  const items = chart.categories.map((text, i) => ({ text, color: colors.points[0]![i]!, mark: 'slice' as const }))
  const legend = around === undefined && ring === undefined && chart.legend !== false ? legendColumn(items, measure) : undefined
  const plot = around?.plot ?? besideLegend(box, legend)
  const labels = around?.labels ?? ring ?? (chart.labels === false ? [] : inside(frame, shares, plot.w))
  const x = legend ? plot.x + plot.w + NEAR * 4 : 0
  return {
    plot,
    every: 1,
    ...(chart.type === 'doughnut' ? { hole: HOLE } : {}),
    ...placeLegend(legend, x, legend ? plot.y + (plot.h - legend.h) / 2 : 0),
    series: [
      {
        name,
        mark: 'slice',
        values,
        format: formatCode(format),
        texts: values.map((value) => (value === null ? '' : formatNumber(value, format))),
        color: colors.series[0]!,
        points: colors.points[0]!,
        labels,
        secondary: false,
        width: 0,
        marker: 0,
        marked: [],
      } satisfies ChartSeries,
    ],
  }
}

/** The square of the circle and the legend at its right, together in the middle. */
function besideLegend(box: Box, legend: Legend | undefined): Box {
  const room = legend ? legend.w + NEAR * 4 : 0
  const side = Math.max(40, Math.min(box.h - 4, box.w - room, MOST))
  return { x: box.x + (box.w - side - room) / 2, y: box.y + (box.h - side) / 2, w: side, h: side }
}

/** Angle of a slice's middle from the top, clockwise, in radians. */
function middles(shares: readonly number[]): number[] {
  let sum = 0
  return shares.map((share) => {
    const middle = sum + share / 2
    sum += share
    return middle * 2 * Math.PI
  })
}

/** Each slice's name and share beside it, where they do not touch each other. */
function namesAround({ chart, box, measure, colors }: Frame, shares: readonly number[]): { plot: Box; labels: ChartLabel[] } | undefined {
  const { categories, highlight } = chart
  if (categories.length > MOST_NAMED) return undefined
  const texts = shares.map((share, i) => `${categories[i]!}\n${formatNumber(share, PERCENT)}`)
  const w = measure.widest(texts, true)
  const h = measure.line * 2
  // Programs break a label that is wider than a fifth of its chart.
  if (w > box.w * MOST_NAME) return undefined
  const side = Math.min(box.h - 2 * (h + NEAR), box.w - 2 * (w + NEAR), MOST)
  if (side < LEAST) return undefined
  const plot = { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side }
  const boxes = middles(shares).map((angle) => labelBox(angle, side / 2, w, h))
  const shown = boxes.filter((_, i) => shares[i]! > 0)
  const touch = shown.some((a, i) =>
    shown.slice(i + 1).some((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
  )
  if (touch) return undefined
  const labels = shares.flatMap((share, point): ChartLabel[] => {
    const bold = highlight?.index === point
    return share === 0
      ? []
      : [
          {
            point,
            shows: 'named-share',
            text: texts[point]!,
            position: 'outEnd',
            w: measure.widest(texts[point]!.split('\n'), bold),
            color: bold ? colors.voice : colors.text,
            bold,
          },
        ]
  })
  return { plot, labels }
}

/**
 * Each slice's name and share on a doughnut's ring, if all have room there; the slice that is highlighted has them in
 * the hole instead.
 */
function namesOnRing({ chart, box, measure, colors }: Frame, shares: readonly number[]): ChartLabel[] | undefined {
  const { thickness, radius } = ringOf(besideLegend(box, undefined).w, HOLE)
  const others = shares.flatMap((share, point) => (share === 0 || point === inHole(chart) ? [] : [{ share, point }]))
  const texts = others.map(({ share, point }) => `${chart.categories[point]!}\n${formatNumber(share, PERCENT)}`)
  const fits = others.every(
    ({ share }, i) => measure.widest(texts[i]!.split('\n')) + NEAR <= thickness && alongOf(share, radius) >= measure.line * 2.2,
  )
  if (!fits) return undefined
  return others.map(({ point }, i) => ({
    point,
    shows: 'named-share',
    text: texts[i]!,
    position: 'fixed',
    color: colors.on(colors.points[0]![point]!),
    bold: false,
  }))
}

/** The slice whose share stands large in a doughnut's hole: the one that is highlighted. */
export function inHole({ type, highlight, labels }: Chart): number | undefined {
  return type === 'doughnut' && labels !== false && highlight?.of === 'category' ? highlight.index : undefined
}

/** Width of a ring and the radius of its middle. @param hole its diameter in percent */
function ringOf(diameter: Pt, hole: number): { thickness: Pt; radius: Pt } {
  return { thickness: (diameter / 2) * (1 - hole / 100), radius: (diameter / 2) * (1 + hole / 100) * 0.5 }
}

/** Room along a slice, on a straight line. */
function alongOf(share: number, radius: Pt): Pt {
  return 2 * radius * Math.sin(Math.min(Math.PI / 2, share * Math.PI))
}

/** Where a label stands whose slice's middle lies at an angle: its nearest point is at the circle. */
function labelBox(angle: number, radius: Pt, w: Pt, h: Pt): Box {
  const x = Math.sin(angle)
  const y = -Math.cos(angle)
  const at = { x: x * (radius + NEAR), y: y * (radius + NEAR) }
  return { x: at.x + ((x - 1) * w) / 2, y: at.y + ((y - 1) * h) / 2, w, h }
}

/** Shares on the slices, where they have room. */
function inside({ chart, measure, colors }: Frame, shares: readonly number[], diameter: Pt): ChartLabel[] {
  const { thickness, radius } = ringOf(diameter, chart.type === 'doughnut' ? HOLE : 0)
  return shares.flatMap((share, point): ChartLabel[] => {
    const text = formatNumber(share, PERCENT)
    if (point === inHole(chart) || share === 0 || alongOf(share, radius) < measure.line * 1.1 || measure.width(text) + 6 > thickness)
      return []
    return [
      {
        point,
        shows: 'share',
        text,
        position: chart.type === 'doughnut' ? 'fixed' : 'ctr',
        color: colors.on(colors.points[0]![point]!),
        bold: false,
      },
    ]
  })
}
