/** A chart as its author means it, whatever wrote it down. Plain and serialisable. */

export type ChartType = 'bar' | 'column' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter' | 'combo'

/** What a series of a combination is drawn as. */
export type ChartMark = 'column' | 'line' | 'area'

/** How a number is written: a part of a SpreadsheetML format code (ECMA-376 §18.8.31) that both decks write alike. */
export interface ChartFormat {
  decimals: number
  /** Thousands are parted by commas. */
  grouped: boolean
  /** Shown as hundredths: 0.35 as 35%. */
  percent: boolean
  prefix: string
  suffix: string
}

export interface ChartSeries {
  name: string
  /** One for each category; `null` where there is none. */
  values: readonly (number | null)[]
  /** Of a scatter chart: the other coordinate of each value. */
  x?: readonly (number | null)[]
  mark: ChartMark
  /** Measured on the second value axis, at the right. */
  secondary: boolean
}

/** What stands out while the rest steps back: a category or a series, by its index. */
export interface ChartHighlight {
  of: 'category' | 'series'
  index: number
}

export interface Chart {
  type: ChartType
  stacking: 'none' | 'stacked' | 'percent'
  /** None in a scatter chart. */
  categories: readonly string[]
  series: readonly ChartSeries[]
  highlight?: ChartHighlight
  /** How values are written; absent: as their numbers suggest. */
  format?: ChartFormat
  /** The same for the second axis. */
  secondaryFormat?: ChartFormat
  unit?: string
  secondaryUnit?: string
  xTitle?: string
  yTitle?: string
  secondaryTitle?: string
  /** Ends of the value axis that the author asks for. */
  min?: number
  max?: number
  /** Numbers at the marks; absent: where there is room. */
  labels?: boolean
  legend?: boolean
  /** What it shows, in a line above it. */
  title?: string
  /** Where it comes from, in a line under it. */
  source?: string
  /** What it shows, for who cannot see it. */
  alt?: string
}
