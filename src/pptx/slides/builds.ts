import type { SlideObject } from './objects.ts'

/** What one click shows or takes away: a whole object, or one paragraph of a text. */
export interface Effect {
  /** `p:cNvPr@id` of the object. */
  id: number
  /** Paragraph of the object's text, from 0. */
  paragraph?: number
  /** A `p:sp`, which is listed in `p:bldLst`; pictures, tables and lines are not. */
  shape: boolean
  /** A shape without text, whose background is what appears. */
  background: boolean
  /** It goes instead of coming. */
  exit?: boolean
  /** `p:bldP@grpId` (§19.5.12): an object that comes and goes has a build for each. */
  group?: 1
}

/** Clicks in order, each with everything that it shows or takes away. Clicks that change nothing here are left out. */
export function buildsOf(objects: readonly SlideObject[]): readonly (readonly Effect[])[] {
  const clicks = new Map<number, Effect[]>()
  const add = (click: number, effect: Effect): void => {
    if (click <= 0) return
    const effects = clicks.get(click)
    if (effects) effects.push(effect)
    else clicks.set(click, [effect])
  }
  for (const { id, node, click, until } of objects) {
    const shape = node.kind === 'text' || node.kind === 'math' || (node.kind === 'shape' && node.geometry !== 'line')
    if (node.kind === 'text' && node.paragraphs.some((paragraph) => (paragraph.click ?? 0) > click)) {
      node.paragraphs.forEach((paragraph, i) => add(Math.max(click, paragraph.click ?? 0), { id, paragraph: i, shape, background: false }))
    } else {
      add(click, { id, shape, background: node.kind === 'shape' })
    }
    if (until !== undefined) add(until, { id, shape, background: node.kind === 'shape', exit: true, ...(click > 0 && { group: 1 as const }) })
  }
  return [...clicks].sort(([a], [b]) => a - b).map(([, effects]) => effects)
}
