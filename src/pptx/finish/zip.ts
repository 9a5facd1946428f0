import { crc32 } from 'node:zlib'
import { deflate } from './deflate.ts'

/** A package's parts by name (ASCII, without leading slash). */
export type Parts = ReadonlyMap<string, Part>

export type Part = string | Uint8Array | PackedPart

/** A part deflated already. */
export interface PackedPart {
  packed: Uint8Array
  /** Of the part itself: its CRC-32 and its length in bytes. */
  crc: number
  size: number
}

/** Deflates a part as zips hold it. */
export function packPart(content: string): PackedPart {
  const isShort = content.length <= SHORT
  const known = isShort ? packedBefore.get(content) : undefined
  if (known !== undefined) return known
  const data = utf8(content)
  const packed = { packed: deflate(data), crc: crc32(data), size: data.length }
  if (isShort && packedBefore.size < MOST_KNOWN) packedBefore.set(content, packed)
  return packed
}

/**
 * UTF-8 with a line's end, which `deflate` is glad of, in a place that the next text takes: its length is not known before,
 * and finding it takes as long as writing it.
 */
function utf8(content: string): Buffer {
  if (scratch.length <= content.length * 3) scratch = Buffer.allocUnsafeSlow((content.length + 1) * 4)
  const end = scratch.write(content)
  scratch[end] = LINE_END
  return scratch.subarray(0, end + 1)
}

const LINE_END = 0x0a
let scratch = Buffer.alloc(0)

/** Short parts are often alike: many slides have the relationships of many others. */
const SHORT = 600
const MOST_KNOWN = 200
const packedBefore = new Map<string, PackedPart>()

/** Already compressed: stored as they are. */
const COMPRESSED = /\.(png|jpeg|gif|xlsx)$/

/** 1980-01-01, 00:00, as MS-DOS date and time, which know no time zone. */
const DATE = 0x0021
const TIME = 0

const STORED = 0
const DEFLATED = 8

/** What both of a file's headers say of it, from the needed version to the length of its name. */
const SHARED = 26

/**
 * Zips parts in the map's order (PKWARE APPNOTE 6.3.9, without ZIP64, folders or data descriptors).
 * Written out because Node's own deflate takes a fifth of the time that one in JavaScript takes on a cold start.
 */
export function zipParts(parts: Parts): Uint8Array {
  if (parts.size > 0xffff) throw new Error(`A package of ${parts.size} parts needs ZIP64, which is not written.`)
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const method = COMPRESSED.test(name) ? STORED : DEFLATED
    const { packed, crc, size } = entryOf(content, method)
    const label = Buffer.from(name, 'latin1')
    const shared = sharedHeader(method, crc, packed.length, size, label.length)
    directory.push(directoryHeader(shared, offset), label)
    const local = [signature(0x04034b50), shared, label, packed]
    chunks.push(...local)
    offset += local.reduce((sum, chunk) => sum + chunk.length, 0)
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0)
  return Buffer.concat([...chunks, ...directory, directoryEnd(parts.size, size, offset)])
}

function entryOf(content: Part, method: number): PackedPart {
  if (typeof content === 'string') return packPart(content)
  if ('packed' in content) return content
  return { packed: method === DEFLATED ? deflate(content) : content, crc: crc32(content), size: content.length }
}

/** APPNOTE 4.3.7: needed version to extra field length. */
function sharedHeader(method: number, crc: number, packed: number, size: number, name: number): Buffer {
  const header = Buffer.alloc(SHARED)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(method, 4)
  header.writeUInt16LE(TIME, 6)
  header.writeUInt16LE(DATE, 8)
  header.writeUInt32LE(crc, 10)
  header.writeUInt32LE(packed, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(name, 22)
  return header
}

/** APPNOTE 4.3.12: signature, version made by, what is shared, then comment, disk and attributes (all 0) and the offset. */
function directoryHeader(shared: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(6 + SHARED + 14)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  shared.copy(header, 6)
  header.writeUInt32LE(offset, 6 + SHARED + 10)
  return header
}

/** APPNOTE 4.3.16. */
function directoryEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value, 0)
  return bytes
}
