import type { Deck, ListItem, Slide } from '../deck/index.ts'
import { NONE } from './attributes.ts'
import { titleText } from './layout.ts'

/**
 * Fills slides of the layout `contents` that hold nothing: an ordered list of links to the numbered chapters, or, in
 * a deck without such, to the slides that have a title.
 */
export function generateContents(deck: Deck): readonly Slide[] {
  const numbered = deck.chapters.filter(({ number }) => number !== undefined).map(({ id, title }) => ({ id, title }))
  return deck.slides.map((slide) => {
    if (slide.layout !== 'contents' || Object.values(slide.slots).some((blocks) => blocks.length > 0)) return slide
    const { at } = slide
    const others = deck.slides.filter((other) => other !== slide && other.layout !== 'cover' && other.title)
    const entries = numbered.length > 0 ? numbered : others.map((other) => ({ id: other.id, title: titleText(other) }))
    const items = entries.map(({ id, title }): ListItem => {
      const link = { type: 'link' as const, url: `#${id}`, children: [{ type: 'text' as const, value: title, at }], at }
      return { type: 'item', children: [{ type: 'paragraph', children: [link], attributes: NONE, at }], attributes: NONE, at }
    })
    if (items.length === 0) return slide
    return {
      ...slide,
      slots: { ...slide.slots, default: [{ type: 'list', ordered: true, start: 1, tight: true, items, attributes: NONE, at }] },
    }
  })
}
