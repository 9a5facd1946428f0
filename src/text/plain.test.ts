import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareText } from './prepare.ts'
import { FACES } from './testing.ts'
import type { RunInput } from './types.ts'

const plainText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '人工智能',
        '，',
        '。',
        '：',
        '（',
        '）',
        '「',
        '」',
        '《',
        '》',
        '3月',
        ' ',
        '-',
        '/',
        '$5',
        '5 kg',
        '.NET',
        'GPT-4',
        'a.cn/b?c',
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''))
const someRuns: fc.Arbitrary<RunInput[]> = fc.array(
  fc.record({ text: plainText, bold: fc.boolean(), mono: fc.boolean(), scale: fc.constantFrom(1, 0.8) }),
  { minLength: 1, maxLength: 4 },
)

test('plain text is measured as it is where other text stands beside it', () => {
  fc.assert(
    fc.property(someRuns, fc.constantFrom('zh-CN', 'en'), fc.boolean(), (runs, lang, preformatted) => {
      const options = { faces: FACES, lang, preformatted }
      const alone = prepareText(runs, options)
      // A line end has no rule for plain text, and what stands before it does not depend on it.
      const { length } = alone.text
      const beside = prepareText([...runs, { text: '\n' }], options)
      expect(alone.offsets.slice()).toEqual(beside.offsets.slice(0, length + 1))
      expect(alone.advances.slice()).toEqual(beside.advances.slice(0, length))
      expect(alone.sums.slice()).toEqual(beside.sums.slice(0, length + 1))
      expect(alone.tolerances.slice()).toEqual(beside.tolerances.slice(0, length + 1))
      expect(alone.breaks.slice(0, Math.max(0, length - 1))).toEqual(beside.breaks.slice(0, Math.max(0, length - 1)))
      expect(alone.runs).toEqual(beside.runs.slice(0, -1))
    }),
    { numRuns: 400 },
  )
})
