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
