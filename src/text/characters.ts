/** What a character is, apart from how lines break at it: East Asian, ambiguous, emoji, part of a cluster. */

/** Kana, bopomofo, hangul, ideographs and their punctuation, full-width forms: always drawn by the ea face. */
export function isEastAsian(codePoint: number): boolean {
  if (codePoint < 0x1100) return false
  return (
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    codePoint <= 0x11ff ||
    (codePoint >= 0xa960 && codePoint <= 0xa97f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe10 && codePoint <= 0xfe1f) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffef) ||
    (codePoint >= 0x1b000 && codePoint <= 0x1b16f) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  )
}

/** Hangul syllables and jamo. */
export function isHangul(codePoint: number): boolean {
  return (
    (codePoint >= 0xac00 && codePoint <= 0xd7ff) ||
    (codePoint >= 0x1100 && codePoint <= 0x11ff) ||
    (codePoint >= 0x3130 && codePoint <= 0x318f) ||
    (codePoint >= 0xa960 && codePoint <= 0xa97f)
  )
}

const AMBIGUOUS_LATIN_1 = '§°±·×÷'

/**
 * Characters that Chinese and Latin typography share (UAX #11 calls most of them ambiguous):
 * their neighbours decide which face draws them.
 */
export function isAmbiguous(codePoint: number): boolean {
  if (codePoint < 0x2000) return AMBIGUOUS_LATIN_1.includes(String.fromCharCode(codePoint))
  if (codePoint < 0x2070) {
    return (codePoint >= 0x2010 && codePoint <= 0x2027 && codePoint !== 0x2011) || (codePoint >= 0x2030 && codePoint <= 0x203e)
  }
  return codePoint >= 0x2100 && codePoint < 0x2e80
}

/** A control, a joiner or a mark that is set on another character. Most of the others are told without the classes of these. */
export function isInvisible(codePoint: number): boolean {
  return !isPlainlyVisible(codePoint) && /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Mn}\p{Me}]$/u.test(String.fromCodePoint(codePoint))
}

/** Greek and Cyrillic letters, general punctuation, signs, ideographs and Hangul. */
function isPlainlyVisible(codePoint: number): boolean {
  return (
    (codePoint >= 0x370 && codePoint <= 0x482) ||
    (codePoint >= 0x48a && codePoint <= 0x52f) ||
    (codePoint >= 0x2010 && codePoint <= 0x2027) ||
    (codePoint >= 0x2030 && codePoint <= 0x205e) ||
    (codePoint >= 0x2100 && codePoint <= 0x2bff) ||
    (codePoint >= 0x3400 && codePoint <= 0x9fff) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3)
  )
}

/** A letter or digit of any script. The commonest are told without the class of all, which V8 takes a millisecond to compile. */
export function isLetterOrDigit(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x80) return isAsciiLetterOrDigit(code)
  if (code >= 0x4e00 && code <= 0x9fff) return true
  return !isCommonMark(code) && /^[\p{L}\p{N}]/u.test(character)
}

/** A letter of the scripts whose words are not torn, Latin, Greek and Cyrillic, or a digit of ASCII. */
export function isOfWord(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x80) return isAsciiLetterOrDigit(code)
  if ((code >= 0x2e80 && code < 0xa640) || isCommonMark(code)) return false
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(character)
}

function isAsciiLetterOrDigit(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** Arrows and operators, general, ideographic and full-width punctuation. */
function isCommonMark(code: number): boolean {
  return (
    (code >= 0x2190 && code <= 0x22ff) ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x301b) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  )
}
