import { expect, test } from 'vitest'
import { readArguments, UsageError } from './arguments.ts'
import { STRICT } from './thresholds.ts'

test('slides are numbers and ranges', () => {
  const { wanted, source } = readArguments(['slides', '--slides', '3,5-7'])
  expect(source).toEqual({ deck: 'slides' })
  expect([1, 2, 3, 4, 5, 6, 7, 8].filter(wanted)).toEqual([3, 5, 6, 7])
})

test('without a list every slide is wanted', () => {
  expect(readArguments(['slides']).wanted(99)).toBe(true)
})

test('random decks take a seed and a number of lines', () => {
  expect(readArguments(['--stress', '7']).source).toEqual({ seed: 7, lines: 1000 })
  expect(readArguments(['--stress', '7', '--lines', '50']).source).toEqual({ seed: 7, lines: 50 })
})

test('thresholds are those that are asked for, strict ones can be moved', () => {
  expect(readArguments(['deck']).thresholds).toBeUndefined()
  expect(readArguments(['deck', '--min-pptx', '95']).thresholds).toEqual({ 'min-pptx': 95 })
  expect(readArguments(['deck', '--strict', '--min-pptx', '95']).thresholds).toEqual({ ...STRICT, 'min-pptx': 95 })
})

test.each([
  [[]],
  [['a', 'b']],
  [['a', '--slides', 'x']],
  [['a', '--what']],
  [['a', '--stress', '1']],
  [['--stress', 'one']],
  [['a', '--lines', '5']],
  [['a', '--min-ssim', 'high']],
])('%j is refused', (words) => {
  expect(() => readArguments(words)).toThrow(UsageError)
})
