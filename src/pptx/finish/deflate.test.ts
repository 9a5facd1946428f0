import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deflate } from './deflate.ts'

/** Texts much of which is alike, short and long, as parts are. */
const part = fc
  .array(fc.oneof(fc.constantFrom('<p:sp>', '</p:sp>', '<a:t>', '</a:t>', 'ld>', '\n'), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 40,
  })
  .chain((pieces) => fc.nat({ max: 300 }).map((times) => Buffer.from(pieces.join('').repeat(times))))

test('what is deflated does not depend on what was before', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 12 }), (parts) => {
      const first = parts.map((data) => Buffer.from(deflate(data)).toString('base64'))
      const again = parts.toReversed().map((data) => Buffer.from(deflate(data)).toString('base64'))
      expect(again.toReversed()).toEqual(first)
      parts.forEach((data, i) => expect(inflateRawSync(Buffer.from(first[i]!, 'base64')).equals(data)).toBe(true))
    }),
    { numRuns: 300 },
  )
})

test('nor on what an earlier text has left behind the last bytes', () => {
  const data = Buffer.from(`one>two ${'0123456789'.repeat(20)} three one>`)
  const fresh = Buffer.from(deflate(data))
  for (const left of 'abt>') {
    deflate(Buffer.from(`${left.repeat(400)}\n`))
    expect(Buffer.from(deflate(data)).equals(fresh)).toBe(true)
  }
})

test('it takes no more room than Node’s own', () => {
  const data = Buffer.from('<p:sp>甲乙丙</p:sp>'.repeat(100))
  expect(deflate(data).length).toBeLessThanOrEqual(deflateRawSync(data).length + 8)
})

test('nothing is deflated as well', () => {
  expect(inflateRawSync(deflate(new Uint8Array())).length).toBe(0)
})
