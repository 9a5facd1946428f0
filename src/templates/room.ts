/** The room that text has: a placeholder's inside, as far as the template's art leaves it free. */
import type { Box } from '../scene/types.ts'
import type { ArtBox, Insets } from './model.ts'

/** Art larger than this share of the slide is a ground that text may stand on, not an obstacle. */
const LARGEST_OBSTACLE = 0.12
/** Least share of its room that a text keeps when it gives way; below that the template wants it so. */
const LEAST_LEFT = 0.5
/** Distance to what it gives way to, in points. */
const CLEARANCE = 6

export function inside({ x, y, w, h }: Box, { left, top, right, bottom }: Insets): Box {
  return { x: x + left, y: y + top, w: Math.max(1, w - left - right), h: Math.max(1, h - top - bottom) }
}

/** Boxes of art that text must not run into. */
export function obstaclesOf(art: readonly ArtBox[], slide: { w: number; h: number }): Box[] {
  return art
    .filter(({ box, text }) => text || (box.w * box.h) / (slide.w * slide.h) < LARGEST_OBSTACLE)
    .map(({ box }) => box)
    .filter((box) => box.x < slide.w && box.y < slide.h && box.x + box.w > 0 && box.y + box.h > 0)
}

/**
 * A box that gives way to what stands in it, on the side that costs it least.
 * @param high a height that is enough: then it gives way upwards or downwards, and keeps its edges
 */
export function clear(box: Box, obstacles: readonly Box[], high: number = Infinity): Box {
  let free = box
  for (const obstacle of obstacles) {
    if (!overlaps(free, obstacle) || contains(obstacle, free)) continue
    const [right, bottom] = [free.x + free.w, free.y + free.h]
    const options: Box[] = [
      { ...free, w: obstacle.x - CLEARANCE - free.x },
      { ...free, x: obstacle.x + obstacle.w + CLEARANCE, w: right - obstacle.x - obstacle.w - CLEARANCE },
      { ...free, h: obstacle.y - CLEARANCE - free.y },
      { ...free, y: obstacle.y + obstacle.h + CLEARANCE, h: bottom - obstacle.y - obstacle.h - CLEARANCE },
    ]
    const flat = options.slice(2).filter(({ h }) => h >= high)
    const best = (flat.length > 0 ? flat : options).reduce((most, option) => (areaOf(option) > areaOf(most) ? option : most))
    if (flat.length > 0 || areaOf(best) >= areaOf(box) * LEAST_LEFT) free = best
  }
  return free
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w - 0.5 && b.x < a.x + a.w - 0.5 && a.y < b.y + b.h - 0.5 && b.y < a.y + a.h - 0.5
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x + 1 &&
    outer.y <= inner.y + 1 &&
    outer.x + outer.w >= inner.x + inner.w - 1 &&
    outer.y + outer.h >= inner.y + inner.h - 1
  )
}

function areaOf({ w, h }: Box): number {
  return w > 0 && h > 0 ? w * h : 0
}
