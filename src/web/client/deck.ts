import type { RevealApi } from 'reveal.js'

/** What we use of reveal.js. */
export type Deck = RevealApi

/** reveal.js says where it is about to go; `preventDefault` keeps it where it is. */
export interface BeforeSlideChange extends Event {
  indexh: number
}

export function slidesOf(deck: Deck): HTMLElement[] {
  return deck.getHorizontalSlides() as HTMLElement[]
}

export function currentIndex(deck: Deck): number {
  return deck.getIndices().h
}
