/**
 * Splits text into units that are never torn apart: grapheme clusters by UAX #29 (combining marks, emoji
 * sequences, flags, conjoining jamo, CR LF), without its rules for prepended marks and Indic conjuncts.
 * `Intl.Segmenter` does the same a hundred times slower.
 */
import { isHangul } from './characters.ts'
import { takeIntegers } from './slabs.ts'

const ZWJ = 0x200d
const ZWSP = 0x200b
const SOFT_HYPHEN = 0xad
const WORD_JOINER = 0x2060
const BOM = 0xfeff

/** Characters that are plainly units by themselves, and that nothing but marks is joined to. */
function isPlain(code: number): boolean {
  if (code < 0x300) return code !== 0x0a
  if (code >= 0x4e00) return code < 0xa000 || (code >= 0xff01 && code <= 0xff9d) || (code >= 0xac00 && code <= 0xd7a3)
  if (code >= 0x3000) return !(code >= 0x302a && code <= 0x302f) && code !== 0x3099 && code !== 0x309a
  return code >= 0x2010 && code <= 0x2027
}

/** Offsets (UTF-16) at which each unit starts, then the text's length. */
export function unitOffsets(text: string): Uint32Array {
  const offsets = takeIntegers(text.length + 1)
  let count = 0
  let flags = 0
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i)
    if (isPlain(code)) {
      offsets[count++] = i++
      continue
    }
    const point = text.codePointAt(i)!
    if (count > 0 && joinsPrevious(text, i, point, flags)) {
      if (isRegional(point)) flags = 0
    } else {
      offsets[count++] = i
      flags = isRegional(point) ? 1 : 0
    }
    i += point > 0xffff ? 2 : 1
  }
  offsets[count] = text.length
  return offsets.subarray(0, count + 1)
}

function isRegional(point: number): boolean {
  return point >= 0x1f1e6 && point <= 0x1f1ff
}

/** Whether the character at `at` belongs to the unit before it; `openFlag`: that unit is half a flag. */
function joinsPrevious(text: string, at: number, point: number, openFlag: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (point === 0x0a) return before === 0x0d
  if (isBreaking(before)) return false
  if (isRegional(point)) return openFlag === 1
  if (point === ZWSP || point === SOFT_HYPHEN || point === WORD_JOINER || point === BOM) return false
  const character = String.fromCodePoint(point)
  if (/^[\p{M}\p{Emoji_Modifier}\p{Cf}\uff9e\uff9f]$/u.test(character)) return true
  if (before === ZWJ) return /^\p{Extended_Pictographic}$/u.test(character)
  return isHangul(before) && ((point >= 0x1160 && point <= 0x11ff) || (point >= 0xd7b0 && point <= 0xd7ff))
}

/** Line ends and characters that marks do not combine with. */
function isBreaking(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === ZWSP || code === 0x20
}
