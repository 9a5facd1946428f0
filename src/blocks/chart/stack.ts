import type { Chart } from '../../deck/index.ts'

/** What marks reach on an axis: values, or the sums and shares that stacking makes of them. */
export function reachOf({ series, stacking, categories, type }: Chart, secondary = false): number[] {
  const group = series.filter((entry) => entry.secondary === secondary)
  if (stacking === 'percent') return [0, 1]
  if (stacking === 'none') return group.flatMap(({ values }) => values.filter((value) => value !== null))
  return categories.flatMap((_, c) => {
    const values = group.map((entry) => entry.values[c] ?? 0)
    if (type === 'area') return [values.reduce((sum, value) => sum + value, 0)]
    const positive = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0)
    const negative = values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0)
    return [positive, negative]
  })
}

/** The shares that a category's values have of their sum; 0 where there is none. */
export function sharesOf(values: readonly (number | null)[]): number[] {
  const sum = values.reduce<number>((total, value) => total + Math.abs(value ?? 0), 0)
  return values.map((value) => (sum === 0 ? 0 : Math.abs(value ?? 0) / sum))
}
