/** Breaks inside words of languages that write without spaces, or that rather break between words. */
import { BREAK_ALLOWED, BREAK_DISCOURAGED } from './break-rules.ts'
import { isEastAsian, isHangul } from './characters.ts'

/**
 * Marks break opportunities inside words as discouraged: between syllables of a Korean word always, inside Chinese
 * and Japanese words when `keepWords`. Words are those of `Intl.Segmenter`, so of Node's ICU dictionary.
 *
 * @param breaks changed in place
 */
export function discourageInsideWords(text: string, offsets: Uint32Array, breaks: Uint8Array, lang: string, keepWords: boolean): void {
  if (lang.startsWith('ko')) {
    for (let i = 0; i + 1 < breaks.length; i++) {
      if (isHangul(text.charCodeAt(offsets[i]!)) && isHangul(text.charCodeAt(offsets[i + 1]!))) discourage(breaks, i)
    }
  }
  if (!keepWords || !breaks.some((flags) => flags & BREAK_ALLOWED)) return
  let unit = 0
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const end = index + segment.length
    while (unit < breaks.length && offsets[unit + 1]! < end) {
      if (isEastAsian(text.charCodeAt(offsets[unit]!))) discourage(breaks, unit)
      unit++
    }
    while (unit < breaks.length && offsets[unit + 1]! <= end) unit++
  }
}

function discourage(breaks: Uint8Array, unit: number): void {
  if (breaks[unit]! & BREAK_ALLOWED) breaks[unit]! |= BREAK_DISCOURAGED
}
