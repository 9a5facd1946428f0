import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BREAK_ALLOWED, BREAK_DISCOURAGED, BREAK_FORCED, BREAK_LAST_RESORT, BREAK_UNCERTAIN } from './break-rules.ts'
import { anyText, prepared } from './testing.ts'
import type { PrepareOptions } from './types.ts'
import { markWords } from './words.ts'

/** The text with `|` where a line may break, `¦` where others may not; `!` for newlines. */
function opportunities(text: string, options: Partial<PrepareOptions> = {}): string {
  const { breaks, offsets } = prepared(text, options)
  return Array.from(breaks, (flags, i) => {
    const unit = text.slice(offsets[i], offsets[i + 1])
    if (flags & BREAK_FORCED) return `${unit}!`
    return unit + (flags & BREAK_ALLOWED ? (flags & BREAK_UNCERTAIN ? '¦' : '|') : '')
  }).join('')
}

function flagged(text: string, flag: number, options: Partial<PrepareOptions> = {}): string {
  const paragraph = prepared(text, options)
  markWords(paragraph)
  const { breaks, offsets } = paragraph
  return Array.from(breaks, (flags, i) => text.slice(offsets[i], offsets[i + 1]) + (flags & flag ? '|' : '')).join('')
}

test.each([
  ['ideographs break anywhere', '人工智能', '人|工|智|能'],
  ['no closing punctuation starts a line', '好，的。“吗”？', '好，|的。|“吗”？'],
  ['no opening punctuation ends a line', '见（附）《书》', '见|（附）|《书》'],
  ['a dash pair is one piece', '他——她', '他|——|她'],
  ['an ellipsis pair is one piece and starts no line', '他……她', '他……|她'],
  ['the middle dot starts no line', '张·李', '张·|李'],
  ['Latin words hold together', 'hello world', 'hello |world'],
  ['a Latin word parts from Chinese', '用AI做', '用|AI|做'],
  ['Latin after Chinese punctuation: engines differ', '好，AI', '好，¦AI'],
  ['Latin before a full-width bracket: engines differ', 'AI（含）', 'AI¦（含）'],
  ['numbers hold together', '1,234.5 元', '1,234.5 |元'],
  ['signs stay with their numbers', '涨5%到¥3', '涨|5%|到|¥3'],
  ['degrees stay with their numbers', '至37℃止', '至|37℃|止'],
  ['a hyphen breaks a word', 'well-known', 'well-|known'],
  ['a leading hyphen does not', '到-5度', '到-5|度'],
  ['a spaced word may start with a sign', 'a -5 .5', 'a |-5 ¦.5'],
  ['a slash does not break', 'and/or', 'and/or'],
  ['an apostrophe does not break', 'don’t "so"', 'don’t |"so"'],
  ['no-break space and word joiner hold', 'a\u00a0b\u2060中', 'a\u00a0b\u2060中'],
  ['zero width space breaks', 'ab\u200bcd', 'ab\u200b|cd'],
  ['spaces stay with what comes before', '中  文', '中  |文'],
  ['leading spaces do not break', '  中', '  中'],
  ['a newline must break', 'a\nb\r\nc', 'a\n!b\r\n!c'],
  ['Japanese small kana and length marks start no line', 'データっぽい', 'デー|タっ|ぽ|い'],
  ['Japanese brackets', '「東京」です', '「東|京」|で|す'],
  ['Korean breaks between words', '한국 사람과 AI를', '한국 |사람과 |AI를'],
  ['Korean parts from Chinese', '한국中', '한국|中'],
  ['Thai breaks between words', 'ภาษาไทย', 'ภาษา¦ไทย'],
  ['emoji sequences are one unit', 'a👩🏽‍💻🇨🇳1️⃣', 'a|👩🏽‍💻|🇨🇳|1️⃣'],
  ['emoji break like ideographs', '好👍👨‍👩‍👧', '好|👍|👨‍👩‍👧'],
])('%s', (_, text, expected) => {
  expect(opportunities(text)).toBe(expected)
})

test('breaks that others may take are marked', () => {
  expect(flagged('他……她', BREAK_UNCERTAIN)).toBe('他|…|…她')
  expect(flagged('and/or', BREAK_UNCERTAIN)).toBe('and/|or')
  expect(flagged('中\u00a0a\u00a0b', BREAK_UNCERTAIN)).toBe('中|\u00a0a\u00a0b')
  expect(flagged('a \u00a0b', BREAK_UNCERTAIN)).toBe('a |\u00a0b')
  expect(flagged('冷−5℃', BREAK_UNCERTAIN)).toBe('冷−|5℃')
})

test('breaks between a number and its unit and after a hyphen before digits are discouraged', () => {
  expect(flagged('3月GPT-4', BREAK_DISCOURAGED)).toBe('3|月GPT-|4')
  expect(flagged('5 kg 3 months', BREAK_DISCOURAGED)).toBe('5 |kg 3 months')
})

test('titles rather do not break inside Chinese words', () => {
  expect(flagged('人力资源部门', BREAK_DISCOURAGED)).toBe('人力资源部门')
  expect(flagged('人力资源部门', BREAK_DISCOURAGED, { keepWords: true })).toMatch(/^人\|力资\|源部\|门$|^人\|力\|资\|源部\|门$/)
})

test('URLs are torn after their joints, long words at soft hyphens', () => {
  expect(flagged('https://a.cn/b?c=d', BREAK_LAST_RESORT)).toBe('https://|a.|cn/|b?|c=|d')
  expect(flagged('auto\u00admobil', BREAK_LAST_RESORT)).toBe('auto\u00ad|mobil')
})

test('preformatted text breaks at newlines only', () => {
  expect(opportunities('const a = 中文\n  b', { preformatted: true })).toBe('const a = 中文\n!  b')
})

test('no line starts with closing punctuation or ends with an opening one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { breaks, offsets } = prepared(text)
      breaks.forEach((flags, i) => {
        if (!(flags & BREAK_ALLOWED)) return
        const [before, after] = [text.slice(offsets[i], offsets[i + 1]), text.slice(offsets[i + 1], offsets[i + 2])]
        if (before !== '\u200b') expect(after).not.toMatch(/^[、。，．：；！？）］｝】》〉」』…～ー%℃]/u)
        expect(before).not.toMatch(/^[（［｛【《〈「『([{¥$]/u)
      })
    }),
  )
})
