import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf } from './index.ts'

test('a digest is 16 digits, the same for the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(digestOf(text)).toMatch(/^[0-9a-f]{16}$/)
      expect(digestOf(`${text}`)).toBe(digestOf(text))
    }),
  )
})

test('texts of a few characters, and those that differ in one, have digests of their own', () => {
  const letters = [...'\0 aAeé甲乙-\u{1f600}']
  const short = letters.flatMap((a) => ['', ...letters].flatMap((b) => ['', ...letters].map((c) => a + b + c)))
  const long = Array.from({ length: 500 }, (_, i) => `${'甲乙丙丁 one two '.repeat(8)}${i}${' three'.repeat(20)}`)
  const texts = new Set([...short, ...long])
  expect(new Set([...texts].map(digestOf)).size).toBe(texts.size)
})
