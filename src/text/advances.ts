/** How wide one unit is. */
import { EMOJI_ADVANCE, isEmoji } from '../scene/emoji.ts'
import { isEastAsian, isHangul, isInvisible } from './characters.ts'
import type { Face } from './faces.ts'

/** Advance of Hangul, in em: Noto Sans KR and Malgun Gothic have it alike. */
const HANGUL_ADVANCE = 0.92

/** Advance in em of a symbol or letter that no table holds. */
const UNKNOWN_ADVANCE = 0.6

/** Spaces that a tab is as wide as. */
const TAB_SPACES = 4

/**
 * Advance of a unit in em of its own size. Never NaN; 0 for controls, joiners and lone marks.
 *
 * @param face draws the unit
 * @param other the paragraph's other face, asked when the first lacks a character
 */
export function advanceOf(unit: string, face: Face, other: Face): number {
  const point = unit.charCodeAt(0)
  if (unit.length === 1 && point < 0x2000) return advanceOfPoint(point, face, other)
  if (isEmoji(unit)) return EMOJI_ADVANCE
  let sum = 0
  for (const character of unit.normalize('NFC')) sum += advanceOfPoint(character.codePointAt(0)!, face, other)
  return sum
}

/** `advanceOf` a unit of one character that is no emoji and is not composed of others. */
export function advanceOfPoint(point: number, face: Face, other: Face): number {
  if (point >= 0x300 && !isEastAsian(point) && isInvisible(point)) return 0
  if (point === 0xad) return 0
  const known = face.advance(point) ?? other.advance(point)
  if (known !== undefined) return known
  if (point < 0xa0) return point === 9 ? TAB_SPACES * (face.advance(32) ?? 0.25) : 0
  if (isInvisible(point)) return 0
  if (isHangul(point)) return HANGUL_ADVANCE
  if (isHalfWidth(point)) return 0.5
  return isEastAsian(point) ? 1 : UNKNOWN_ADVANCE
}

/** Half-width katakana and signs (UAX #11, class H). */
function isHalfWidth(point: number): boolean {
  return (point >= 0xff61 && point <= 0xffdc) || (point >= 0xffe8 && point <= 0xffee)
}

/** True for a letter, figure or sign that no table holds and that no rule gives a width: its advance is a guess. */
export function isUnmeasured(unit: string, face: Face, other: Face): boolean {
  const point = unit.codePointAt(0)!
  if (point < 0x250 || isEastAsian(point) || face.advance(point) !== undefined || other.advance(point) !== undefined) return false
  return !isInvisible(point) && !isEmoji(unit)
}
