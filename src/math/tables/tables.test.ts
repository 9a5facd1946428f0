import { expect, test } from 'vitest'
import { readMathFont } from '../../../scripts/math-table.ts'
import { decodeGlyphs, encodeGlyphs } from './codec.ts'
import { stixTwoMath } from './stix-two-math.ts'

test('the table holds what the font says; if not, run scripts/math-table.ts', () => {
  const { constants, glyphs, vertical, horizontal } = readMathFont()
  expect(stixTwoMath.constants).toEqual(constants)
  expect(stixTwoMath.vertical).toBe(JSON.stringify([...vertical]))
  expect(stixTwoMath.horizontal).toBe(JSON.stringify([...horizontal]))
  expect(glyphs.size).toBeGreaterThan(4000)
  expect(stixTwoMath.glyphs).toBe(encodeGlyphs(glyphs))
  expect(decodeGlyphs(stixTwoMath.glyphs).size).toBe(glyphs.size)
})

test('glyphs survive their encoding, negative ones too', () => {
  const glyph = { advance: 500, ascent: -20, descent: 250, italic: 0, accent: 240 }
  expect(decodeGlyphs(encodeGlyphs(new Map([[0x1d465, glyph]]))).get(0x1d465)).toEqual(glyph)
})
