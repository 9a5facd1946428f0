/** The face that formulas are set in, measured in em. */
import { decodeGlyphs, type Glyph, type SizedGlyph, type Stretch } from '../tables/codec.ts'
import { stixTwoMath } from '../tables/stix-two-math.ts'
import type { Extent } from '../types.ts'

const EM = stixTwoMath.unitsPerEm
const glyphs = decodeGlyphs(stixTwoMath.glyphs)
const vertical = new Map(JSON.parse(stixTwoMath.vertical) as [number, Stretch][])
const horizontal = new Map(JSON.parse(stixTwoMath.horizontal) as [number, Stretch][])

/** A constant of the font's MATH table in em. */
export function constant(name: keyof typeof stixTwoMath.constants & string): number {
  return stixTwoMath.constants[name]! / EM
}

/** Size of indices and of indices of indices, as a share of the full size. */
export const LEVELS: readonly number[] = [
  1,
  stixTwoMath.constants['scriptPercentScaleDown']! / 100,
  stixTwoMath.constants['scriptScriptPercentScaleDown']! / 100,
]

export const AXIS = constant('axisHeight')

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]/u
/** Characters that the deck's East Asian face draws, one em wide. */
function isWide(character: string): boolean {
  return WIDE.test(character)
}

const WIDE_GLYPH = { width: 1, ascent: 0.86, descent: 0.1 }
const UNKNOWN = { width: 0.6, ascent: 0.7, descent: 0.2 }

/** What a text takes in em: advance, and ink above and below the baseline. */
export function textExtent(text: string): Extent {
  let [width, ascent, descent] = [0, 0, 0]
  for (const character of text.normalize('NFC')) {
    const own = extentOf(character)
    width += own.width
    ascent = Math.max(ascent, own.ascent)
    descent = Math.max(descent, own.descent)
  }
  return { width, ascent, descent }
}

function extentOf(character: string): Extent {
  const glyph = glyphs.get(character.codePointAt(0)!)
  if (glyph) return inEm(glyph)
  if (isWide(character)) return WIDE_GLYPH
  return /\p{M}|\p{Cf}/u.test(character) ? { width: 0, ascent: 0, descent: 0 } : UNKNOWN
}

function inEm({ advance, ascent, descent }: Pick<Glyph, 'advance' | 'ascent' | 'descent'>): Extent {
  return { width: advance / EM, ascent: ascent / EM, descent: descent / EM }
}

/** A sign at one of its sizes. */
export interface StretchedSign extends Extent {
  /** Its measure in the direction in which it grows. */
  size: number
  italic: number
}

function sized({ size, italic, ...glyph }: SizedGlyph): StretchedSign {
  return { ...inEm(glyph), size: size / EM, italic: italic / EM }
}

/** The smallest size of a sign that is as high as `target`, or its parts put together; `undefined` if it does not grow. */
export function grown(text: string, target: number): StretchedSign | undefined {
  return stretched(vertical.get(text.codePointAt(0)!), target)
}

/** The same across; a sign that cannot be put together has its largest size. */
export function widened(text: string, target: number): StretchedSign | undefined {
  return stretched(horizontal.get(text.codePointAt(0)!), target)
}

function stretched(stretch: Stretch | undefined, target: number): StretchedSign | undefined {
  if (!stretch || stretch.sizes.length === 0) return undefined
  const fitting = stretch.sizes.find(({ size }) => size >= target * EM)
  if (fitting) return sized(fitting)
  const { assembly } = stretch
  const largest = sized(stretch.sizes.at(-1)!)
  if (!assembly) return largest
  return { ...inEm(assembly), size: Math.max(target, largest.size), italic: 0 }
}

/** The form of a sign for displays: the first that is as high as the font asks for. */
export function displayForm(text: string): StretchedSign | undefined {
  const sizes = vertical.get(text.codePointAt(0)!)?.sizes
  const found = sizes?.find(({ size }) => size >= stixTwoMath.constants['displayOperatorMinHeight']!) ?? sizes?.at(-1)
  return found && sized(found)
}
