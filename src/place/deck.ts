import type { Deck } from '../deck/types.ts'
import type { Report } from '../diagnostics/types.ts'
import type { Asset, Scene } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import { placeSlide } from './slide.ts'

/** The pictures of a deck, by path in the deck. */
export type FindAsset = (src: string) => Asset | undefined

/** Places every slide. Text that cannot fit is reported with the slide's place. */
export function placeDeck(deck: Deck, theme: Theme, assetOf: FindAsset, report: Report): Scene[] {
  return deck.slides.map((slide, i) => placeSlide({ deck, slide, chapter: deck.chapters[slide.chapter], number: i + 1 }, theme, assetOf, report))
}
