import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Diagnostic } from '../diagnostics/index.ts'
import { decodeText } from './decode.ts'
import { decodeAgain, type Decoded } from './decoded.ts'

const piece = fc.oneof(
  fc.constantFrom('中文', 'text', '\n', '😀', 'é', '\r\n', '\u2028', '\ufeff', '\0', '\ufffd', 'a'.repeat(3000), '汉'.repeat(1500)),
  fc.uint8Array({ minLength: 1, maxLength: 3 }),
)
const bytesOf = (pieces: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(pieces.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))

function fresh(bytes: Uint8Array): { text: string | undefined; said: Diagnostic[] } {
  const said: Diagnostic[] = []
  const text = decodeText(bytes, 'a.md', (diagnostic) => void said.push(diagnostic))
  return { text, said }
}

it('says what a first decoding says, whatever was edited', () => {
  const pieces = fc.array(piece, { maxLength: 12 })
  const edits = fc.array(fc.record({ at: fc.nat(12), remove: fc.nat(2), insert: fc.array(piece, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(pieces, edits, (start, all) => {
      let now: (string | Uint8Array)[] = start
      let known: Decoded | undefined
      for (const { at, remove, insert } of [{ at: 0, remove: 0, insert: [] }, ...all]) {
        now = now.toSpliced(at, remove, ...insert)
        const bytes = bytesOf(now)
        known = decodeAgain(bytes, 'a.md', known)
        expect({ text: known.file?.text, said: known.said }).toEqual(fresh(bytes))
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  )
})
