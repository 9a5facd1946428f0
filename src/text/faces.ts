import { AdvanceTable } from './tables/codec.ts'
import type { EncodedFace } from './tables/codec.ts'
import { arimo } from './tables/arimo.ts'
import { cousine } from './tables/cousine.ts'
import { notoSansSc } from './tables/noto-sans-sc.ts'

/** One face at one weight, ready to be measured with. */
export interface Face {
  /** By how much its text may come out wider or narrower in the reader's face, as a factor of its advance. */
  tolerance: number
  /** Advance of a character in em, or undefined if the face has no glyph for it. */
  advance(codePoint: number): number | undefined
}

/** The two faces that draw a run, and how large it is set. */
export interface UnitFaces {
  latin: Face
  ea: Face
  /** Size as a factor of the paragraph's. */
  scale: number
}

const ENCODED: ReadonlyMap<string, EncodedFace> = new Map([
  ['arimo', arimo],
  ['cousine', cousine],
  ['noto-sans-sc', notoSansSc],
])

/** Names of the faces that can be measured with. */
export const FACE_NAMES: readonly string[] = [...ENCODED.keys()]

/** By name, at both weights. */
const decoded = { regular: new Map<string, Face>(), bold: new Map<string, Face>() }

/** By how much Latin text may come out wider or narrower where both decks draw it in faces of the same advances. */
const SAME_ADVANCES = 0.02
/** The same where the reader's face is as wide only on the average. */
const SAME_AVERAGE = 0.04

/**
 * The advance table of a face. `arimo@0.92` is a face that has no table and is 0.92 times
 * as wide as Arimo on the average.
 *
 * @throws if no table has that name: a theme is checked against `FACE_NAMES` when it is loaded.
 */
export function face(name: string, bold: boolean): Face {
  const known = bold ? decoded.bold : decoded.regular
  let found = known.get(name)
  if (!found) {
    const [table = '', factor = '1'] = name.split('@')
    const encoded = ENCODED.get(table)
    if (!encoded) throw new Error(`no advance table '${name}'; there are: ${FACE_NAMES.join(', ')}`)
    found = faceOf(
      new AdvanceTable(encoded.weights[bold ? 700 : 400]),
      encoded.unitsPerEm / Number(factor),
      name === table ? SAME_ADVANCES : SAME_AVERAGE,
    )
    known.set(name, found)
  }
  return found
}

function faceOf(table: AdvanceTable, unitsPerEm: number, tolerance: number): Face {
  return {
    tolerance,
    advance(codePoint) {
      const advance = table.advance(codePoint)
      return advance === undefined ? undefined : advance / unitsPerEm
    },
  }
}
