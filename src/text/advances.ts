/** How wide one unit is. */
import { isEastAsian, isEmoji } from './characters.ts'
import type { Face } from './faces.ts'

/**
 * Advance of an emoji, in em. Segoe UI Emoji, which draws it in PowerPoint and in browsers on Windows, has 1.37;
 * Noto Color Emoji has 1.245 and Apple Color Emoji 1.25 to 1.3. The widest is safe: nothing overflows.
 */
export const EMOJI_ADVANCE = 1.37

/** Advance in em of a symbol or letter that no table holds. */
const UNKNOWN_ADVANCE = 0.6

/** Spaces that a tab is as wide as. */
const TAB_SPACES = 4

const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Mn}\p{Me}]$/u

/**
 * Advance of a unit in em of its own size. Never NaN; 0 for controls, joiners and lone marks.
 *
 * @param face draws the unit
 * @param other the paragraph's other face, asked when the first lacks a character
 */
export function advanceOf(unit: string, face: Face, other: Face): number {
  if (unit.length === 1) return advanceOfPoint(unit.charCodeAt(0), face, other)
  if (isEmoji(unit)) return EMOJI_ADVANCE
  let sum = 0
  for (const character of unit.normalize('NFC')) sum += advanceOfPoint(character.codePointAt(0)!, face, other)
  return sum
}

function advanceOfPoint(point: number, face: Face, other: Face): number {
  if (point >= 0x300 && !isEastAsian(point) && INVISIBLE.test(String.fromCodePoint(point))) return 0
  if (point === 0xad) return 0
  const known = face.advance(point) ?? other.advance(point)
  if (known !== undefined) return known
  if (point < 0xa0) return point === 9 ? TAB_SPACES * (face.advance(32) ?? 0.25) : 0
  const character = String.fromCodePoint(point)
  if (INVISIBLE.test(character)) return 0
  if (isEmoji(character)) return EMOJI_ADVANCE
  return isEastAsian(point) ? 1 : UNKNOWN_ADVANCE
}
