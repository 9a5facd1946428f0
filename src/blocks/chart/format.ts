import type { ChartFormat } from '../../deck/index.ts'

/** Numbers of this size and larger have their thousands parted unless the author says otherwise. */
const GROUPED = 1000
/** Most decimals that are shown where the author names no format. */
const MOST_DECIMALS = 2
const MOST_WRITTEN = 10

const PATTERN = /^((?:"[^"]*"|[^#0"%.,;\\A-Za-z[\]*_@?/])*)(#,##0|#,###|#+|0+)(?:\.(0+))?(%)?((?:"[^"]*"|[^#0"%.,;\\A-Za-z[\]*_@?/])*)$/

/** Reads a number format such as `0.0`, `#,##0`, `0%` or `"¥"#,##0`; `undefined` for one that charts here do not write. */
export function parseFormat(code: string): ChartFormat | undefined {
  const match = PATTERN.exec(code.trim())
  if (!match) return undefined
  const [, prefix = '', whole = '', decimals = '', percent, suffix = ''] = match
  const literal = (text: string): string => text.replaceAll('"', '')
  return {
    decimals: Math.min(decimals.length, 10),
    grouped: whole.includes(','),
    percent: percent !== undefined,
    prefix: literal(prefix),
    suffix: literal(suffix),
  }
}

/** The format that numbers suggest: as many decimals as they have, thousands parted where they are large. */
export function formatFor(values: readonly (number | null)[], percent = false): ChartFormat {
  const numbers = values.filter((value) => value !== null).map((value) => (percent ? Number((value * 100).toPrecision(12)) : value))
  const decimals = Math.max(0, ...numbers.map(decimalsOf))
  const largest = Math.max(0, ...numbers.map(Math.abs))
  // Small numbers keep as many digits that count.
  const most = largest > 0 && largest < 1 ? MOST_DECIMALS - Math.floor(Math.log10(largest)) - 1 : MOST_DECIMALS
  return {
    decimals: Math.min(MOST_WRITTEN, most, decimals),
    grouped: numbers.some((value) => Math.abs(value) >= GROUPED),
    percent,
    prefix: '',
    suffix: '',
  }
}

/** The format of an axis' steps, which are round: every digit counts. */
export function formatForSteps(steps: readonly number[], percent: boolean): Pick<ChartFormat, 'decimals' | 'grouped'> {
  const shown = steps.map((step) => Number((percent ? step * 100 : step).toPrecision(12)))
  return {
    decimals: Math.min(MOST_WRITTEN, Math.max(0, ...shown.map(decimalsOf))),
    grouped: shown.some((step) => Math.abs(step) >= GROUPED),
  }
}

/** The same with a unit behind the number. */
export function withUnit(format: ChartFormat, unit: string): ChartFormat {
  // Words of letters stand apart from their number; signs and ideographs do not.
  const space = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2}/u.test(unit) ? ' ' : ''
  return { ...format, suffix: `${format.suffix}${space}${unit.replaceAll('"', '')}` }
}

/** The format code in SpreadsheetML (ECMA-376 §18.8.31). */
export function formatCode({ decimals, grouped, percent, prefix, suffix }: ChartFormat): string {
  const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)
  return `${literal(prefix)}${grouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '%' : ''}${literal(suffix)}`
}

/** A number as that code writes it: rounded half away from zero, the sign before everything. */
export function formatNumber(value: number, { decimals, grouped, percent, prefix, suffix }: ChartFormat): string {
  const rounded = roundHalf(Math.abs(percent ? Number((value * 100).toPrecision(15)) : value), decimals)
  const [whole = '0', fraction] = rounded.toFixed(decimals).split('.')
  const digits = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  const sign = value < 0 && rounded > 0 ? '-' : ''
  return `${sign}${prefix}${digits}${fraction === undefined ? '' : `.${fraction}`}${percent ? '%' : ''}${suffix}`
}

/** Rounds by the number's decimal digits, as spreadsheets do: 1.005 to two decimals is 1.01. */
function roundHalf(value: number, decimals: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`))
  return Number(`${shifted}e${-decimals}`)
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}
