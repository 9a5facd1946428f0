import type { Design } from '../layouts/design.ts'
import type { Layout } from '../layouts/types.ts'
import { traitsOf } from '../scene/traits.ts'
import type { LinkTarget, PlacedDeck, Scene } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import { type ChartNumbers, chartNumbers } from './charts/parts.ts'
import { scaleDeck } from './scale.ts'
import { layoutPlaceholders, type LayoutPlaceholder } from './placeholders.ts'
import { linksOf } from './slides/links.ts'
import { morphPartners } from './slides/morph.ts'
import { type ShownNode, shownNodes } from './slides/objects.ts'
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
  /** What becomes its objects, in reading order. */
  shown: readonly ShownNode[]
  /** The slide's links, each target once, in reading order; those to slides that don't exist are left out. */
  links: readonly LinkTarget[]
  /** What morphs from the slide before or into the one after, as `morphPartners` names it. */
  partners: ReadonlySet<string>
}

/**
 * What slides have to do with each other and with their looks, decided before anything is written: it travels beside the
 * XML and is never read out of it. What a slide has to itself, `seatSlide` decides.
 */
export interface DeckPlan {
  deck: PlacedDeck
  theme: Theme
  design: Design
  words: Words
  languages: RunLanguages
  /** What new slides have at their foot. */
  foot: NonNullable<PlacedDeck['foot']>
  layouts: readonly LayoutPlan[]
  /** Each of the design's layouts, first itself, then its variants. */
  choices: ReadonlyMap<Layout, readonly LayoutPlan[]>
  slides: readonly SlidePlan[]
  charts: ChartNumbers
  /** A slide's number by its id. */
  numbers: ReadonlyMap<string, number>
}

export function planDeck(placed: PlacedDeck, look: Design): DeckPlan {
  const { deck, design } = scaleDeck(placed, look, look.template?.scale ?? 1)
  const theme = withCodeSlot(design.theme, design.template, deck)
  const words = wordsFor(deck.lang)
  const layoutPlans = [...design.layouts, ...design.variants].map((layout, i) => layoutPlan(layout, i + 1, theme))
  const choices = new Map(
    design.layouts.map((own) => [own, layoutPlans.filter(({ layout }) => layout === own || layout.base === own.name)]),
  )
  const numbers = new Map(deck.scenes.map((scene, i) => [scene.id, i + 1]))
  const slides = deck.scenes.map((scene, i) => new PlannedSlide(scene, i + 1))
  for (const [i, slide] of slides.entries()) {
    if (traitsOf(slide.scene).links) slide.links = linksOf(slide.shown, numbers)
    slide.partners = morphPartners(slide, slides[i - 1], slides[i + 1])
  }
  const foot = deck.foot ?? { text: deck.title, number: true }
  return {
    deck,
    theme,
    design,
    words,
    languages: runLanguages(deck.lang),
    foot,
    layouts: layoutPlans,
    choices,
    slides,
    charts: chartNumbers(slides),
    numbers,
  }
}

/** A slide whose nodes are looked at when they are asked for: most slides were written before. */
class PlannedSlide implements SlidePlan {
  readonly scene: Scene
  readonly number: number
  links: readonly LinkTarget[] = []
  partners: ReadonlySet<string> = new Set()
  #shown: readonly ShownNode[] | undefined

  constructor(scene: Scene, number: number) {
    this.scene = scene
    this.number = number
  }

  get shown(): readonly ShownNode[] {
    return (this.#shown ??= shownNodes(this.scene))
  }
}

/** A layout whose placeholders are found when they are asked for: most slides and layouts were written before. */
function layoutPlan(layout: Layout, number: number, theme: Theme): LayoutPlan {
  let placeholders: LayoutPlan['placeholders'] | undefined
  return {
    layout,
    number,
    get placeholders() {
      return (placeholders ??= layoutPlaceholders(layout, theme))
    },
  }
}
