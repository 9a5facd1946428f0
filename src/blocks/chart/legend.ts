import type { Color } from '../../scene/color.ts'
import type { ChartLegendEntry, ChartMark, Pt } from '../../scene/types.ts'
import type { Measure } from './measure.ts'

/** What a legend lists. */
export interface LegendItem {
  text: string
  color: Color
  mark: ChartMark
}

/** A legend from its own corner on. */
export interface Legend {
  w: Pt
  h: Pt
  entries: ChartLegendEntry[]
}

/** Room between the key and its text, and between entries, in em. */
const KEY = 0.95
const GAP = 1.4

/** Entries one beside the other, in as many rows as they need. */
export function legendRows(items: readonly LegendItem[], width: Pt, measure: Measure): Legend {
  const { size, line } = measure
  const pitch = line * 1.25
  let x = 0
  let y = 0
  let widest = 0
  const entries = items.map((item): ChartLegendEntry => {
    const w = Math.min(width, KEY * size + measure.width(item.text))
    if (x > 0 && x + w > width) {
      x = 0
      y += pitch
    }
    const box = { x, y, w, h: pitch }
    widest = Math.max(widest, x + w)
    x += w + GAP * size
    return { ...item, box }
  })
  return { w: widest, h: y + pitch, entries }
}

/** Entries one under the other. */
export function legendColumn(items: readonly LegendItem[], measure: Measure): Legend {
  const pitch = measure.line * 1.5
  const entries = items.map((item, i): ChartLegendEntry => ({
    ...item,
    box: { x: 0, y: i * pitch, w: KEY * measure.size + measure.width(item.text), h: pitch },
  }))
  return { w: Math.max(0, ...entries.map(({ box }) => box.w)), h: pitch * items.length, entries }
}
