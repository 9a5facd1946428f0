/** Outlines of shapes as paths in fractions of their box: custom ones, and the presets that slide designs are made of. */
import { adjustments } from '../transform.ts'
import { attribute, child, type Element } from '../xml.ts'
import type { Outline } from './curves.ts'
import { customOutline } from './custom.ts'
import { type Plain, presetOutline } from './presets.ts'

export type { Outline } from './curves.ts'
export type { Plain } from './presets.ts'

/**
 * The outline that a shape's properties name, on a box of that size in points; undefined for a preset that is not
 * known here.
 */
export function outlineOf(properties: Element | undefined, w: number, h: number): Outline | Plain | undefined {
  const custom = child(properties, 'a:custGeom')
  if (custom) return customOutline(custom, w, h)
  const geometry = child(properties, 'a:prstGeom')
  return presetOutline(attribute(geometry, 'prst') ?? 'rect', adjustments(geometry), w, h)
}
