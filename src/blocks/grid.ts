import type { Box, Pt } from '../scene/types.ts'

/** `count` columns of equal width with `gap` points between them. */
export function columnBoxes(box: Box, count: number, gap: Pt): Box[] {
  const w = (box.w - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, i) => ({ ...box, x: box.x + i * (w + gap), w }))
}

/** Width of one of `count` columns. */
export function columnWidth(width: Pt, count: number, gap: Pt): Pt {
  return (width - gap * (count - 1)) / count
}
