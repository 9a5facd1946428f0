/** The file that entries are kept in: a checksum, the length of an index, the index, then what it names, one after another. */
import { closeSync, openSync, readFileSync, writevSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** An entry as it is put in; out of a file it comes as bytes, texts as UTF-8. */
export type Entry = string | Uint8Array

/** Bytes of the checksum, which is of all that follows it: what was cut off or changed is as good as nothing. */
const CHECKSUM = 4
/** Bytes of the index's length. */
const LENGTH = 4
const INDEX = CHECKSUM + LENGTH

/** Keys and lengths in bytes, in the order of the entries. */
type Index = [key: string, length: number][]

/** The entries in a file, parts of one buffer; none if it is not there or not whole. */
export function readEntries(file: string): Map<string, Buffer> {
  const entries = new Map<string, Buffer>()
  try {
    const bytes = readFileSync(file)
    if (crc32(bytes.subarray(CHECKSUM)) !== bytes.readUInt32LE(0)) return entries
    let start = INDEX + bytes.readUInt32LE(CHECKSUM)
    for (const [key, length] of JSON.parse(bytes.toString('utf8', INDEX, start)) as Index)
      entries.set(key, bytes.subarray(start, (start += length)))
  } catch {
    // There is none yet.
  }
  return entries
}

/**
 * Writes a file of entries, if it takes up no more than `limit` bytes.
 * @returns whether it did
 * @throws what the file system says
 */
export function writeEntries(file: string, entries: ReadonlyMap<string, Entry>, limit: number): boolean {
  const contents = [...entries.values()].map((entry) => (typeof entry === 'string' ? Buffer.from(entry) : entry))
  const keys: Index = [...entries.keys()].map((key, i) => [key, contents[i]!.length])
  const index = Buffer.from(JSON.stringify(keys))
  const head = Buffer.alloc(INDEX)
  head.writeUInt32LE(index.length, CHECKSUM)
  const chunks = [head.subarray(CHECKSUM), index, ...contents]
  if (chunks.reduce((sum, { length }) => sum + length, CHECKSUM) > limit) return false
  head.writeUInt32LE(
    chunks.reduce((sum, chunk) => crc32(chunk, sum), 0),
    0,
  )
  const to = openSync(file, 'w')
  try {
    writeAll(to, [head, index, ...contents])
  } finally {
    closeSync(to)
  }
  return true
}

/** A system may write less than it was given at once. */
function writeAll(to: number, chunks: readonly Uint8Array[]): void {
  let left = chunks
  for (;;) {
    let written = writevSync(to, left)
    let whole = 0
    while (whole < left.length && written >= left[whole]!.length) written -= left[whole++]!.length
    if (whole === left.length) return
    left = [left[whole]!.subarray(written), ...left.slice(whole + 1)]
  }
}
