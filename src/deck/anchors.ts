import { inlineText } from './text.ts'
import type { Attributes, Deck, Slide } from './types.ts'
import { visitSlide } from './walk.ts'

/** Letters and digits of a name, as sites compare them: GitHub, Pandoc and VitePress differ only in what stands between. */
export function anchorKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What a link to a place in the deck leads to. */
export interface AnchorTarget {
  /** The slide that holds the place. */
  slide: string
  /** Key of the heading within the slide that is meant, unless the slide itself is. */
  heading?: string
}

interface Names {
  exact: ReadonlyMap<string, AnchorTarget>
  /** By {@link anchorKey}; made when a link needs it. */
  loose?: ReadonlyMap<string, AnchorTarget>
}

const known = new WeakMap<Deck, Names>()

/**
 * Where `#id` leads: the slide of that id, or else the one that holds what has that id or the heading that sites would
 * name so (`#what-you-need`, the second of a name `#usage-1`), or else the slide of that number, from 1. `undefined`: nowhere.
 */
export function anchorTarget(deck: Deck, id: string): AnchorTarget | undefined {
  const names: Names = known.get(deck) ?? { exact: new Map(deck.slides.map((slide) => [slide.id, { slide: slide.id }])) }
  known.set(deck, names)
  const exact = names.exact.get(id)
  if (exact) return exact
  names.loose ??= looseNames(deck)
  const numbered = /^[1-9]\d{0,4}$/.test(id) ? deck.slides[Number(id) - 1] : undefined
  return names.loose.get(anchorKey(id)) ?? (numbered && { slide: numbered.id })
}

function looseNames(deck: Deck): Map<string, AnchorTarget> {
  const names = new Map<string, AnchorTarget>()
  const counts = new Map<string, number>()
  const add = (key: string, target: AnchorTarget): void => void (key && !names.has(key) && names.set(key, target))
  for (const slide of deck.slides) for (const key of anchorsIn(slide).ids) add(key, { slide: slide.id })
  for (const slide of deck.slides) {
    for (const { key, titles } of anchorsIn(slide).headings) {
      const target: AnchorTarget = { slide: slide.id, ...(!titles && { heading: key }) }
      const count = counts.get(key) ?? 0
      counts.set(key, count + 1)
      add(count === 0 ? key : `${key}${count}`, target)
    }
  }
  for (const { id } of deck.slides) add(anchorKey(id), { slide: id })
  return names
}

interface Anchors {
  ids: readonly string[]
  headings: readonly { key: string; titles: boolean }[]
}

const anchors = new WeakMap<Slide, Anchors>()

function anchorsIn(slide: Slide): Anchors {
  const before = anchors.get(slide)
  if (before) return before
  const ids: string[] = []
  const headings: { key: string; titles: boolean }[] = []
  const see = (node: { attributes?: Attributes }): void => void (node.attributes?.id && ids.push(anchorKey(node.attributes.id)))
  visitSlide(slide, {
    block: (block) => {
      see(block)
      if (block.type === 'heading') headings.push({ key: anchorKey(inlineText(block.children)), titles: block === slide.title })
      if (block.type === 'directive' && block.argument) headings.push({ key: anchorKey(block.argument), titles: false })
    },
    inline: (inline) => 'attributes' in inline && see(inline),
  })
  const made = { ids, headings }
  anchors.set(slide, made)
  return made
}
