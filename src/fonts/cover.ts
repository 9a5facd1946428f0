/** Which slices of a face hold the characters that it draws, and what another face draws in its place. */
import { type FaceCharacters, type FaceUse } from './characters.ts'
import type { FontPackage, Slice } from './packages.ts'
import { ownerOf } from './ranges.ts'

/** The packages of a theme's faces; undefined where a face does not ship. */
export type Packages = Readonly<Record<FaceUse['font'], FontPackage | undefined>>

/** CSS takes a line's metrics from the face that draws a space: the East Asian one has to, whatever the text. */
const SPACE = 0x20

/** The faces, and the East Asian one for what the others lack. */
export function withFallback(faces: readonly FaceCharacters[], packages: Packages): FaceCharacters[] {
  const others = faces.filter((face) => face.font !== 'ea')
  const eastAsian = [false, true].flatMap((bold): FaceCharacters[] => {
    const own = faces.find((face) => face.font === 'ea' && face.bold === bold)
    const lacking = others
      .filter((face) => face.bold === bold)
      .flatMap((face) => {
        const font = packages[face.font]
        return font ? [...neededSlices(font, face.characters).uncovered] : []
      })
    if (bold && !own && lacking.length === 0) return []
    return [{ font: 'ea', bold, italic: false, characters: new Set([SPACE, ...(own?.characters ?? []), ...lacking]) }]
  })
  return [...eastAsian, ...others]
}

/** A slice, and those of the characters that it is the first to hold. */
export interface NeededSlice {
  slice: Slice
  characters: readonly number[]
}

/** The slices that hold the characters, in order of precedence, and the characters that none holds. */
export function neededSlices(font: FontPackage, characters: ReadonlySet<number>): { slices: NeededSlice[]; uncovered: Set<number> } {
  const held = new Map<number, number[]>()
  const uncovered = new Set<number>()
  for (const point of Uint32Array.from(characters).sort()) {
    const owner = ownerOf(font.owners, point)
    if (owner === undefined) uncovered.add(point)
    else if (held.has(owner)) held.get(owner)!.push(point)
    else held.set(owner, [point])
  }
  const slices = [...held].toSorted(([a], [b]) => a - b).map(([owner, points]) => ({ slice: font.slices[owner]!, characters: points }))
  return { slices, uncovered }
}
