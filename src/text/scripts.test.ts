import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareText } from './prepare.ts'
import { anyText, FACES, prepared } from './testing.ts'

const runsOf = (text: string, lang = 'zh-CN') =>
  prepared(text, { lang }).runs.map((run) => `${run.script === 'ea' ? '中' : 'L'}:${run.text}`)

test.each([
  ['他说：“AI 很好”，真的。', ['中:他说：“', 'L:AI ', '中:很好”，真的。']],
  ['It’s “good” — really…', ['L:It’s “good” — really…']],
  ['“Hello”，他说', ['中:“', 'L:Hello', '中:”，他说']],
  ['增长 3 × 5 倍', ['中:增长', 'L: 3 × 5 ', '中:倍']],
  ['误差±3%，零下−5', ['中:误差', 'L:±3%', '中:，零下', 'L:−5']],
  ['张三·李四→王五', ['中:张三·李四→王五']],
  ['37℃', ['L:37', '中:℃']],
  ['中文 中文', ['中:中文', 'L: ', '中:中文']],
  ['①第一', ['中:①第一']],
  ['Привет Ελλάδα Tiếng Việt', ['L:Привет Ελλάδα Tiếng Việt']],
  ['한국어 test', ['中:한국어', 'L: test']],
  ['ＡＢ', ['中:ＡＢ']],
])('%s', (text, runs) => {
  expect(runsOf(text)).toEqual(runs)
})

test('punctuation alone follows the language', () => {
  expect(runsOf('……')).toEqual(['中:……'])
  expect(runsOf('……', 'en')).toEqual(['L:……'])
})

test('neighbours count across runs', () => {
  const { runs } = prepareText([{ text: '重要', bold: true }, { text: '——' }, { text: 'AI', bold: true }], { faces: FACES, lang: 'zh-CN' })
  expect(runs).toEqual([
    { text: '重要', bold: true, script: 'ea' },
    { text: '——', script: 'ea' },
    { text: 'AI', bold: true, script: 'latin' },
  ])
})

test('runs keep their style, join up to the text and are never empty', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
      const inputs = texts.map((text, i) => ({ text, mono: i % 2 === 1 }))
      const { runs, text } = prepareText(inputs, { faces: FACES, lang: 'zh-CN' })
      expect(runs.map((run) => run.text).join('')).toBe(texts.join(''))
      expect(text).toBe(texts.join(''))
      expect(runs.every((run) => run.text !== '')).toBe(true)
      expect(
        runs
          .filter((run) => run.mono)
          .map((run) => run.text)
          .join(''),
      ).toBe(texts.filter((_, i) => i % 2 === 1).join(''))
    }),
  )
})
