import type { Pt } from '../../scene/types.ts'
import type { Arrangement, Arrangements } from './types.ts'

/** Steps of type sizes, as everywhere in the deck. */
const STEP = 0.6
/** Labels are never smaller than this, whatever the room. */
const FLOOR: Pt = 3
/** Labels of this size are comfortable: a more generous arrangement is better than larger ones. */
const COMFORT: Pt = 15

export interface SizeRange {
  min: Pt
  max: Pt
}

/** An arrangement and the size of its labels. */
export interface Choice {
  arrangement: Arrangement
  size: Pt
}

/** The largest size on the grid at which an arrangement fits a width and a height, at most `max`; it may be below any smallest. */
function sizeFor({ width, height }: Arrangement, w: Pt, h: Pt, max: Pt): Pt {
  const size = Math.min(max, w / Math.max(width, 1e-6), h / Math.max(height, 1e-6))
  return Number((Math.floor(size / STEP + 1e-6) * STEP).toFixed(3))
}

/**
 * The arrangement to draw in a box: the first, most generous one whose labels are comfortable, else the one with the
 * largest. Turned and folded ones only if in the author's direction labels would be smaller than `min`. Labels are
 * smaller than `min` where otherwise no arrangement would fit.
 */
export function chooseArrangement(arrangements: Arrangements, w: Pt, h: Pt, { min, max }: SizeRange): Choice {
  const sized = arrangements.map((arrangement): Choice => ({ arrangement, size: sizeFor(arrangement, w, h, max) }))
  const given = sized.filter(({ arrangement }) => arrangement.asGiven)
  const best = largest(given).size >= min ? given : sized
  const choice = best.find(({ size }) => size >= COMFORT) ?? largest(best)
  return { ...choice, size: Math.max(FLOOR, choice.size) }
}

/**
 * The least height that a chart needs at a width, its labels of `size` or what the width allows; `most` if it fits no
 * room of that height with labels that can be read, which then are smaller.
 */
export function leastHeight(arrangements: Arrangements, w: Pt, { min, max }: SizeRange, most: Pt): Pt {
  const heights = arrangements.flatMap((arrangement) => {
    const size = sizeFor(arrangement, w, Infinity, max)
    return size >= min ? [arrangement.height * size] : []
  })
  return Math.min(most, ...heights)
}

function largest(choices: readonly Choice[]): Choice {
  return choices.reduce((best, next) => (next.size > best.size ? next : best))
}
