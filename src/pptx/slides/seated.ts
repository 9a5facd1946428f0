/** Which layout a slide has, and which of its objects fill that layout's placeholders. */
import { layoutNamed } from '../../layouts/design.ts'
import type { DeckPlan, LayoutPlan, SlidePlan } from '../plan.ts'
import { nameForMorph } from './morph.ts'
import { type ObjectNode, type SlideObject, slideObjects } from './objects.ts'
import { contentOf, mostScore, seatObjects, type Seating } from './seats.ts'

/** A slide as it is written. */
export interface SeatedSlide extends SlidePlan {
  layout: LayoutPlan
  objects: readonly SlideObject[]
}

/** Seats a slide's objects: what it depends on is the slide, its partners and the looks. */
export function seatSlide(slide: SlidePlan, { design, choices, words }: DeckPlan): SeatedSlide {
  const { scene, number, shown, links, partners } = slide
  const nodes = shown.map(({ node }) => node)
  const { layout, seating } = bestLayout(nodes, choices.get(layoutNamed(design, scene.layout))!)
  const objects = nameForMorph(slideObjects(shown, seating, scene.lang, words), partners)
  return { scene, number, shown, links, partners, layout, objects }
}

/**
 * Of a layout and its variants, the one whose placeholders hold most of the slide; the layout itself if none holds more.
 * @param choices the layout first
 */
function bestLayout(nodes: readonly ObjectNode[], choices: readonly LayoutPlan[]): { layout: LayoutPlan; seating: Seating } {
  let layout = choices[0]!
  let seating = seatObjects(nodes, layout.placeholders)
  const content = choices.length > 1 ? contentOf(nodes) : undefined
  for (const choice of choices) {
    if (choice === layout || content === undefined || mostScore(content, choice.placeholders) <= seating.score) continue
    const other = seatObjects(nodes, choice.placeholders)
    if (other.score > seating.score) [layout, seating] = [choice, other]
  }
  return { layout, seating }
}
