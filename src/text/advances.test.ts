import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMOJI_ADVANCE } from '../scene/emoji.ts'
import { BASELINE_SCALE } from '../scene/units.ts'
import { prepareText } from './prepare.ts'
import { anyText, FACES, prepared } from './testing.ts'
import type { RunInput } from './types.ts'
import { textWidth } from './wrap.ts'

const widthOf = (run: RunInput | string, bold?: boolean) =>
  textWidth(prepareText([typeof run === 'string' ? { text: run } : run], { faces: FACES, lang: 'zh-CN', bold }))

test.each([
  ['中文，。', 4],
  ['中——文', 4],
  ['中……', 3],
  ['“中”', 3],
  ['中①→★', 4],
  ['あいうー', 4],
  ['ＡＢ１', 3],
  ['ｶﾀｶﾅ', 2],
  ['𠮷𪚥', 2],
  ['A', 1366 / 2048],
  ['iiii', (4 * 455) / 2048],
  ['“a”', (682 * 2 + 1139) / 2048],
  ['—', 1],
  ['é', 1139 / 2048],
  ['e\u0301', 1139 / 2048],
  ['👍', EMOJI_ADVANCE],
  ['👨‍👩‍👧🇨🇳', 2 * EMOJI_ADVANCE],
  ['⭐', EMOJI_ADVANCE],
  ['1️⃣', EMOJI_ADVANCE],
  ['⚛️', EMOJI_ADVANCE],
  ['👩🏽‍💻', EMOJI_ADVANCE],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', EMOJI_ADVANCE],
  ['한국', 2 * 0.92],
  ['אב', (1286 + 1225) / 2048],
  ['\u200b\u2060\u00ad\n\u0301', 0],
])('%j is %d em wide', (text, width) => {
  expect(widthOf(text)).toBeCloseTo(width, 9)
})

test('a run may be bold, scaled, raised or monospaced', () => {
  expect(widthOf({ text: 'A', bold: true })).toBeCloseTo(1479 / 2048, 9)
  expect(widthOf('A', true)).toBeCloseTo(1479 / 2048, 9)
  expect(widthOf({ text: 'A', bold: false }, true)).toBeCloseTo(1366 / 2048, 9)
  expect(widthOf({ text: '中', scale: 0.5 })).toBe(0.5)
  expect(widthOf({ text: '2', baseline: 'super' })).toBeCloseTo((1139 / 2048) * BASELINE_SCALE, 9)
  expect(widthOf({ text: 'iW中', mono: true })).toBeCloseTo((2 * 1229) / 2048 + 1, 9)
})

test('a space is drawn by the Latin face, wherever it stands', () => {
  expect(widthOf('中 中')).toBeCloseTo(2 + 569 / 2048, 9)
})

test('no advance is negative or not a number, and sums add up', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { advances, sums } = prepared(text)
      expect(advances.every((advance) => advance >= 0 && advance < 10)).toBe(true)
      expect(sums.at(-1)).toBeCloseTo(
        advances.reduce((sum, advance) => sum + advance, 0),
        6,
      )
    }),
  )
})

test('digits have one width in every face: columns of numbers stand straight without any feature of the font', () => {
  for (const mono of [false, true])
    for (const bold of [false, true]) expect(new Set([...'0123456789'].map((digit) => widthOf({ text: digit, mono }, bold))).size).toBe(1)
})
