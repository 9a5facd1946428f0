import type { Chart, ChartFormat } from '../../deck/index.ts'
import { formatFor, formatForSteps, withUnit } from './format.ts'

/** How one axis' numbers are written at marks and at steps, and what its title has to say of the unit. */
export interface AxisNumbers {
  values: ChartFormat
  ticks(steps: readonly number[]): ChartFormat
  /** What stands at the axis: its title, and the unit if the steps do not say it. */
  title?: string
}

/** A longer unit is said once, at the axis, instead of at each mark; of several series already one of two characters. */
const SHORT_UNIT = 3

const PERCENT: ChartFormat = { decimals: 0, grouped: false, percent: true, prefix: '', suffix: '' }

/** @param labelled numbers stand at the marks, and none at the axis */
export function axisNumbers(chart: Chart, secondary: boolean, labelled: boolean): AxisNumbers {
  const { series, stacking } = chart
  const unit = secondary ? chart.secondaryUnit : chart.unit
  const own = secondary ? chart.secondaryFormat : chart.format
  const numbers = series.filter((entry) => entry.secondary === secondary).flatMap(({ values }) => values)
  const base = own ?? formatFor(numbers)
  const short = unit !== undefined && [...unit].length <= (series.length > 1 ? 1 : SHORT_UNIT)
  const atMarks = unit !== undefined && short ? withUnit(base, unit) : base
  const atTicks = unit !== undefined && [...unit].length === 1 && !/\p{L}/u.test(unit)
  const name = secondary ? chart.secondaryTitle : chart.yTitle
  const said = unit === undefined || atTicks || stacking === 'percent' || (labelled && short)
  return {
    values: atMarks,
    ticks: (steps) => {
      if (stacking === 'percent') return PERCENT
      const { decimals, grouped } = formatForSteps(steps, base.percent)
      const plain = { ...base, decimals, grouped: base.grouped || grouped }
      return atTicks ? withUnit(plain, unit) : plain
    },
    ...(said ? (name === undefined ? {} : { title: name }) : { title: name === undefined ? unit : titleWithUnit(name, unit) }),
  }
}

function titleWithUnit(name: string, unit: string): string {
  if (name.includes(unit)) return name
  return /\p{Script=Han}/u.test(name) ? `${name}（${unit}）` : `${name} (${unit})`
}
