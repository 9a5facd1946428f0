import type { Deck } from '../deck/types.ts'
import { linkTarget } from './inline.ts'

const known = new WeakMap<Deck, typeof linkTarget>()

/** Where URLs of a deck lead: a link to a slide that is not there leads nowhere, and its text stays text. */
export function linksIn(deck: Deck): typeof linkTarget {
  const made = known.get(deck)
  if (made !== undefined) return made
  const ids = new Set(deck.slides.map((slide) => slide.id))
  const resolve: typeof linkTarget = (url, title) => {
    const target = linkTarget(url, title)
    return target?.kind === 'slide' && !ids.has(target.id) ? undefined : target
  }
  known.set(deck, resolve)
  return resolve
}
