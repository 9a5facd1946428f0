/** Which face draws each unit: the Latin or the East Asian one. */
import type { Script } from '../scene/types.ts'
import { isAmbiguous, isEastAsian } from './characters.ts'
import type { Face } from './faces.ts'
import { takeBytes } from './slabs.ts'

export const LATIN = 0
export const EA = 1
const AMBIGUOUS = 2
const NEUTRAL = 3

/** Script names by number. */
export const SCRIPTS: readonly Script[] = ['latin', 'ea']

/** Signs that belong to the number right after them. */
const SIGNS = '±−×÷≈≤≥§№'
const OPENERS = '“‘'
const CLOSERS = '”’'

/** The two faces that draw a unit. */
export interface Faces {
  latin: Face
  ea: Face
}

/**
 * The script of every unit (`LATIN` or `EA`).
 *
 * CJK and full-width characters are East Asian. Ambiguous punctuation (“ ” — … · × → ①) is East Asian if the
 * nearest letter or digit on either side is; a sign goes with its number, and both quotes of a pair agree. Spaces are
 * Latin, so that the face whose metrics hold in both outputs draws them. What the Latin face lacks and the ea face
 * has is East Asian.
 *
 * @param points first character of each unit
 * @param facesAt the faces of each unit
 * @param cjk whether text without letters and digits is East Asian
 */
export function scriptsOf(points: Uint32Array, facesAt: (unit: number) => Faces, cjk: boolean): Uint8Array {
  const scripts = takeBytes(points.length)
  let ambiguous = false
  let neutral = false
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!
    scripts[i] = isSign(point) && isDigit(points[i + 1]) ? LATIN : nature(point)
    if (scripts[i] === AMBIGUOUS) ambiguous = true
    else if (scripts[i] === NEUTRAL) neutral = true
  }
  if (ambiguous) settle(scripts, points, cjk)
  else if (neutral) for (let i = 0; i < scripts.length; i++) if (scripts[i] === NEUTRAL) scripts[i] = LATIN
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!
    if (point < 0x7f || isEastAsian(point)) continue
    const { latin, ea } = facesAt(i)
    const [own, other] = scripts[i] === EA ? [ea, latin] : [latin, ea]
    if (own.advance(point) === undefined && other.advance(point) !== undefined) scripts[i] = scripts[i] === EA ? LATIN : EA
  }
  return scripts
}

function isDigit(point: number | undefined): boolean {
  return point !== undefined && point >= 0x30 && point <= 0x39
}

function isSign(point: number): boolean {
  return point > 0x7f && !isEastAsian(point) && SIGNS.includes(String.fromCodePoint(point))
}

function nature(point: number): number {
  if (point < 0x80) return isDigit(point) || (point >= 65 && point <= 90) || (point >= 97 && point <= 122) ? LATIN : NEUTRAL
  if (isEastAsian(point)) return EA
  if (isAmbiguous(point)) return AMBIGUOUS
  return point === 0xa0 ? NEUTRAL : LATIN
}

/** Lets ambiguous characters follow their neighbours, and makes neutral ones (ASCII punctuation, spaces) Latin. */
function settle(scripts: Uint8Array, points: Uint32Array, cjk: boolean): void {
  const natures = takeBytes(scripts.length)
  natures.set(scripts)
  const strong = natures.some((script) => script === LATIN || script === EA)
  let last = cjk && !strong ? EA : NEUTRAL
  for (let i = 0; i < natures.length; i++) {
    if (natures[i] === AMBIGUOUS) scripts[i] = last === EA ? EA : AMBIGUOUS
    else if (natures[i] === NEUTRAL) scripts[i] = LATIN
    else last = natures[i]!
  }
  last = NEUTRAL
  for (let i = natures.length - 1; i >= 0; i--) {
    if (scripts[i] === AMBIGUOUS) scripts[i] = last === EA ? EA : LATIN
    else if (natures[i] === LATIN || natures[i] === EA) last = natures[i]!
  }
  agreeOnQuotes(scripts, natures, points)
}

/** Makes both quotes of a pair East Asian if one is. */
function agreeOnQuotes(scripts: Uint8Array, natures: Uint8Array, points: Uint32Array): void {
  const open: number[] = []
  for (let i = 0; i < points.length; i++) {
    if (natures[i] !== AMBIGUOUS) continue
    const character = String.fromCodePoint(points[i]!)
    if (OPENERS.includes(character)) open.push(i)
    const kind = CLOSERS.indexOf(character)
    if (kind < 0) continue
    const partner = open.at(-1)
    if (partner === undefined || String.fromCodePoint(points[partner]!) !== OPENERS[kind]) continue
    open.pop()
    if (scripts[i] === EA || scripts[partner] === EA) scripts[i] = scripts[partner] = EA
  }
}
