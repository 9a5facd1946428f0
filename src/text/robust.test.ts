import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balancedWidth } from './balance.ts'
import { lonelyLastLine } from './lonely.ts'
import { doubtfulBreaks, isDoubtful, robustWidth } from './robust.ts'
import { anyText, prepared } from './testing.ts'
import type { BoxedText } from './types.ts'
import { breakLines } from './wrap.ts'

const boxed = (text: string, size = 20, indent = 0): BoxedText => ({ text: prepared(text), size, indent })

const linesAt = (texts: readonly BoxedText[], width: number) =>
  texts.map(({ text, size, indent }) => breakLines(text, (width - indent) / size).map(({ start, end }) => text.text.slice(start, end)))

const countsAt = (texts: readonly BoxedText[], width: number) => linesAt(texts, width).map((lines) => lines.length)

const anyBox = fc.array(
  fc.record({ text: anyText.map((text) => prepared(text)), size: fc.constantFrom(12, 16.2, 24), indent: fc.constantFrom(0, 20) }),
  { minLength: 1, maxLength: 3 },
)

const anyBoxWidth = fc.double({ min: -5, max: 700, noNaN: true })

test('the robust width keeps the number of lines and is at most 1.2 em narrower', () => {
  fc.assert(
    fc.property(anyBox, anyBoxWidth, (texts, width) => {
      const robust = robustWidth(texts, width)
      const em = Math.max(...texts.map(({ size }) => size))
      expect(robust).toBeLessThanOrEqual(width + 0.2 * em + 1e-9)
      expect(robust).toBeGreaterThanOrEqual(width - 1.2 * em - 1e-9)
      expect(countsAt(texts, robust)).toEqual(countsAt(texts, width))
    }),
  )
})

test('the balanced width keeps the number of lines and is no wider', () => {
  fc.assert(
    fc.property(anyBox, anyBoxWidth, (texts, width) => {
      const balanced = balancedWidth(texts, width)
      expect(balanced).toBeLessThanOrEqual(width)
      expect(countsAt(texts, balanced)).toEqual(countsAt(texts, width))
    }),
  )
})

test('Chinese text of several lines gets half a character of room', () => {
  const texts = [boxed('人工智能正在改变制造业的招聘培训和绩效管理方式')]
  const robust = robustWidth(texts, 200)
  expect(robust).toBe(190)
  expect(linesAt(texts, robust * 0.98)).toEqual(linesAt(texts, robust * 1.02))
})

test('a wider Latin face moves no break', () => {
  const words = 'Artificial intelligence will not replace people, but people who use it will replace people who do not.'
  const width = robustWidth([boxed(words)], 300)
  const { sums, ...rest } = prepared(words)
  for (const factor of [0.985, 1.015]) {
    const stretched = { ...rest, sums: sums.map((sum) => sum * factor) }
    expect(breakLines(stretched, width / 20).map((line) => line.end)).toEqual(
      breakLines({ ...rest, sums }, width / 20).map((line) => line.end),
    )
  }
})

test('breaks that engines place differently are avoided', () => {
  const texts = [boxed('模型会出错，但是人也会；AI 可以改写')]
  const width = 12.3 * 20
  expect(doubtfulBreaks(texts, robustWidth(texts, width))).toBe(0)
})

test('text of one line, and a box without text, keep their width', () => {
  expect(robustWidth([boxed('标题')], 300)).toBe(300)
  expect(robustWidth([], 300)).toBe(300)
  expect(balancedWidth([], 300)).toBe(300)
  expect(balancedWidth([boxed('标题')], 300)).toBe(300)
})

test('balanced lines are about equally long and break after punctuation', () => {
  const balancedLines = (text: string, width: number) => {
    const texts = [{ text: prepared(text, { keepWords: true }), size: 30, indent: 0 }]
    return linesAt(texts, balancedWidth(texts, width))[0]
  }
  expect(balancedLines('协作障碍的识别与有效突破方法', 390)).toEqual(['协作障碍的识别', '与有效突破方法'])
  expect(balancedLines('让流程自己跑起来，让数据说话', 400)).toEqual(['让流程自己跑起来，', '让数据说话'])
  expect(balancedLines('A practical guide for managers', 360)).toEqual(['A practical guide ', 'for managers'])
})

test('a last line of one character, or of a fifth of the longest, is lonely', () => {
  const lonely = (text: string, width: number) => lonelyLastLine(breakLines(prepared(text), width), prepared(text))
  expect(lonely('人工智能改', 4)).toBe(true)
  expect(lonely('人工智能改。', 5)).toBe(true)
  expect(lonely('人工智能改变', 4)).toBe(false)
  expect(lonely('人工智能', 9)).toBe(false)
  expect(lonely('人工智能改变招聘的方式方法', 11)).toBe(true)
})

test('no word is torn for a better width', () => {
  for (const width of [58, 60, 62]) {
    const text = [boxed('Check 10?')]
    for (const found of [robustWidth(text, width), balancedWidth(text, width)]) expect(linesAt(text, found)).toEqual([['Check ', '10?']])
  }
})

test('a line that is full to the last point gets a little more room', () => {
  const text = boxed('Plain words fill this line')
  const full = breakLines(text.text, Infinity)[0]!.width * 20
  expect(robustWidth([text], full)).toBeGreaterThan(full + 1)
  expect(robustWidth([text], full + 20)).toBeLessThanOrEqual(full + 20)
})

test.each([
  ['an ellipsis that others let start a line', '人员……', 65, true],
  ['no-break spaces after which others fill the line', '通过采购\u00a0Windows11', 100, true],
  ['nothing of the kind', '通过采购 Windows11', 100, false],
  ['an emoji that other machines draw narrower', '🚀其建立追踪若告警', 140, true],
  ['an emoji with room to spare', '🚀 Tomorrow international', 160, false],
])('breaks are doubtful: %s', (_, text, width, doubtful) => {
  expect(isDoubtful(boxed(text), width)).toBe(doubtful)
})
