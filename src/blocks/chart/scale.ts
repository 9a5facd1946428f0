/** Where a value axis begins and ends, and its steps. */
export interface Scale {
  min: number
  max: number
  step: number
}

export interface ScaleOptions {
  /** Bars and areas stand on zero; points and lines need not. */
  fromZero: boolean
  /** About how many steps there is room for. */
  steps: number
  /** Ends that the author asks for. */
  min?: number
  max?: number
}

const SMALLEST = 1e-280

/** Steps of scales, in powers of ten. */
const STEPS = [1, 2, 2.5, 5, 10]

/**
 * A scale whose ends and steps are round numbers and which holds every value (after Heckbert, “Nice numbers for graph
 * labels”, Graphics Gems, 1990). It is never empty: equal values stand in its middle or at its end.
 */
export function niceScale(values: readonly number[], { fromZero, steps, min: least, max: most }: ScaleOptions): Scale {
  let low = Math.min(...values, ...(fromZero ? [0] : []))
  let high = Math.max(...values, ...(fromZero ? [0] : []))
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1]
  // What arithmetic cannot part from zero is zero.
  if (Math.abs(low) < SMALLEST) low = 0
  if (Math.abs(high) < SMALLEST) high = 0
  // Values that are not far from zero, for their spread, are better measured from it.
  if (low > 0 && low < (high - low) * 1.5) low = 0
  if (high < 0 && -high < (high - low) * 1.5) high = 0
  if (least !== undefined && least < high) low = least
  if (most !== undefined && most > low) high = most
  if (low === high) {
    const half = Math.abs(low) / 2 || 0.5
    if (low !== 0 || !fromZero) low -= fromZero && low > 0 ? low : half
    high += fromZero && high < 0 ? -high : half
  }
  const step = niceStep((high - low) / Math.max(1, steps))
  const min = least !== undefined && low === least ? least : exact(Math.floor(low / step + 1e-9) * step)
  const max = most !== undefined && high === most ? most : exact(min + Math.ceil((high - min) / step - 1e-9) * step)
  return { min, max, step }
}

/** The steps' values, from the least to the last that is not beyond the end. */
export function stepsOf({ min, max, step }: Scale): number[] {
  const count = Math.floor((max - min) / step + 1e-6)
  return Array.from({ length: count + 1 }, (_, i) => exact(min + i * step))
}

/** Two scales with as many steps, so that one grid serves both axes. */
export function withSteps(scale: Scale, values: readonly number[], count: number): Scale {
  const low = Math.min(0, scale.min, ...values)
  let step = niceStep((scale.max - low) / count)
  let min = exact(Math.floor(low / step + 1e-9) * step)
  while (min + count * step < Math.max(...values) - step * 1e-9) {
    step = niceStep(step * 1.01)
    min = exact(Math.floor(low / step + 1e-9) * step)
  }
  return { min, max: exact(min + count * step), step }
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = STEPS.find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10
  return exact(factor * power)
}

/** Without the last digits, which are of binary arithmetic. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}
