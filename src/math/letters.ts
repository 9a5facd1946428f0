/** Mathematical alphanumeric symbols (Unicode 15, §22.2): letters whose style is part of the character. */

/** Styles that a letter may have; `italic` is how a single letter is set if nothing is said. */
export type LetterStyle =
  | 'upright'
  | 'bold'
  | 'italic'
  | 'bold-italic'
  | 'script'
  | 'bold-script'
  | 'fraktur'
  | 'bold-fraktur'
  | 'double-struck'
  | 'sans'
  | 'sans-bold'
  | 'sans-italic'
  | 'sans-bold-italic'
  | 'monospace'

export interface Letter {
  /** The letter or digit as it is typed. */
  plain: string
  style: LetterStyle
}

/** First code points of the Latin alphabets, capitals then small letters. */
const LATIN: readonly (readonly [number, LetterStyle])[] = [
  [0x1d400, 'bold'],
  [0x1d434, 'italic'],
  [0x1d468, 'bold-italic'],
  [0x1d49c, 'script'],
  [0x1d4d0, 'bold-script'],
  [0x1d504, 'fraktur'],
  [0x1d538, 'double-struck'],
  [0x1d56c, 'bold-fraktur'],
  [0x1d5a0, 'sans'],
  [0x1d5d4, 'sans-bold'],
  [0x1d608, 'sans-italic'],
  [0x1d63c, 'sans-bold-italic'],
  [0x1d670, 'monospace'],
]
const LATIN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const GREEK: readonly (readonly [number, LetterStyle])[] = [
  [0x1d6a8, 'bold'],
  [0x1d6e2, 'italic'],
  [0x1d71c, 'bold-italic'],
  [0x1d756, 'sans-bold'],
  [0x1d790, 'sans-bold-italic'],
]
const GREEK_LETTERS = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ'

const DIGITS: readonly (readonly [number, LetterStyle])[] = [
  [0x1d7ce, 'bold'],
  [0x1d7d8, 'double-struck'],
  [0x1d7e2, 'sans'],
  [0x1d7ec, 'sans-bold'],
  [0x1d7f6, 'monospace'],
]

/** Letters that had a code point before the alphabets were encoded. */
const EARLIER: readonly (readonly [string, string, LetterStyle])[] = [
  ['ℎ', 'h', 'italic'],
  ['ℬ', 'B', 'script'],
  ['ℰ', 'E', 'script'],
  ['ℱ', 'F', 'script'],
  ['ℋ', 'H', 'script'],
  ['ℐ', 'I', 'script'],
  ['ℒ', 'L', 'script'],
  ['ℳ', 'M', 'script'],
  ['ℛ', 'R', 'script'],
  ['ℯ', 'e', 'script'],
  ['ℊ', 'g', 'script'],
  ['ℴ', 'o', 'script'],
  ['ℭ', 'C', 'fraktur'],
  ['ℌ', 'H', 'fraktur'],
  ['ℑ', 'I', 'fraktur'],
  ['ℜ', 'R', 'fraktur'],
  ['ℨ', 'Z', 'fraktur'],
  ['ℂ', 'C', 'double-struck'],
  ['ℍ', 'H', 'double-struck'],
  ['ℕ', 'N', 'double-struck'],
  ['ℙ', 'P', 'double-struck'],
  ['ℚ', 'Q', 'double-struck'],
  ['ℝ', 'R', 'double-struck'],
  ['ℤ', 'Z', 'double-struck'],
]

const letters = new Map<string, Letter>()
const italics = new Map<string, string>([
  ['ı', '𝚤'],
  ['ȷ', '𝚥'],
])

function addAlphabet(start: number, alphabet: string, style: LetterStyle): void {
  ;[...alphabet].forEach((plain, i) => {
    const character = String.fromCodePoint(start + i)
    letters.set(character, { plain, style })
    if (style === 'italic') italics.set(plain, character)
  })
}
for (const [start, style] of LATIN) addAlphabet(start, LATIN_LETTERS, style)
for (const [start, style] of GREEK) addAlphabet(start, GREEK_LETTERS, style)
for (const [start, style] of DIGITS) addAlphabet(start, '0123456789', style)
for (const [character, plain, style] of EARLIER) letters.set(character, { plain, style })
italics.set('h', 'ℎ')
letters.set('𝚤', { plain: 'ı', style: 'italic' })
letters.set('𝚥', { plain: 'ȷ', style: 'italic' })

/** The letter that a character is; any other character is itself, upright. */
export function letterOf(character: string): Letter {
  return letters.get(character) ?? { plain: character, style: 'upright' }
}

/** A single letter as it is set if nothing is said; any other text as it is. */
export function italic(text: string): string {
  return italics.get(text) ?? text
}
