import type { HighlightedCode } from '../blocks/code/index.ts'
import type { FlowArrangements } from '../blocks/flow/index.ts'
import type { Deck } from '../deck/types.ts'
import type { Report } from '../diagnostics/types.ts'
import type { Design } from '../layouts/design.ts'
import type { Asset, Scene } from '../scene/types.ts'
import { placeSlide } from './slide.ts'

/** The pictures of a deck, by path in the deck. */
export type FindAsset = (src: string) => Asset | undefined

/**
 * Places every slide. One whose running text does not fit at the smallest legible size continues on
 * further slides; what cannot be continued and does not fit is reported with its place.
 */
export function placeDeck(
  deck: Deck,
  design: Design,
  assetOf: FindAsset,
  report: Report,
  flows: FlowArrangements = new Map(),
  code: HighlightedCode = new Map(),
): Scene[] {
  const scenes: Scene[] = []
  for (const slide of deck.slides) {
    const place = { deck, slide, chapter: deck.chapters[slide.chapter], number: scenes.length + 1 }
    for (const scene of placeSlide(place, { design, theme: design.theme, assetOf, report, flows, code })) scenes.push(scene)
  }
  return scenes
}
