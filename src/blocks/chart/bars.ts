import type { Chart } from '../../deck/index.ts'
import type { ChartMark, Pt } from '../../scene/types.ts'

/** How thick bars are, along a category axis. */
export interface Bars {
  /** Percent of a bar's thickness between the bars of two categories. */
  gap: number
  /** Percent of it by which the bars of one category overlap. */
  overlap: number
  /** Length of a category on the axis. */
  band: Pt
  thickness: Pt
}

/** A bar is at most this thick: thicker ones are walls. */
const THICKEST: Pt = 72
/** Least gap in percent. */
const LEAST_GAP = 55
/** Room between the bars of one category, in percent of their thickness. */
const APART = 6

/** Whole percents, as the format has them, and the thickness that follows (ECMA-376 §21.2.2.75, §21.2.2.131). */
export function barsFor({ categories, stacking }: Chart, length: Pt, marks: readonly ChartMark[]): Bars {
  const side = stacking === 'none' ? marks.filter((mark) => mark === 'bar' || mark === 'column').length : 1
  const overlap = stacking === 'none' ? (side > 1 ? -APART : 0) : 100
  const band = length / Math.max(1, categories.length)
  const own = side - (side - 1) * (overlap / 100)
  const most = band / THICKEST - own
  const gap = Math.min(500, Math.max(LEAST_GAP, Math.ceil(most * 100)))
  return { gap, overlap: side > 1 || stacking !== 'none' ? overlap : 0, band, thickness: band / (own + gap / 100) }
}
