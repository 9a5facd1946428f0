import type { Scene } from '../../scene/types.ts'
import { esc } from '../xml.ts'
import type { ObjectNode, ShownNode, SlideObject } from './objects.ts'

/** A slide and what it shows. */
interface MorphedSlide {
  scene: Scene
  shown: readonly ShownNode[]
}

/**
 * What a slide shares with the slides beside it that it morphs from or into. Objects of the same node id and kind are the
 * same thing on both slides.
 */
export function morphPartners({ scene }: MorphedSlide, before: MorphedSlide | undefined, after: MorphedSlide | undefined): ReadonlySet<string> {
  const from = scene.transition === 'morph' ? before : undefined
  const into = after?.scene.transition === 'morph' ? after : undefined
  return from || into ? new Set([...keysOf(from), ...keysOf(into)]) : NONE
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Names objects for the morph transition. PowerPoint pairs objects of two slides whose names are the same and begin
 * with `!!`; without that it guesses. Footers and numbers stay where they are anyway.
 */
export function nameForMorph(objects: readonly SlideObject[], partners: ReadonlySet<string>): readonly SlideObject[] {
  if (partners.size === 0) return objects
  return objects.map((object) => (partners.has(keyOf(object)) && !isFixed(object.node) ? { ...object, name: `!!${esc(object.node.id)}` } : object))
}

function keysOf(slide: MorphedSlide | undefined): string[] {
  return slide?.shown.map(keyOf) ?? []
}

function keyOf({ node }: { node: ObjectNode }): string {
  return `${node.kind} ${node.id}`
}

function isFixed(node: ObjectNode): boolean {
  return node.kind === 'text' && (node.role === 'footer' || node.role === 'number')
}
