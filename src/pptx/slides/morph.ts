import type { Scene } from '../../scene/types.ts'
import { esc } from '../xml.ts'
import type { SlideObject } from './objects.ts'

/** What a slide's objects are named by, before and after. */
interface MorphedSlide {
  scene: Scene
  objects: readonly SlideObject[]
}

/**
 * Names objects for the morph transition. PowerPoint pairs objects of two slides whose names are the same and begin
 * with `!!`; without that it guesses. Objects of the same node id and kind are the same thing on both slides; footers
 * and numbers stay where they are anyway.
 */
export function nameForMorph<Slide extends MorphedSlide>(slides: readonly Slide[]): Slide[] {
  return slides.map((slide, i) => {
    const [before, after] = [slides[i - 1], slides[i + 1]]
    const partners = new Set([
      ...(before && slide.scene.transition === 'morph' ? before.objects.map(keyOf) : []),
      ...(after?.scene.transition === 'morph' ? after.objects.map(keyOf) : []),
    ])
    if (partners.size === 0) return slide
    const objects = slide.objects.map((object) => (partners.has(keyOf(object)) && !isFixed(object) ? { ...object, name: `!!${esc(object.node.id)}` } : object))
    return { ...slide, objects }
  })
}

function keyOf({ node }: SlideObject): string {
  return `${node.kind} ${node.id}`
}

function isFixed({ node }: SlideObject): boolean {
  return node.kind === 'text' && (node.role === 'footer' || node.role === 'number')
}
