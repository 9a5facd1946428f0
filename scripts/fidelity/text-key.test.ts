import { expect, test } from 'vitest'
import { alignKeys, keyOffsets, textKey } from './text-key.ts'

test('a key has no white space and no format characters', () => {
  expect(textKey('用 CRM\u00a0系统\u200b\n')).toBe('用CRM系统')
})

test('compatibility forms are one character', () => {
  expect(textKey('⼀，ﬁ')).toBe('一,fi')
})

test('offsets of a text lead to offsets of its key', () => {
  const offset = keyOffsets('一 𠮷ﬁ x')
  expect([0, 1, 2, 4, 5, 6, 7].map(offset)).toEqual([0, 1, 1, 3, 5, 5, 6])
})

test('aligning finds what is missing', () => {
  expect([...alignKeys('abcd', 'abcd')]).toEqual([0, 1, 2, 3])
  expect([...alignKeys('abcd', 'bxd')]).toEqual([-1, 0, -1, 2])
  expect([...alignKeys('ab', '')]).toEqual([-1, -1])
})
