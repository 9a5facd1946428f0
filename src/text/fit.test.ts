import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitSize, snapLineHeight, snapSize } from './fit.ts'

test('the largest size of the grid that fits', () => {
  expect(fitSize(12, 24, (size) => size <= 18.5)).toBe(18)
  expect(fitSize(12, 24, () => true)).toBe(24)
  expect(fitSize(12, 25, () => true)).toBe(24.6)
  expect(fitSize(12, 24, (size) => size <= 12)).toBe(12)
  expect(fitSize(12, 24, () => false)).toBeUndefined()
  expect(fitSize(12.1, 12.5, () => true)).toBeUndefined()
})

test('what fits is the largest that does, whatever the limit', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 6, max: 30, noNaN: true }),
      fc.double({ min: 0, max: 40, noNaN: true }),
      fc.double({ min: 5, max: 80, noNaN: true }),
      (min, span, limit) => {
        const size = fitSize(min, min + span, (candidate) => candidate <= limit)
        const grid = Array.from({ length: 200 }, (_, i) => Number((i * 0.6).toFixed(3))).filter(
          (step) => step >= min - 1e-9 && step <= min + span + 1e-9 && step <= limit,
        )
        expect(size).toBe(grid.at(-1))
      },
    ),
  )
})

test('sizes and line heights snap to their grids', () => {
  expect(snapSize(18.2)).toBe(18)
  expect(snapSize(18.4)).toBe(18.6)
  expect(snapLineHeight(1.5)).toBe(1.5)
  expect(snapLineHeight(1.255)).toBe(1.26)
  fc.assert(
    fc.property(fc.double({ min: 0.8, max: 3, noNaN: true }), (lineHeight) => {
      const percent = (snapLineHeight(lineHeight) / 1.2) * 100
      expect(percent).toBeCloseTo(Math.round(percent), 9)
    }),
  )
})
