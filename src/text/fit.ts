import type { Pt } from '../scene/types.ts'

/** Steps of type sizes, in points: whole pixels of LibreOffice's 600-dpi reference device. */
const SIZE_STEP = 0.6

/** Steps of line heights: `lineHeight / 1.2` is a whole percent (ECMA-376 §21.1.2.2.11, spcPct). */
const LINE_HEIGHT_STEP = 0.012

function onGrid(steps: number, step: number): number {
  return Number((steps * step).toFixed(3))
}

const sizes: Pt[] = []

/** The size of so many steps. */
function sizeOf(steps: number): Pt {
  return (sizes[steps] ??= onGrid(steps, SIZE_STEP))
}

/** The nearest size on the 0.6 pt grid. */
export function snapSize(size: Pt): Pt {
  return sizeOf(Math.round(size / SIZE_STEP))
}

/** The nearest line height that is a multiple of 0.012. */
export function snapLineHeight(lineHeight: number): number {
  return onGrid(Math.round(lineHeight / LINE_HEIGHT_STEP), LINE_HEIGHT_STEP)
}

/**
 * The largest size on the 0.6 pt grid, from `min` to `max`, at which the content fits.
 *
 * @param fits monotone: what fits at a size fits at every smaller one
 * @returns undefined if not even the smallest size fits, or if no size of the grid lies in the range
 */
export function fitSize(min: Pt, max: Pt, fits: (size: Pt) => boolean): Pt | undefined {
  let low = Math.ceil(min / SIZE_STEP - 1e-9)
  let high = Math.floor(max / SIZE_STEP + 1e-9)
  if (low > high) return undefined
  if (fits(sizeOf(high))) return sizeOf(high)
  let best: number | undefined
  high -= 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (fits(sizeOf(middle))) {
      best = middle
      low = middle + 1
    } else high = middle - 1
  }
  return best === undefined ? undefined : sizeOf(best)
}
