/**
 * What DrawingML's preset geometries say of text and connectors (ECMA-376 part 1, presetShapeDefinitions.xml):
 * where text stands inside a shape, and where its connection sites are.
 */
import type { Box, Geometry, Pt, Side } from './types.ts'

/** Depth of a can's lid and slant of a parallelogram, as a factor of the shorter side: `adj` 25000. */
export const DEPTH = 0.25
/** Width of a terminator's round ends, as a factor of its width. */
export const TERMINATOR_END = 3475 / 21_600

/** The rectangle in which a shape's text is set (`a:rect`). `radius`: of a roundRect's corners. */
export function textRect(geometry: Geometry, { x, y, w, h }: Box, radius: Pt = 0): Box {
  const inset = (dx: Pt, dy: Pt): Box => ({ x: x + dx, y: y + dy, w: w - 2 * dx, h: h - 2 * dy })
  const depth = Math.min(w, h) * DEPTH
  switch (geometry) {
    case 'roundRect':
      return inset(radius * (1 - Math.SQRT1_2), radius * (1 - Math.SQRT1_2))
    case 'ellipse':
      return inset((w / 2) * (1 - Math.SQRT1_2), (h / 2) * (1 - Math.SQRT1_2))
    case 'terminator':
      return inset((w * 1018) / 21_600, (h * 3163) / 21_600)
    case 'diamond':
      return inset(w / 4, h / 4)
    case 'subroutine':
      return inset(w / 8, 0)
    case 'can':
      return { x, y: y + depth, w, h: h - depth * 1.5 }
    case 'hexagon':
      return inset(w / 5, 0)
    case 'parallelogram': {
      const part = (1 + (5 * depth) / (w || 1)) / 12
      return inset(w * part, h * part)
    }
    default:
      return inset(0, 0)
  }
}

/** The connection site in the middle of a side. */
export function sitePoint(geometry: Geometry, { x, y, w, h }: Box, side: Side): { x: Pt; y: Pt } {
  // A parallelogram's upright sides slant: their middle lies half the slant inside the box.
  const slant = geometry === 'parallelogram' ? (Math.min(w, h) * DEPTH) / 2 : 0
  switch (side) {
    case 'top':
      return { x: x + w / 2, y }
    case 'bottom':
      return { x: x + w / 2, y: y + h }
    case 'left':
      return { x: x + slant, y: y + h / 2 }
    case 'right':
      return { x: x + w - slant, y: y + h / 2 }
    default:
      return side satisfies never
  }
}
