/** What the tests of this folder share. */
import fc from 'fast-check'
import { prepareText } from './prepare.ts'
import type { FaceSet, PreparedText, PrepareOptions } from './types.ts'
import { breakLines } from './wrap.ts'

export const FACES: FaceSet = { latin: 'arimo', ea: 'noto-sans-sc', mono: 'cousine' }

/** Prepares plain text in Chinese, unless told otherwise. */
export function prepared(text: string, options: Partial<PrepareOptions> = {}): PreparedText {
  return prepareText([{ text }], { faces: FACES, lang: 'zh-CN', ...options })
}

/** The lines of plain text at a width in em, as strings. */
export function linesOf(text: string, widthEm: number, options: Partial<PrepareOptions> = {}): string[] {
  return breakLines(prepared(text, options), widthEm).map(({ start, end }) => text.slice(start, end))
}

/** Text as authors may write it, and as they should not: words, CJK, numbers, punctuation, spaces, clusters. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('人工智能', '招聘流程', '的', '与', 'ひらがな', 'カタカナ', '한국어') },
      { weight: 4, arbitrary: fc.constantFrom('AI', 'ChatGPT', 'GPT-4o', 'well-known', 'https://a.cn/b?c=d', 'don’t', 'naïve') },
      { weight: 3, arbitrary: fc.constantFrom('2024', '3.5%', '¥1,200', '10–20', '5 kg', '37℃', '3月') },
      { weight: 4, arbitrary: fc.constantFrom('，', '。', '、', '：', '！', '——', '……', '“', '”', '（', '）', '《', '》', '·', '～') },
      { weight: 3, arbitrary: fc.constantFrom(' ', '  ', ', ', '. ', '-', '/', '(', ')', '"', '…', '—', '→') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('\n', '\r\n', '\t', '\u00a0', '\u200b', '\u2060', '\u00ad', '👍🏽', '👨‍👩‍👧', 'é', '\ud800', 'שלום', '\u202e'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

/** Widths in em, from absurdly narrow to roomy. */
export const anyWidth: fc.Arbitrary<number> = fc.double({ min: 0, max: 40, noNaN: true })
