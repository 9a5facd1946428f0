import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AdvanceTable, encodeAdvances } from './codec.ts'

const anyAdvances = fc
  .array(
    fc.tuple(fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0xfff0, max: 0x10010 }), fc.integer({ min: 0, max: 0x10ffff })), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 3000 })),
    { maxLength: 100 },
  )
  .map((runs) => new Map(runs.flatMap(([first, count, advance]) => Array.from({ length: count }, (_, i) => [first + i, advance] as const))))

test('advances survive encoding and decoding, and nothing is added', () => {
  fc.assert(
    fc.property(anyAdvances, fc.array(fc.integer({ min: 0, max: 0x10ffff })), (advances, others) => {
      const table = new AdvanceTable(encodeAdvances(advances))
      for (const point of [...advances.keys(), ...others]) expect(table.advance(point)).toBe(advances.get(point))
    }),
  )
})
