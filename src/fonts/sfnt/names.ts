/** Names and licence of a font (OpenType, `name`): in English, as Windows reads them. */

/** Name ids that this project reads or writes. */
export const NAME = {
  copyright: 0,
  family: 1,
  style: 2,
  unique: 3,
  full: 4,
  version: 5,
  postscript: 6,
  trademark: 7,
  manufacturer: 8,
  designer: 9,
  vendorUrl: 11,
  designerUrl: 12,
  licence: 13,
  licenceUrl: 14,
} as const

/** Those that say whose the font is and what may be done with it: they go along with every part of it. */
export const ORIGIN: readonly number[] = [
  NAME.copyright,
  NAME.version,
  NAME.trademark,
  NAME.manufacturer,
  NAME.designer,
  NAME.vendorUrl,
  NAME.designerUrl,
  NAME.licence,
  NAME.licenceUrl,
]

const WINDOWS = 3
const UNICODE = 1
const ENGLISH = 0x409

export function readNames(table: Buffer): Map<number, string> {
  const names = new Map<number, string>()
  const storage = table.readUInt16BE(4)
  for (let i = 0, at = 6; i < table.readUInt16BE(2); i++, at += 12) {
    if (table.readUInt16BE(at) !== WINDOWS || table.readUInt16BE(at + 2) !== UNICODE || table.readUInt16BE(at + 4) !== ENGLISH) continue
    const start = storage + table.readUInt16BE(at + 10)
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8))).swap16()
    names.set(table.readUInt16BE(at + 6), text.toString('utf16le'))
  }
  return names
}

export function writeNames(names: ReadonlyMap<number, string>): Buffer {
  const sorted = [...names].toSorted(([a], [b]) => a - b)
  const header = Buffer.alloc(6 + sorted.length * 12)
  header.writeUInt16BE(sorted.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  const texts = sorted.map(([id, name], i) => {
    const text = Buffer.from(name, 'utf16le').swap16()
    const at = 6 + i * 12
    header.writeUInt16BE(WINDOWS, at)
    header.writeUInt16BE(UNICODE, at + 2)
    header.writeUInt16BE(ENGLISH, at + 4)
    header.writeUInt16BE(id, at + 6)
    header.writeUInt16BE(text.length, at + 8)
    header.writeUInt16BE(offset, at + 10)
    offset += text.length
    return text
  })
  return Buffer.concat([header, ...texts])
}
