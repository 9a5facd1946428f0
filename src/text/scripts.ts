/** Which face draws each unit: the Latin or the East Asian one. */
import type { Script } from '../scene/types.ts'
import { isAmbiguous, isEastAsian } from './characters.ts'
import type { Face } from './faces.ts'

export const LATIN = 0
export const EA = 1
const AMBIGUOUS = 2
const NEUTRAL = 3

/** Script names by number. */
export const SCRIPTS: readonly Script[] = ['latin', 'ea']

const OPENERS = '“‘'
const CLOSERS = '”’'

/**
 * The script of every unit (`LATIN` or `EA`).
 *
 * CJK and full-width characters are East Asian. Ambiguous punctuation (“ ” — … · × → ①) is East Asian if the
 * nearest letter or digit on either side is; both quotes of a pair agree. Spaces are Latin, so that the face whose
 * metrics hold in both outputs draws them. What the Latin face lacks and the ea face has is East Asian.
 *
 * @param points first character of each unit
 * @param latinFace the Latin face of each unit
 * @param ea the East Asian face of each unit
 */
export function scriptsOf(points: Uint32Array, latinFace: (unit: number) => Face, eaFace: (unit: number) => Face): Uint8Array {
  const scripts = new Uint8Array(points.length)
  let mixed = false
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!
    scripts[i] = nature(point)
    if (scripts[i]! >= AMBIGUOUS) mixed = true
  }
  if (mixed) settle(scripts, points)
  for (let i = 0; i < points.length; i++) {
    if (points[i]! < 0x7f) continue
    const [own, other, otherScript] = scripts[i] === EA ? [eaFace(i), latinFace(i), LATIN] : [latinFace(i), eaFace(i), EA]
    if (own.advance(points[i]!) === undefined && other.advance(points[i]!) !== undefined && !isEastAsian(points[i]!)) scripts[i] = otherScript
  }
  return scripts
}

function nature(point: number): number {
  if (point < 0x80) return (point >= 48 && point <= 57) || (point >= 65 && point <= 90) || (point >= 97 && point <= 122) ? LATIN : NEUTRAL
  if (isEastAsian(point)) return EA
  if (isAmbiguous(point)) return AMBIGUOUS
  return point === 0xa0 ? NEUTRAL : LATIN
}

/** Lets ambiguous characters follow their neighbours, and makes neutral ones (ASCII punctuation, spaces) Latin. */
function settle(scripts: Uint8Array, points: Uint32Array): void {
  const nature = scripts.slice()
  let last = NEUTRAL
  for (let i = 0; i < nature.length; i++) {
    if (nature[i] === AMBIGUOUS) scripts[i] = last === EA ? EA : AMBIGUOUS
    else if (nature[i] === NEUTRAL) scripts[i] = LATIN
    else last = nature[i]!
  }
  last = NEUTRAL
  for (let i = nature.length - 1; i >= 0; i--) {
    if (scripts[i] === AMBIGUOUS) scripts[i] = last === EA ? EA : LATIN
    else if (nature[i] === LATIN || nature[i] === EA) last = nature[i]!
  }
  agreeOnQuotes(scripts, nature, points)
}

/** Makes both quotes of a pair East Asian if one is. */
function agreeOnQuotes(scripts: Uint8Array, nature: Uint8Array, points: Uint32Array): void {
  const open: number[] = []
  for (let i = 0; i < points.length; i++) {
    if (nature[i] !== AMBIGUOUS) continue
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
