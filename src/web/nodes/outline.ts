/** Outlines of flowchart shapes as SVG paths, the same as DrawingML's presets (ECMA-376 part 1, presetShapeDefinitions.xml). */
import { DEPTH, TERMINATOR_END } from '../../scene/shapes.ts'
import type { Geometry, Pt } from '../../scene/types.ts'
import { decimal } from '../html.ts'

/** The path of a shape of that size; strokes inside it are part of it. */
export function outlinePath(geometry: Geometry, w: Pt, h: Pt): string {
  const depth = Math.min(w, h) * DEPTH
  switch (geometry) {
    case 'terminator': {
      const end = w * TERMINATOR_END
      const arc = `A${decimal(end)} ${decimal(h / 2)} 0 0 1`
      return `M${at(end, 0)}L${at(w - end, 0)}${arc} ${at(w - end, h)}L${at(end, h)}${arc} ${at(end, 0)}Z`
    }
    case 'diamond':
      return polygon([
        [w / 2, 0],
        [w, h / 2],
        [w / 2, h],
        [0, h / 2],
      ])
    case 'subroutine':
      return `${polygon([
        [0, 0],
        [w, 0],
        [w, h],
        [0, h],
      ])}M${at(w / 8, 0)}V${decimal(h)}M${at((w * 7) / 8, 0)}V${decimal(h)}`
    case 'can': {
      const lid = `A${decimal(w / 2)} ${decimal(depth / 2)} 0 0`
      return `M${at(0, depth / 2)}${lid} 1 ${at(w, depth / 2)}V${decimal(h - depth / 2)}${lid} 1 ${at(0, h - depth / 2)}ZM${at(0, depth / 2)}${lid} 0 ${at(w, depth / 2)}`
    }
    case 'hexagon':
      return polygon([
        [w / 5, 0],
        [(w * 4) / 5, 0],
        [w, h / 2],
        [(w * 4) / 5, h],
        [w / 5, h],
        [0, h / 2],
      ])
    case 'parallelogram':
      return polygon([
        [depth, 0],
        [w, 0],
        [w - depth, h],
        [0, h],
      ])
    default:
      return polygon([
        [0, 0],
        [w, 0],
        [w, h],
        [0, h],
      ])
  }
}

/** The lid of a can, which DrawingML fills lighter (`a:path@fill` “lighten”, §20.1.9.15). */
export function canLid(w: Pt, h: Pt): string {
  const y = (Math.min(w, h) * DEPTH) / 2
  return `M${at(0, y)}A${decimal(w / 2)} ${decimal(y)} 0 1 1 ${at(w, y)}A${decimal(w / 2)} ${decimal(y)} 0 1 1 ${at(0, y)}Z`
}

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => at(x, y)).join('L')}Z`
}

function at(x: Pt, y: Pt): string {
  return `${decimal(x)} ${decimal(y)}`
}
