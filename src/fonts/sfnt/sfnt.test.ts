import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCmap, writeCmap } from './cmap.ts'
import { NAME, readNames, writeNames } from './names.ts'
import { readSubstitutions, writeLigatures } from './substitutions.ts'
import { readTables, writeTables } from './tables.ts'

describe('tables are read as they were written', () => {
  test('characters of every plane to glyphs', () => {
    const entries = fc.uniqueArray(
      fc.tuple(
        fc.oneof(fc.integer({ min: 0x20, max: 0x80 }), fc.integer({ min: 0x20, max: 0xfffe }), fc.integer({ min: 0x10000, max: 0x10ffff })),
        fc.integer({ min: 1, max: 0xffff }),
      ),
      { selector: ([point]) => point, minLength: 1, maxLength: 200 },
    )
    fc.assert(
      fc.property(entries, (pairs) => {
        const sorted = (map: ReadonlyMap<number, number>): [number, number][] => [...map].toSorted(([a], [b]) => a - b)
        expect(sorted(readCmap(writeCmap(new Map(pairs))))).toEqual(sorted(new Map(pairs)))
      }),
    )
  })

  test('names in any script', () => {
    const names = new Map([
      [NAME.family, 'Noto Sans SC'],
      [NAME.copyright, '© 思源 𠮷'],
    ])
    expect([...readNames(writeNames(names))].toSorted()).toEqual([...names].toSorted())
  })

  test('ligatures, the longest of those that begin alike first', () => {
    const ligatures = [
      { components: [7, 7], glyph: 20 },
      { components: [3, 9], glyph: 22 },
      { components: [7, 7, 7], glyph: 21 },
    ]
    expect(readSubstitutions(writeLigatures(ligatures)!).ligatures).toEqual([ligatures[1], ligatures[2], ligatures[0]])
    expect(writeLigatures([])).toBeUndefined()
  })

  test('any tables, padded', () => {
    const tables = new Map([
      ['post', Buffer.from([1, 2, 3])],
      ['head', Buffer.alloc(54)],
    ])
    const read = readTables(writeTables(tables))
    expect([...read.keys()]).toEqual(['head', 'post'])
    expect([...read.get('post')!]).toEqual([1, 2, 3])
    expect(() => readTables(Buffer.from('OTTO00000000'))).toThrow(/no TrueType/)
  })
})
