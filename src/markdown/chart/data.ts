import type { ChartSeries } from '../../deck/index.ts'
import type { Written } from './faults.ts'
import { readNumber, type WrittenNumber } from './numbers.ts'

/** A series as far as its data tell. */
export interface SeriesData extends Pick<ChartSeries, 'name' | 'values' | 'x'> {
  /** Every number of it was written with a percent sign. */
  percent: boolean
}

export interface ChartData {
  categories: string[]
  series: SeriesData[]
  /** What heads the first column. */
  corner: string
}

/** Reads numbers; what is none is reported and leaves a gap. */
export function readNumbers(list: readonly Written[]): { values: (number | null)[]; percent: boolean } {
  const read = list.map(({ value, fault }): WrittenNumber => {
    const number = readNumber(value)
    if (number === undefined) fault('chart-number', { value: shown(value) })
    return number ?? { value: null, percent: false }
  })
  const numbers = read.filter(({ value }) => value !== null)
  return { values: read.map(({ value }) => value), percent: numbers.length > 0 && numbers.every(({ percent }) => percent) }
}

/** A value in a message. */
export function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a group of settings') : String(value)
}

/**
 * A table whose first column holds the categories, or a scatter chart's horizontal coordinates, and whose others are
 * series, named by the first row if that holds names. Short rows leave gaps.
 */
export function tableData(rows: readonly (readonly Written[])[], scatter: boolean, word: string): ChartData {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const first = rows[0] ?? []
  const headed = rows.length > 1 && first.slice(1).some(({ value }) => isName(value))
  const body = headed ? rows.slice(1) : rows
  const text = (cell: Written | undefined): string => (cell?.value === null || cell?.value === undefined ? '' : String(cell.value).trim())
  const column = (index: number): { values: (number | null)[]; percent: boolean } =>
    readNumbers(body.map((row) => row[index] ?? { value: null, fault: () => {} }))
  const x = scatter ? column(0).values : undefined
  const series = Array.from({ length: Math.max(0, width - 1) }, (_, i): SeriesData => {
    const named = headed ? text(first[i + 1]) : ''
    return { name: named || `${word} ${i + 1}`, ...column(i + 1), ...(x ? { x } : {}) }
  })
  return { categories: scatter ? [] : body.map((row) => text(row[0])), series, corner: headed ? text(first[0]) : '' }
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && readNumber(value) === undefined
}
