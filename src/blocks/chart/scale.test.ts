import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { niceScale, stepsOf, withSteps } from './scale.ts'

const value = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => Number(number.toPrecision(9))),
  fc.double({ min: 1e-6, max: 1, noNaN: true }).map((number) => Number(number.toPrecision(6))),
)
const values = fc.array(value, { minLength: 1, maxLength: 20 })
const options = fc.record({ fromZero: fc.boolean(), steps: fc.integer({ min: 2, max: 8 }) })

describe('the scale of a value axis', () => {
  it('holds every value, and zero where bars stand on it', () => {
    fc.assert(
      fc.property(values, options, (list, given) => {
        const { min, max } = niceScale(list, given)
        const slack = (max - min) * 1e-6
        for (const number of given.fromZero ? [...list, 0] : list) {
          expect(number).toBeGreaterThanOrEqual(min - slack)
          expect(number).toBeLessThanOrEqual(max + slack)
        }
      }),
    )
  })

  it('has round steps, from end to end, no more than twice as many as there is room for', () => {
    fc.assert(
      fc.property(values, options, (list, given) => {
        const scale = niceScale(list, given)
        const steps = stepsOf(scale)
        expect(scale.step).toBeGreaterThan(0)
        expect([1, 2, 2.5, 5, 10].some((factor) => Math.abs(Number(scale.step.toExponential().split('e')[0]) - factor) < 1e-9)).toBe(true)
        expect(steps[0]).toBe(scale.min)
        expect(Math.abs(steps.at(-1)! - scale.max)).toBeLessThan(scale.step * 1e-3)
        expect(steps.length).toBeLessThanOrEqual(given.steps * 2 + 2)
        expect(steps.length).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  it('gives a second axis as many steps as the first has', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 8 }), (list, count) => {
        const scale = withSteps(niceScale(list, { fromZero: true, steps: 4 }), list, count)
        expect(stepsOf(scale)).toHaveLength(count + 1)
        const slack = (scale.max - scale.min) * 1e-6
        for (const number of list) expect(number >= scale.min - slack && number <= scale.max + slack).toBe(true)
      }),
    )
  })

  it.each([
    [[38, 59], true, { min: 0, max: 60, step: 20 }],
    [[0.28, 0.45], false, { min: 0.25, max: 0.45, step: 0.05 }],
    [[12.5, -7.1], true, { min: -10, max: 15, step: 5 }],
    [[5, 5], false, { min: 2, max: 8, step: 2 }],
    [[0, 0], true, { min: 0, max: 0.6, step: 0.2 }],
  ])('%j gives round ends', (list, fromZero, expected) => {
    expect(niceScale(list, { fromZero, steps: 4 })).toEqual(expected)
  })

  it('takes the ends that an author asks for', () => {
    expect(niceScale([7.1, 8.6], { fromZero: false, steps: 4, min: 6, max: 10 })).toEqual({ min: 6, max: 10, step: 1 })
  })
})
