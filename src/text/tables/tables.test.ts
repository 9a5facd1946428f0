import { expect, test } from 'vitest'
import { readAdvances, SOURCES } from '../../../scripts/advance-tables.ts'
import { face, FACE_NAMES } from '../faces.ts'

/** Slices that are enough to tell whether the tables are those of the installed fonts. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  arimo: ['latin', 'greek', 'vietnamese'],
  cousine: ['latin', 'cyrillic'],
  'noto-sans-sc': ['latin', '[119]', '[114]'],
}

test.each(SOURCES.flatMap((source) => ([400, 700] as const).map((weight) => ({ source, weight }))))(
  'the table $source.name $weight holds what its fonts say; if not, run scripts/advance-tables.ts',
  ({ source, weight }) => {
    const { unitsPerEm, advances } = readAdvances({ ...source, slices: SAMPLES[source.name]! }, weight)
    const table = face(source.name, weight === 700)
    expect(advances.size).toBeGreaterThan(200)
    for (const [point, advance] of advances) expect(table.advance(point)).toBe(advance / unitsPerEm)
  },
)

test('every source has its table', () => {
  expect([...FACE_NAMES].sort()).toEqual(SOURCES.map((source) => source.name).sort())
})

test('an unknown face is refused by name', () => {
  expect(() => face('comic-sans', false)).toThrow(/no advance table 'comic-sans'/)
})
