import { expect, test } from 'vitest'
import type { PlacedChar } from '../types.ts'
import { linesOf, sameLine } from './lines.ts'

const SIZE = 20

function char(x: number, baseline: number, size = SIZE): PlacedChar {
  return { x, right: x + size, baseline, size, color: '#000000', bold: false }
}

test('characters on one baseline are a line', () => {
  expect(linesOf([char(0, 30), char(20, 30.2)], 30)).toEqual([{ start: 0, end: 2, x: 0, right: 40, baseline: 30.2 }])
})

test('a baseline further down begins a line', () => {
  const lines = linesOf([char(0, 30), char(20, 30), char(0, 60)], 30)
  expect(lines.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [2, 3],
  ])
})

test('a superscript is part of its line and does not move its baseline', () => {
  expect(linesOf([char(0, 30), char(20, 30), char(40, 22, 12)], 30)).toEqual([{ start: 0, end: 3, x: 0, right: 52, baseline: 30 }])
})

test('what is not drawn leaves a gap, and the line is not the same', () => {
  const lines = linesOf([char(0, 30), undefined, undefined], 30)
  expect(sameLine(lines, { start: 0, end: 3 })).toBeUndefined()
})
