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

/** Lengths in bytes, without names: of a local header, of one in the directory, and of the directory's end. */
const LOCAL = 30
const CENTRAL = 46
const END = 22

/** What both of a file's headers say of it, from the needed version to the length of its extra field. */
const SHARED = 26

interface Entry extends PackedPart {
  name: string
  method: number
}

/**
 * Zips parts in the map's order (PKWARE APPNOTE 6.3.9, without ZIP64, folders or data descriptors).
 * Written out because Node's own deflate takes a fifth of the time that one in JavaScript takes on a cold start.
 */
export function zipParts(parts: Parts): Uint8Array {
  if (parts.size > 0xffff) throw new Error(`A package of ${parts.size} parts needs ZIP64, which is not written.`)
  const entries: Entry[] = []
  let length = END
  for (const [name, content] of parts) {
    const method = COMPRESSED.test(name) ? STORED : DEFLATED
    const { packed, crc, size } = entryOf(content, method)
    entries.push({ name, method, packed, crc, size })
    length += LOCAL + CENTRAL + 2 * name.length + packed.length
  }
  const zip = Buffer.alloc(length)
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    offsets.push(at)
    at = writeFile(zip, at, entry)
  }
  const directory = at
  for (const [i, entry] of entries.entries()) at = writeInDirectory(zip, at, entry, offsets[i]!)
  writeEnd(zip, at, entries.length, directory)
  return zip
}

function entryOf(content: Part, method: number): PackedPart {
  if (typeof content === 'string') return packPart(content)
  if ('packed' in content) return content
  return { packed: method === DEFLATED ? deflate(content) : content, crc: crc32(content), size: content.length }
}

/** APPNOTE 4.3.7, then the bytes; fields that are 0 are there already. Gives the place behind. */
function writeFile(zip: Buffer, at: number, { name, method, packed, crc, size }: Entry): number {
  zip.writeUInt32LE(0x04034b50, at)
  zip.writeUInt16LE(20, at + 4)
  zip.writeUInt16LE(method, at + 8)
  zip.writeUInt16LE(TIME, at + 10)
  zip.writeUInt16LE(DATE, at + 12)
  zip.writeUInt32LE(crc, at + 14)
  zip.writeUInt32LE(packed.length, at + 18)
  zip.writeUInt32LE(size, at + 22)
  zip.writeUInt16LE(name.length, at + 26)
  zip.write(name, at + LOCAL, 'latin1')
  zip.set(packed, at + LOCAL + name.length)
  return at + LOCAL + name.length + packed.length
}

/** APPNOTE 4.3.12: signature, version made by, what is shared, then comment, disk and attributes (all 0), the offset, the name. */
function writeInDirectory(zip: Buffer, at: number, { name }: Entry, offset: number): number {
  zip.writeUInt32LE(0x02014b50, at)
  zip.writeUInt16LE(20, at + 4)
  zip.copy(zip, at + 6, offset + 4, offset + 4 + SHARED)
  zip.writeUInt32LE(offset, at + 42)
  zip.write(name, at + CENTRAL, 'latin1')
  return at + CENTRAL + name.length
}

/** APPNOTE 4.3.16. */
function writeEnd(zip: Buffer, at: number, count: number, directory: number): void {
  zip.writeUInt32LE(0x06054b50, at)
  zip.writeUInt16LE(count, at + 8)
  zip.writeUInt16LE(count, at + 10)
  zip.writeUInt32LE(at - directory, at + 12)
  zip.writeUInt32LE(directory, at + 16)
}
