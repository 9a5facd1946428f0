import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode.ts'

function decode(bytes: Uint8Array | string) {
  const problems: string[] = []
  const text = decodeText(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'a.md', ({ code, where }) =>
    problems.push(`${code} ${where!.line}:${where!.column}`),
  )
  return { text, problems }
}

/** 销售团队 in GB18030. */
const GB = Uint8Array.from([0xcf, 0xfa, 0xca, 0xdb, 0xcd, 0xc5, 0xb6, 0xd3])

describe('text of a file', () => {
  test('has no byte order mark and one kind of line end', () => {
    expect(decode('\ufeff# A\r\nb\rc\n')).toEqual({ text: '# A\nb\nc\n', problems: [] })
  })

  test('may be UTF-16 if it says so', () => {
    expect(decode(Uint8Array.from([0xff, 0xfe, ...Buffer.from('# 页\n', 'utf16le')]))).toEqual({ text: '# 页\n', problems: [] })
    expect(decode(Uint8Array.from([0xfe, 0xff, ...Buffer.from('# 页\n', 'utf16le').swap16()]))).toEqual({ text: '# 页\n', problems: [] })
  })

  test('in UTF-16 that does not say so is guessed', () => {
    expect(decode(Buffer.from('# A heading\n', 'utf16le'))).toEqual({ text: '# A heading\n', problems: ['guessed-encoding 1:1'] })
  })

  test('in GB18030 is read as such, with a warning', () => {
    expect(decode(Uint8Array.from([...Buffer.from('# '), ...GB, 10]))).toEqual({ text: '# 销售团队\n', problems: ['guessed-encoding 1:1'] })
  })

  test('with a bad byte keeps the rest and says where', () => {
    const bytes = Uint8Array.from([...Buffer.from('# 标题\n中'), 0xff, ...Buffer.from('文\n')])
    expect(decode(bytes)).toEqual({ text: '# 标题\n中\ufffd文\n', problems: ['bad-encoding 2:2'] })
    expect(decode(Uint8Array.from([...Buffer.from('caf'), 0xe9, 10]))).toEqual({ text: 'caf\ufffd\n', problems: ['bad-encoding 1:4'] })
  })

  test('loses control characters, and says where they stood', () => {
    expect(decode('a\0b\n\u0007c\td\u009fe')).toEqual({
      text: 'ab\nc\tde',
      problems: ['control-character 1:2', 'control-character 2:1', 'control-character 2:5'],
    })
  })

  test('reports a flood only in part', () => {
    expect(decode('text '.repeat(50) + 'a\0'.repeat(20)).problems).toHaveLength(5)
  })

  test('keeps emoji, joiners and rare characters', () => {
    const text = '👩‍👩‍👧 𠮷 e\u0301 \u200b \u2060'
    expect(decode(text)).toEqual({ text, problems: [] })
  })

  test('is not found in binary files', () => {
    expect(decode(Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256))).toEqual({
      text: undefined,
      problems: ['not-text 1:1'],
    })
  })

  test('never throws, and holds nothing that XML forbids', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        // oxlint-disable-next-line no-control-regex -- these are what must not be there
        expect(decode(bytes).text ?? '').not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/)
      }),
    )
  })
})
