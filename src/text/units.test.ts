import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from './testing.ts'
import { unitOffsets } from './units.ts'

const unitsOf = (text: string) => {
  const offsets = unitOffsets(text)
  return Array.from({ length: offsets.length - 1 }, (_, i) => text.slice(offsets[i], offsets[i + 1]))
}

test.each([
  ['人工 AI', ['人', '工', ' ', 'A', 'I']],
  ['e\u0301a', ['e\u0301', 'a']],
  ['か\u3099', ['か\u3099']],
  ['ﾊﾟ', ['ﾊﾟ']],
  ['👍🏽👨‍👩‍👧', ['👍🏽', '👨‍👩‍👧']],
  ['👩‍❤️‍👨1️⃣', ['👩‍❤️‍👨', '1️⃣']],
  ['🇨🇳🇯🇵🇰', ['🇨🇳', '🇯🇵', '🇰']],
  ['𠮷野', ['𠮷', '野']],
  ['\u1112\u1161\u11ab글', ['\u1112\u1161\u11ab', '글']],
  ['a\r\nb\n', ['a', '\r\n', 'b', '\n']],
  ['\u0301', ['\u0301']],
  ['\ud83d\ud83d', ['\ud83d', '\ud83d']],
  ['a\u200bb\u2060c\u00ad', ['a', '\u200b', 'b', '\u2060', 'c', '\u00ad']],
  ['', []],
])('%j is cut into %j', (text, units) => {
  expect(unitsOf(text)).toEqual(units)
})

test('units join up to the text and never cut a surrogate pair', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const units = unitsOf(text)
      expect(units.join('')).toBe(text)
      units.forEach((unit, i) => expect(/[\ud800-\udbff]$/.test(units[i - 1] ?? '') && /^[\udc00-\udfff]/.test(unit)).toBe(false))
    }),
  )
})

test('units are those of Intl.Segmenter for the scripts that slides are written in', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  const text = fc
    .array(
      fc.constantFrom(
        '中',
        'あ',
        'が',
        'か\u3099',
        'a',
        'é',
        'e\u0301',
        '한',
        '\u1112\u1161',
        '👍🏽',
        '👨‍👩‍👧',
        '🇨🇳',
        '❤️',
        '1️⃣',
        '→',
        '\r\n',
        '\n',
        ' ',
        '，',
        'م',
        'ש',
      ),
    )
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, (all) => {
      expect(unitsOf(all)).toEqual(Array.from(segmenter.segment(all), ({ segment }) => segment))
    }),
  )
})
