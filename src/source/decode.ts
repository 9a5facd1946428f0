import { isUtf8 } from 'node:buffer'
import { diagnose, type Report, type Where } from '../diagnostics/index.ts'

/** Places of one kind that are reported one by one in a file. */
const PLACES = 5

/** Share of unreadable characters above which a file is taken for binary. */
const BINARY = 0.1

interface Decoded {
  text: string
  /** Named when it is not what the file claims to be. */
  guessed?: string
}

/**
 * Bytes of a Markdown or YAML file → text: byte order marks obeyed and removed, UTF-8 otherwise; a file that is
 * not UTF-8 but is cleanly GB18030 or UTF-16 is read as such with a warning; what remains unreadable becomes
 * U+FFFD at a reported place. Line ends become `\n`; control characters are removed at a reported place.
 * `undefined` (reported) if the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  const { text: raw, guessed } = decode(bytes)
  const text = raw.replace(/\r\n?|[\u2028\u2029]/g, '\n')
  const unreadable = text.match(UNREADABLE)?.length ?? 0
  if (unreadable > 8 && unreadable > text.length * BINARY) {
    report(diagnose('not-text', { file, line: 1, column: 1 }, { path: file }))
    return undefined
  }
  if (guessed) report(diagnose('guessed-encoding', { file, line: 1, column: 1 }, { encoding: guessed }))
  if (unreadable === 0) return text
  if (!guessed) for (const { at } of places(text, /\ufffd+/g, file)) report(diagnose('bad-encoding', at))
  const controls = places(text, CONTROLS, file)
  const count = text.match(CONTROLS)?.length ?? 0
  controls.forEach(({ at, match }, index) => {
    const code = match.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const more = index === PLACES - 1 && count > PLACES ? `, as were ${count - PLACES} more in this file` : ''
    report(diagnose('control-character', at, { code, more }))
  })
  return text.replace(CONTROLS, '')
}

/** C0 without tab and newline, DEL, C1, byte order marks within the text and non-characters: no XML may hold them. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]/g
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNREADABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffd-\uffff]/g

function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  const wide = unmarkedUtf16(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), guessed: wide.toUpperCase() }
  // Several times as fast as a `TextDecoder`, and the same for what is UTF-8 but for the mark.
  if (isUtf8(bytes))
    return { text: Buffer.from(bytes.buffer, bytes.byteOffset + markLength(bytes), bytes.length - markLength(bytes)).toString('utf8') }
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.match(/\ufffd/g)?.length ?? 0
  if (bad === 0) return { text }
  const good = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  const chinese = good > bad ? undefined : decodeChinese(bytes)
  return chinese === undefined ? { text } : { text: chinese, guessed: 'GB18030' }
}

/** Bytes of UTF-8's byte order mark. */
function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}

/** GB18030 if every byte fits and most characters are of the two-byte core, as in real Chinese text. */
function decodeChinese(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    const wide = text.match(/[^\0-\x7f]/g)?.length ?? 0
    const high = bytes.reduce((count, byte) => count + (byte >= 0xa1 ? 1 : 0), 0)
    return high >= wide * 1.6 ? text : undefined
  } catch {
    return undefined
  }
}

/** Latin text in UTF-16 without a mark has a zero in nearly every other byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 8 || !bytes.includes(0)) return undefined
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++
  })
  const half = bytes.length / 2
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return 'utf-16le'
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return 'utf-16be'
  return undefined
}

function places(text: string, pattern: RegExp, file: string): { at: Where; match: string }[] {
  const found: { at: Where; match: string }[] = []
  let line = 1
  let lineStart = 0
  for (const match of text.matchAll(pattern)) {
    if (found.length === PLACES) break
    for (let next = text.indexOf('\n', lineStart); next >= 0 && next < match.index; next = text.indexOf('\n', lineStart)) {
      line++
      lineStart = next + 1
    }
    found.push({ at: { file, line, column: match.index - lineStart + 1 }, match: match[0] })
  }
  return found
}
