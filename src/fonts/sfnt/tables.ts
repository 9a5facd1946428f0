/** The container of TrueType fonts (OpenType, “Font file structure”): a directory and its tables. */

/** A font's tables by tag. */
export type Tables = ReadonlyMap<string, Buffer>

const TRUETYPE = 0x00010000
const HEADER = 12
const RECORD = 16
/** Place of `checkSumAdjustment` in `head`. */
const ADJUSTMENT = 8
/** What a font's words, with the adjustment in place, sum up to. */
const WHOLE_SUM = 0xb1b0afba

/** @throws if the bytes are no TrueType font: a fault of ours */
export function readTables(bytes: Uint8Array): Map<string, Buffer> {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (font.readUInt32BE(0) !== TRUETYPE) throw new Error('A font has no TrueType outlines.')
  const tables = new Map<string, Buffer>()
  for (let i = 0, at = HEADER; i < font.readUInt16BE(4); i++, at += RECORD) {
    const start = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)))
  }
  return tables
}

/** A font of the tables, in the order of their tags, with its checksums. */
export function writeTables(tables: Tables): Buffer {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const count = sorted.length
  const power = 2 ** Math.floor(Math.log2(count))
  const header = Buffer.alloc(HEADER + count * RECORD)
  header.writeUInt32BE(TRUETYPE, 0)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(power * RECORD, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE((count - power) * RECORD, 10)
  const chunks: Buffer[] = [header]
  let offset = header.length
  let head = 0
  sorted.forEach(([tag, content], i) => {
    const data = Buffer.alloc((content.length + 3) & ~3)
    content.copy(data)
    if (tag === 'head') {
      data.writeUInt32BE(0, ADJUSTMENT)
      head = offset
    }
    const at = HEADER + i * RECORD
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(sum(data), at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(content.length, at + 12)
    chunks.push(data)
    offset += data.length
  })
  const font = Buffer.concat(chunks)
  font.writeUInt32BE((WHOLE_SUM - sum(font)) >>> 0, head + ADJUSTMENT)
  return font
}

/** Sum of the big-endian 32-bit words, modulo 2³². The length is a multiple of 4. */
function sum(data: Buffer): number {
  let total = 0
  for (let at = 0; at < data.length; at += 4) total = (total + data.readUInt32BE(at)) >>> 0
  return total
}
