import type { ChartMark, ChartType } from '../../deck/index.ts'

/** What a setting of a chart is called, by every spelling that is read, in lower case without `-`, `_` and spaces. */
export type ChartKey = keyof typeof SPELLINGS

const SPELLINGS = {
  type: ['charttype'],
  title: ['finding'],
  categories: ['category', 'cats'],
  series: [],
  values: [],
  data: ['file', 'csv', 'rows'],
  unit: ['units', 'yunit'],
  'secondary-unit': ['unit2', 'y2unit'],
  format: ['numberformat', 'numfmt'],
  'secondary-format': ['format2', 'y2format'],
  'x-title': ['xaxis', 'xlabel', 'categorytitle', 'categoryaxis', 'xaxistitle'],
  'y-title': ['yaxis', 'ylabel', 'valuetitle', 'valueaxis', 'yaxistitle'],
  'y2-title': ['y2axis', 'y2label', 'secondarytitle', 'secondaryaxis', 'y2axistitle'],
  axes: ['axistitles'],
  labels: ['datalabels'],
  legend: [],
  highlight: ['emphasis'],
  alt: ['description'],
  caption: [],
  source: [],
  stacked: ['stacking', 'stack'],
  min: ['ymin'],
  max: ['ymax'],
  points: [],
  x: [],
  y: [],
} as const

export const chartKeys = Object.keys(SPELLINGS) as ChartKey[]

/** Made for the first chart. */
let bySpelling: ReadonlyMap<string, ChartKey> | undefined

function keysBySpelling(): ReadonlyMap<string, ChartKey> {
  return new Map(chartKeys.flatMap((key) => [plain(key), ...SPELLINGS[key]].map((spelling) => [spelling, key] as const)))
}

export function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[-_\s]/g, '')
}

export function chartKey(written: string): ChartKey | undefined {
  return (bySpelling ??= keysBySpelling()).get(plain(written))
}

type Kind = readonly [ChartType, 'none' | 'stacked' | 'percent']

const TYPES: Readonly<Record<string, Kind>> = {
  bar: ['bar', 'none'],
  'stacked-bar': ['bar', 'stacked'],
  'percent-stacked-bar': ['bar', 'percent'],
  column: ['column', 'none'],
  'stacked-column': ['column', 'stacked'],
  'percent-stacked-column': ['column', 'percent'],
  stacked: ['column', 'stacked'],
  'percent-stacked': ['column', 'percent'],
  line: ['line', 'none'],
  area: ['area', 'none'],
  'stacked-area': ['area', 'stacked'],
  'percent-stacked-area': ['area', 'percent'],
  pie: ['pie', 'none'],
  doughnut: ['doughnut', 'none'],
  scatter: ['scatter', 'none'],
  combo: ['combo', 'none'],
}

/** Names of the types, for messages. */
export const chartTypes = Object.keys(TYPES)

const TYPE_ALIASES: Readonly<Record<string, string>> = {
  hbar: 'bar', barstacked: 'stacked-bar', barpercent: 'percent-stacked-bar', percentbar: 'percent-stacked-bar', stackedbars: 'stacked-bar', stackedbarpercent: 'percent-stacked-bar', '100%stackedbar': 'percent-stacked-bar',
  vbar: 'column', columns: 'column', columnstacked: 'stacked-column', columnpercent: 'percent-stacked-column', percentcolumn: 'percent-stacked-column', '100%stacked': 'percent-stacked', '100%stackedcolumn': 'percent-stacked-column', stackedpercent: 'percent-stacked', stacked100: 'percent-stacked', percent: 'percent-stacked',
  areastacked: 'stacked-area', percentarea: 'percent-stacked-area', donut: 'doughnut', ring: 'doughnut', xy: 'scatter', combination: 'combo', mixed: 'combo', lines: 'line', bars: 'bar',
} // prettier-ignore

let byType: ReadonlyMap<string, Kind> | undefined

function kindsByName(): ReadonlyMap<string, Kind> {
  return new Map([
    ...chartTypes.map((name) => [plain(name), TYPES[name]!] as const),
    ...Object.entries(TYPE_ALIASES).map(([alias, name]) => [alias, TYPES[name]!] as const),
  ])
}

export function chartType(written: string): Kind | undefined {
  return (byType ??= kindsByName()).get(plain(written))
}

/** What a series of a combination is drawn as. */
export function chartMark(written: string): ChartMark | undefined {
  const name = plain(written)
  if (name === 'bar' || name === 'column' || name === 'columns') return 'column'
  return name === 'line' || name === 'area' ? name : undefined
}
