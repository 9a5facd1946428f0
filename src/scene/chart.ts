/**
 * A chart in the scene: its data, and everything about its look that both outputs have to agree on. What it is named
 * after is DrawingML's (ECMA-376 part 1, §21.2).
 */
import type { Color } from './color.ts'
import type { Box, Pt } from './types.ts'

/** What a series is drawn as. `bar` leads to the right, `column` upwards. */
export type ChartMark = 'bar' | 'column' | 'line' | 'area' | 'slice' | 'point'

/** Where a label stands at its mark: `c:dLblPos` (§21.2.3.10), or where area and doughnut charts have theirs. */
export type ChartLabelPosition = 'outEnd' | 'ctr' | 't' | 'b' | 'r' | 'fixed'

/** What stands at one mark. */
export interface ChartLabel {
  /** Index of the value. */
  point: number
  /** Its number, its series' name, its share of the whole, or its category's name over that. */
  shows: 'value' | 'series' | 'share' | 'named-share'
  text: string
  position: ChartLabelPosition
  /** Width of its widest line, where its lines are centred beside a slice. */
  w?: Pt
  color: Color
  bold: boolean
}

export interface ChartSeries {
  name: string
  mark: ChartMark
  values: readonly (number | null)[]
  /** Horizontal coordinates of a scatter chart's points. */
  x?: readonly (number | null)[]
  /** Format code of its values (§18.8.31). */
  format: string
  /** The values as that code writes them. */
  texts: readonly string[]
  color: Color
  /** 0–100, of areas that overlap; absent: opaque. */
  opacity?: number
  /** Colours of the points that differ from it, by index. */
  points: Readonly<Record<number, Color>>
  labels: readonly ChartLabel[]
  /** Measured on the second value axis. */
  secondary: boolean
  /** Width of a line. */
  width: Pt
  /** Diameter of the markers on a line or of a scatter chart's points; 0: none. */
  marker: Pt
  /** Points of a line that have a marker although the others have none. */
  marked: readonly number[]
}

export interface ChartAxisTitle {
  text: string
  box: Box
}

/** An axis of numbers, its ends and steps fixed. */
export interface ChartValueAxis {
  min: number
  max: number
  step: number
  /** Format code of what stands at its steps. */
  format: string
  /** The steps' texts, from `min` to `max`. */
  ticks: readonly string[]
  /** False: no numbers stand at it. */
  shown: boolean
  /** Hairlines at its steps. */
  grid: boolean
  title?: ChartAxisTitle
}

export interface ChartCategoryAxis {
  /** The categories, with `\n` where the web breaks their lines as PowerPoint does. */
  labels: readonly string[]
  /** Every how many-th label is shown. */
  every: number
  /** Points stand on the axis' ends instead of in the middle of a stretch: areas. */
  edges: boolean
  title?: ChartAxisTitle
}

export interface ChartLegendEntry {
  text: string
  color: Color
  mark: ChartMark
  box: Box
}

/** A chart; its box holds all that it shows. */
export interface ChartNode {
  kind: 'chart'
  id: string
  box: Box
  /** The click that reveals it; 0 or absent: there from the start. */
  click?: number
  /** The click that takes it away again; absent: it stays. */
  until?: number
  /** What it shows, for who cannot see it. */
  alt: string
  lang: string
  /** The data's own heading in tables of it: what its categories are. */
  corner: string
  stacking: 'none' | 'stacked' | 'percent'
  categories: readonly string[]
  series: readonly ChartSeries[]
  /** Without axes it is round. */
  axes?: {
    category: ChartCategoryAxis | ChartValueAxis
    value: ChartValueAxis
    secondary?: ChartValueAxis
  }
  /** The inner plot area, relative to the slide: between the axes, or the square of a round chart. */
  plot: Box
  /** Type size of all text in it. */
  size: Pt
  color: Color
  /** Colour of axis titles and numbers at axes. */
  quiet: Color
  hairline: Color
  /** What lies behind it, between slices and segments. */
  ground: Color
  bars?: {
    /** Room between the bars of two categories, in percent of a bar's thickness (§21.2.2.75). */
    gap: number
    /** How far bars of one category overlap, in percent, from −100 to 100 (§21.2.2.131). */
    overlap: number
  }
  /** Diameter of a doughnut's hole in percent; absent: a pie, or no round chart. */
  hole?: number
  legend?: { box: Box; entries: readonly ChartLegendEntry[] }
}
