/** Slides that the rules had nothing to say of, kept from one process to the next. */
import type { CheckMemory } from '../check/index.ts'
import type { Deck, Slide } from '../deck/index.ts'
import { digestOf } from '../digest/index.ts'
import type { SlideStore } from './place.ts'

/** Stands for all of a slide but its lines; `undefined`: it is looked at anew. */
type KeyOf = (slide: Slide) => string | undefined

/** Tells the rules what a store keeps of the time before, if there is such. */
export function restoreChecked(memory: CheckMemory, deck: Deck, keyOf: KeyOf, store: SlideStore): void {
  const bytes = store.bytes(keyFor(deck))
  if (bytes === undefined) return
  const clean = new Set(new TextDecoder().decode(bytes).split('\n'))
  for (const slide of deck.slides) {
    const key = keyOf(slide)
    if (key !== undefined && clean.has(key)) memory.said.set(slide, [])
  }
}

/** Keeps what the rules found. */
export function keepChecked({ said }: CheckMemory, deck: Deck, keyOf: KeyOf, store: SlideStore): void {
  const clean = deck.slides.flatMap((slide) => (said.get(slide)?.length === 0 ? (keyOf(slide) ?? []) : []))
  store.set(keyFor(deck), clean.join('\n'))
}

/** Stands for what the rules look at beside slides. */
function keyFor(deck: Deck): string {
  const { slides: _, chapters: __, ...rest } = deck
  return `checked ${digestOf(JSON.stringify(rest))}`
}
