/** The decks that tests open: the fixture, and the course as its authors left it. */
import { fileURLToPath } from 'node:url'
import { compileDeck } from '../../src/compile/index.ts'
import type { PlacedDeck } from '../../src/scene/index.ts'
import { fixture } from './fixture.ts'

export const decks: readonly [name: string, deck: PlacedDeck][] = [
  ['fixture', fixture],
  ['course', await course()],
]

async function course(): Promise<PlacedDeck> {
  const compiled = await compileDeck(fileURLToPath(new URL('../../slides', import.meta.url)))
  if (!('placed' in compiled)) throw new Error('the course does not compile')
  return compiled.placed
}
