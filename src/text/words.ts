/** Breaks that only a dictionary knows: words are those of `Intl.Segmenter`, so of Node's ICU. */
import { BREAK_ALLOWED, BREAK_DISCOURAGED, BREAK_UNCERTAIN } from './break-rules.ts'
import { isEastAsian } from './characters.ts'
import type { PreparedText } from './types.ts'

/**
 * Marks the break opportunities inside a text's words as discouraged, where that was asked for (`keepWords`) and has not
 * been done: most titles are one line, which spares them the dictionary.
 */
export function markWords(text: PreparedText): void {
  if (text.unmarked === undefined) return
  discourageInsideWords(text.text, text.offsets, text.breaks, text.unmarked)
  text.unmarked = undefined
}

/** Marks break opportunities inside Chinese and Japanese words as discouraged; `breaks` is changed in place. */
function discourageInsideWords(text: string, offsets: Uint32Array, breaks: Uint8Array, lang: string): void {
  if (!breaks.some((flags) => flags & BREAK_ALLOWED)) return
  for (const [first, last] of words(text, offsets, lang)) {
    for (let unit = first; unit < last; unit++) {
      if (breaks[unit]! & BREAK_ALLOWED && isEastAsian(text.charCodeAt(offsets[unit]!))) breaks[unit]! |= BREAK_DISCOURAGED
    }
  }
}

/** Thai, Lao, Burmese and Khmer: written without spaces, broken between words (UAX #14, class SA). */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

/** Allows breaks between the words of languages that write them without spaces; `breaks` is changed in place. */
export function allowBetweenWords(text: string, offsets: Uint32Array, breaks: Uint8Array, lang: string): void {
  if (!UNSPACED.test(text)) return
  const isUnspaced = (unit: number): boolean => UNSPACED.test(text.charAt(offsets[unit]!))
  for (const [, last] of words(text, offsets, lang)) {
    if (last + 1 < breaks.length && isUnspaced(last) && isUnspaced(last + 1)) breaks[last]! |= BREAK_ALLOWED | BREAK_UNCERTAIN
  }
}

/** Kept, for making one costs more than most texts. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' })
  segmenters.set(lang, known)
  return known
}

/** First and last unit of each word. */
function* words(text: string, offsets: Uint32Array, lang: string): Generator<[number, number]> {
  let unit = 0
  for (const { segment, index } of segmenterOf(lang).segment(text)) {
    const first = unit
    while (unit < offsets.length - 1 && offsets[unit + 1]! <= index + segment.length) unit++
    if (unit > first) yield [first, unit - 1]
  }
}
