import { type Design, layoutNamed } from '../layouts/design.ts'
import type { Layout } from '../layouts/types.ts'
import type { PlacedDeck, Scene } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import { type ChartNumbers, chartNumbers } from './charts/parts.ts'
import { scaleDeck } from './scale.ts'
import { layoutPlaceholders, type LayoutPlaceholder } from './placeholders.ts'
import { linksOf } from './slides/links.ts'
import { type ObjectNode, shownNodes, slideObjects, type SlideObject } from './slides/objects.ts'
import { nameForMorph } from './slides/morph.ts'
import { contentOf, mostScore, seatObjects, type Seating } from './slides/seats.ts'
import type { LinkTarget } from '../scene/types.ts'
import { withCodeSlot } from './text/code-slot.ts'
import { runLanguages, type RunLanguages } from './text/languages.ts'
import { type Words, wordsFor } from './words.ts'

export interface LayoutPlan {
  layout: Layout
  /** From 1, as in `slideLayout1.xml`. */
  number: number
  placeholders: ReadonlyMap<string, LayoutPlaceholder>
}

export interface SlidePlan {
  scene: Scene
  /** From 1, as in `slide1.xml`. */
  number: number
  layout: LayoutPlan
  objects: readonly SlideObject[]
  /** The slide's links, each target once, in reading order; those to slides that don't exist are left out. */
  links: readonly LinkTarget[]
}

/** Everything that is written, decided before anything is: it travels beside the XML and is never read out of it. */
export interface DeckPlan {
  deck: PlacedDeck
  theme: Theme
  design: Design
  words: Words
  languages: RunLanguages
  /** What new slides have at their foot. */
  foot: NonNullable<PlacedDeck['foot']>
  layouts: readonly LayoutPlan[]
  slides: readonly SlidePlan[]
  charts: ChartNumbers
  /** A slide's number by its id. */
  numbers: ReadonlyMap<string, number>
}

export function planDeck(placed: PlacedDeck, look: Design): DeckPlan {
  const { deck, design } = scaleDeck(placed, look, look.template?.scale ?? 1)
  const theme = withCodeSlot(design.theme, design.template, deck)
  const words = wordsFor(deck.lang)
  const layoutPlans = [...design.layouts, ...design.variants].map((layout, i) => ({
    layout,
    number: i + 1,
    placeholders: layoutPlaceholders(layout, theme),
  }))
  const choices = new Map(
    design.layouts.map((own) => [own, layoutPlans.filter(({ layout }) => layout === own || layout.base === own.name)]),
  )
  const numbers = new Map(deck.scenes.map((scene, i) => [scene.id, i + 1]))
  const slides = deck.scenes.map((scene, i) => {
    const shown = shownNodes(scene)
    const { layout, seating } = bestLayout(
      shown.map(({ node }) => node),
      choices.get(layoutNamed(design, scene.layout))!,
    )
    const objects = slideObjects(shown, seating, scene.lang, words)
    return { scene, number: i + 1, layout, objects, links: linksOf(objects, numbers) }
  })
  const foot = deck.foot ?? { text: deck.title, number: true }
  return {
    deck,
    theme,
    design,
    words,
    languages: runLanguages(deck.lang),
    foot,
    layouts: layoutPlans,
    slides: nameForMorph(slides),
    charts: chartNumbers(slides),
    numbers,
  }
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
