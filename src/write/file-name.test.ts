import { expect, test } from 'vitest'
import { fileNameFor } from './file-name.ts'

test.each([
  [['../a: b?'], 'a- b'],
  [['CON'], 'deck'],
  [['…'], '…'],
  [['///'], 'deck'],
  [['deck', '05', 'CON'], 'deck-05-CON'],
  [['deck', '01', 'Plan / Do \\ Check'], 'deck-01-Plan - Do - Check'],
  [['deck', '02', '🚀 Launch 👩‍👩‍👧'], 'deck-02-🚀 Launch 👩‍👩‍👧'],
  [['deck', '03', '  '], 'deck-03'],
  [['a\u202Exslx'], 'axslx'],
])('%j is %s', (parts, name) => {
  const [first, ...rest] = parts
  expect(fileNameFor(first!, ...rest)).toBe(name)
})

test('names are short enough for file systems, and end with a whole character', () => {
  expect(fileNameFor('中'.repeat(300))).toBe('中'.repeat(66))
  expect(fileNameFor('👩‍👩‍👧'.repeat(40))).toBe('👩‍👩‍👧'.repeat(11))
  expect(Buffer.byteLength(fileNameFor('文'.repeat(100), '01', '章'.repeat(100)))).toBeLessThan(210)
})
