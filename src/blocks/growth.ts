import type { Pt } from '../scene/types.ts'

/** How much of what a block would like beyond its least height a box gives it: 0 to 1. */
export function roomIn(h: Pt, least: Pt, ideal: Pt): number {
  return ideal > least ? Math.min(1, Math.max(0, (h - least) / (ideal - least))) : 0
}
