/** Embedded OpenType, the container of fonts in presentations (W3C Submission SUBM-EOT-20080305, version 2.2). */
import { NAME, readNames } from './sfnt/names.ts'
import { readTables } from './sfnt/tables.ts'

const VERSION = 0x00020002
/** `TTEMBED_SUBSET`: the font lacks glyphs that its face has. Neither compressed nor encrypted. */
const SUBSET = 0x1
const DEFAULT_CHARSET = 1
const MAGIC = 0x504c
/** Check sum of an empty root string: the font is bound to no address. */
const NO_ROOT = 0x50475342
/** Length of what precedes the names. */
const FIXED = 80

/** A TrueType font in the container. All numbers are little-endian. */
export function wrapFont(font: Uint8Array): Buffer {
  const tables = readTables(font)
  const os2 = tables.get('OS/2')!
  const names = readNames(tables.get('name')!)
  const fixed = Buffer.alloc(FIXED)
  fixed.writeUInt32LE(font.length, 4)
  fixed.writeUInt32LE(VERSION, 8)
  fixed.writeUInt32LE(SUBSET, 12)
  os2.copy(fixed, 16, 32, 42)
  fixed[26] = DEFAULT_CHARSET
  fixed[27] = os2.readUInt16BE(62) & 1
  fixed.writeUInt32LE(os2.readUInt16BE(4), 28)
  fixed.writeUInt16LE(os2.readUInt16BE(8), 32)
  fixed.writeUInt16LE(MAGIC, 34)
  // ulUnicodeRange1–4, then ulCodePageRange1–2.
  for (let i = 0; i < 4; i++) fixed.writeUInt32LE(os2.readUInt32BE(42 + i * 4), 36 + i * 4)
  for (let i = 0; i < 2; i++) fixed.writeUInt32LE(os2.readUInt32BE(78 + i * 4), 52 + i * 4)
  fixed.writeUInt32LE(tables.get('head')!.readUInt32BE(8), 60)
  const texts = [NAME.family, NAME.style, NAME.version, NAME.full].map((id) => sized(names.get(id) ?? ''))
  const rootString = sized('')
  const tail = Buffer.alloc(20)
  tail.writeUInt32LE(NO_ROOT, 0)
  const eot = Buffer.concat([fixed, ...texts, rootString, tail, font])
  eot.writeUInt32LE(eot.length, 0)
  return eot
}

/** Two bytes of padding, the length in bytes, and a text in UTF-16. */
function sized(text: string): Buffer {
  const content = Buffer.from(text, 'utf16le')
  const header = Buffer.alloc(4)
  header.writeUInt16LE(content.length, 2)
  return Buffer.concat([header, content])
}
