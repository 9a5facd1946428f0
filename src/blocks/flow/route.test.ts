import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPath, nativePath } from './route.ts'

describe('paths of connectors', () => {
  it('lose points that change nothing', () => {
    expect(
      cleanPath([
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 1, y: 0 },
        { x: 3, y: 0 },
        { x: 3, y: 2 },
      ]),
    ).toEqual([
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 3, y: 2 },
    ])
  })

  it('have at most five stretches, level or upright, and keep their ends and first direction', () => {
    const steps = fc.array(
      fc.integer({ min: 1, max: 9 }).chain((n) => fc.constantFrom(n, -n)),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(steps, fc.boolean(), (lengths, startsLevel) => {
        let at = { x: 0, y: 0 }
        const path = [
          at,
          ...lengths.map(
            (length, i) => (at = (i % 2 === 0) === startsLevel ? { x: at.x + length, y: at.y } : { x: at.x, y: at.y + length }),
          ),
        ]
        const found = nativePath(path, [])
        expect(found[0]).toEqual(path[0])
        expect(found.at(-1)).toEqual(path.at(-1))
        expect(found.length).toBeLessThanOrEqual(6)
        for (let i = 1; i < found.length; i++) expect(found[i]!.x === found[i - 1]!.x || found[i]!.y === found[i - 1]!.y).toBe(true)
      }),
    )
  })
})
