import { expect, test } from 'vitest'
import { readArguments, UsageError } from './arguments.ts'

test('slides are numbers and ranges', () => {
  const { wanted, deck } = readArguments(['slides', '--slides', '3,5-7'])
  expect(deck).toBe('slides')
  expect([1, 2, 3, 4, 5, 6, 7, 8].filter(wanted)).toEqual([3, 5, 6, 7])
})

test('without a list every slide is wanted', () => {
  expect(readArguments(['slides']).wanted(99)).toBe(true)
})

test.each([[[]], [['a', 'b']], [['a', '--slides', 'x']], [['a', '--what']]])('%j is refused', (words) => {
  expect(() => readArguments(words)).toThrow(UsageError)
})
