import { advanceIn, decodeAdvances } from './tables/codec.ts'
import type { DecodedAdvances, EncodedFace } from './tables/codec.ts'
import { arimo } from './tables/arimo.ts'
import { cousine } from './tables/cousine.ts'
import { notoSansSc } from './tables/noto-sans-sc.ts'

/** One face at one weight, ready to be measured with. */
export interface Face {
  /** Advance of a character in em, or undefined if the face has no glyph for it. */
  advance(codePoint: number): number | undefined
}

const ENCODED: ReadonlyMap<string, EncodedFace> = new Map([
  ['arimo', arimo],
  ['cousine', cousine],
  ['noto-sans-sc', notoSansSc],
])

/** Names of the faces that can be measured with. */
export const FACE_NAMES: readonly string[] = [...ENCODED.keys()]

const decoded = new Map<string, Face>()

/**
 * The advance table of a face, decoded when first asked for.
 *
 * @throws if no table has that name: a theme is checked against `FACE_NAMES` when it is loaded.
 */
export function face(name: string, bold: boolean): Face {
  const weight = bold ? 700 : 400
  const key = `${name}:${weight}`
  let found = decoded.get(key)
  if (!found) {
    const encoded = ENCODED.get(name)
    if (!encoded) throw new Error(`no advance table '${name}'; there are: ${FACE_NAMES.join(', ')}`)
    found = faceOf(decodeAdvances(encoded.weights[weight]), encoded.unitsPerEm)
    decoded.set(key, found)
  }
  return found
}

function faceOf(advances: DecodedAdvances, unitsPerEm: number): Face {
  return {
    advance(codePoint) {
      const advance = advanceIn(advances, codePoint)
      return advance === undefined ? undefined : advance / unitsPerEm
    },
  }
}
