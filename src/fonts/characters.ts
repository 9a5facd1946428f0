/** Which characters each face of the deck has to draw. */
import { FACES, type FaceUse, traitsOf } from '../scene/traits.ts'
import type { PlacedDeck } from '../scene/types.ts'

export type { FaceUse } from '../scene/traits.ts'

/** The characters that a face is used for. */
export interface FaceCharacters extends FaceUse {
  characters: ReadonlySet<number>
}

/** Every face that the slides' texts use, with its characters. Notes are not shown, so they do not count. */
export function usedFaces(deck: Pick<PlacedDeck, 'scenes'>): FaceCharacters[] {
  return deckCharacters(deck).faces
}

/** What the slides' texts are drawn with. */
export interface DeckCharacters {
  faces: FaceCharacters[]
  /** Some slide shows a formula, for which there is a face of its own. */
  formulas: boolean
}

/** Every face that the slides' texts use, with its characters, and whether there are formulas. */
export function deckCharacters({ scenes }: Pick<PlacedDeck, 'scenes'>): DeckCharacters {
  const traits = scenes.map(traitsOf)
  const faces = FACES.map((face, i) => ({ ...face, characters: charactersOf(traits.map(({ texts }) => texts[i]!)) }))
  return { faces: faces.filter((face) => face.characters.size > 0), formulas: traits.some(({ formulas }) => formulas) }
}

function charactersOf(texts: readonly string[]): ReadonlySet<number> {
  const characters = new Set<number>()
  if (texts.every((text) => text === '')) return characters
  // By UTF-16 unit, 1 for what the set holds, surrogates aside: a long deck says each character hundreds of times.
  const known = new Uint8Array(0x10000)
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (known[unit] === 1) continue
      const point = text.codePointAt(i)!
      characters.add(point)
      if (point > 0xffff) i++
      else if ((unit & 0xf800) !== 0xd800) known[unit] = 1
    }
  }
  return characters
}
