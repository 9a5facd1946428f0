import { expect, test } from 'vitest'
import type { ExpectedText } from '../expected.ts'
import type { DrawnSlide, PlacedChar } from '../types.ts'
import { blockScores } from './blocks.ts'
import { colorDifference } from './color-difference.ts'

const chars = (count: number, at: Partial<PlacedChar> = {}): PlacedChar[] =>
  Array.from({ length: count }, (_, i) => ({
    x: 100 + i * 20,
    right: 120 + i * 20,
    baseline: 100,
    size: 20,
    color: '#000000',
    bold: false,
    ...at,
  }))

const slide = (texts: Record<string, PlacedChar[]>): DrawnSlide => ({
  texts: new Map(Object.entries(texts).map(([id, list]) => [id, { chars: list }])),
  boxes: new Map(),
  extra: [],
})

const expected = [
  { id: 'a/0', key: 'four' },
  { id: 'b/0', key: 'four' },
] as ExpectedText[]

const whole = slide({ 'a/0': chars(4), 'b/0': chars(4) })

test('two equal slides score 1', () => {
  expect(blockScores(expected, [], whole, whole)).toEqual({ match: 1, text: 1, position: 1, color: 1 })
})

test('a block that one side lacks costs its area', () => {
  expect(blockScores(expected, [], whole, slide({ 'a/0': chars(4) }))).toMatchObject({ match: 2 / 3, text: 0.5 })
})

test('a block that is moved or recoloured costs its distance', () => {
  const lower = slide({ 'a/0': chars(4, { baseline: 172 }), 'b/0': chars(4) })
  expect(blockScores(expected, [], whole, lower).position).toBeCloseTo(0.95)
  const white = slide({ 'a/0': chars(4, { color: '#ffffff' }), 'b/0': chars(4) })
  expect(blockScores(expected, [], whole, white).color).toBeCloseTo(0.5)
})

test('CIEDE2000 agrees with published values', () => {
  expect(colorDifference('#000000', '#ffffff')).toBeCloseTo(100, 1)
  expect(colorDifference('#ff0000', '#00ff00')).toBeCloseTo(86.61, 1)
  expect(colorDifference('#0e7c86', '#0e7c86')).toBe(0)
})
