import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainSettings } from './plain-settings.ts'
import { parseYaml } from './settings.ts'

const words = [
  'a',
  'null',
  'True',
  'false',
  'yes',
  'e5',
  'Infinity',
  'x0',
  '0x1F',
  '0o7',
  '007',
  '12',
  '-3',
  '1.5',
  '2026-01-01',
  '标题',
  '、',
  '（',
  '：',
]
const marks = [
  ' ',
  '  ',
  ', ',
  ' #',
  '#',
  ':',
  ': ',
  ' - ',
  '-',
  "'",
  '"',
  '!',
  '&',
  '*',
  '[',
  '}',
  '%',
  '@',
  '`',
  '|',
  '>',
  '.',
  '/',
  '_',
  '(',
  '\t',
  '\r',
  '\u3000',
  '\ufeff',
  '\u2028',
]
const value = fc.array(fc.constantFrom(...words, ...marks), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
const key = fc.oneof(fc.constantFrom('title', 'null', 'true', '_class', 'auto-scaling', 'a', '<<', '__proto__', 'e5'), value)
const line = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(key, fc.oneof(fc.constantFrom(...words), value)).map(([name, text]) => `${name}: ${text}`) },
  fc.constantFrom('', '---', '...', '  b: c', '- d', 'e:', '# f', '? g'),
)
const yaml = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'))

test('settings that are plain are what YAML reads', () => {
  let count = 0
  fc.assert(
    fc.property(yaml, (text) => {
      const plain = plainSettings(text, 'a.md', 2)
      if (plain === undefined) return
      count++
      expect({ entries: plain, errors: [] }).toEqual(parseYaml(text, 'a.md', 2))
    }),
    { numRuns: 20_000 },
  )
  expect(count).toBeGreaterThan(2000)
})

test('settings as most decks have them are plain', () => {
  const text =
    'title: 季度复盘：华东区\nauthor: A. Smith, B. Lee\ndate: 2026-01-01\nlang: zh-CN\n\nhidden: true\nduration: 5\nlayout: two-columns\n'
  expect(plainSettings(text, 'a.md', 2)?.map((setting) => setting.value)).toEqual([
    '季度复盘：华东区',
    'A. Smith, B. Lee',
    '2026-01-01',
    'zh-CN',
    true,
    5,
    'two-columns',
  ])
})

test.each(['title: "A"', 'title: One: two', 'a: x # note', 'a: 1\na: 2', 'list: [a]', 'a:\n  b: c', 'at: 9:30', 'n: 1.5', 'a: b '])(
  'what is more than that is left to the parser: %j',
  (text) => {
    expect(plainSettings(text, 'a.md', 2)).toBeUndefined()
  },
)
