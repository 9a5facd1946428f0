/** Forms that blocks share: what the theme's language of forms makes of them. */
import type { Color } from '../scene/color.ts'
import type { Box, Pt, SceneNode, ShapeNode } from '../scene/types.ts'
import { legibleOn } from '../themes/color.ts'
import type { Theme } from '../themes/types.ts'
import type { BlockContext } from './types.ts'

const TAPE = { w: 64, h: 12, opacity: 78 }

/** Geometry of a ground: its corners are the theme's. */
export function groundForm({ shapes: { radius } }: Theme): Pick<ShapeNode, 'geometry' | 'radius'> {
  return radius > 0 ? { geometry: 'roundRect', radius } : { geometry: 'rect' }
}

/** Geometry of a numbered station `size` points wide, or of a letter's chip. */
export function stationForm({ shapes: { station } }: Theme, size: Pt): Pick<ShapeNode, 'geometry' | 'radius'> {
  if (station === 'circle') return { geometry: 'ellipse' }
  return station === 'square' ? { geometry: 'rect' } : { geometry: 'roundRect', radius: size * 0.28 }
}

/** Room that the stroke of a panel takes at its upper edge. */
export function panelRule({ shapes: { accent, rule } }: Theme): Pt {
  return accent === 'edge' ? rule : TAPE.h / 2
}

/** The ground of a card, a side or a panel, and the stroke that gives it its tone. */
export function panel(box: Box, tone: Color, name: string, context: BlockContext): SceneNode[] {
  const { theme } = context
  const { accent, rule } = theme.shapes
  const ground: ShapeNode = { kind: 'shape', id: context.id(`${name}-ground`), ...groundForm(theme), box, fill: context.color('mist') }
  if (rule === 0) return [ground]
  const stroke = { kind: 'shape' as const, id: context.id(`${name}-rule`), geometry: 'rect' as const, fill: tone }
  if (accent === 'edge') return [ground, { ...stroke, box: { ...box, h: rule } }]
  const w = Math.min(TAPE.w, box.w / 3)
  return [ground, { ...stroke, box: { x: box.x + (box.w - w) / 2, y: box.y - TAPE.h / 2, w, h: TAPE.h }, opacity: TAPE.opacity }]
}

/** Text that is legible on a fill of the theme's. */
export function onFill(fill: Color, { theme: { colors, scheme } }: BlockContext): Color {
  return legibleOn(fill, [colors.paper, colors.onDeep, colors.ink], scheme)
}
