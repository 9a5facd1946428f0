/** A reader of Embedded OpenType of its own (W3C Submission SUBM-EOT-20080305): it shares no code with the writer. */

export interface Eot {
  family: string
  style: string
  version: string
  fullName: string
  flags: number
  weight: number
  italic: boolean
  fsType: number
  panose: string
  charset: number
  /** The font itself, where it is neither compressed nor encrypted. */
  font?: Uint8Array
}

const COMPRESSED = 0x4
const ENCRYPTED = 0x10000000
const VERSIONS = new Set([0x00010000, 0x00020001, 0x00020002])

/** @throws saying what is wrong */
export function readEot(bytes: Uint8Array): Eot {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u16 = (at: number): number => view.getUint16(at, true)
  const u32 = (at: number): number => view.getUint32(at, true)
  if (bytes.length < 82 || u16(34) !== 0x504c) throw new Error('is no Embedded OpenType')
  if (u32(0) !== bytes.length) throw new Error(`says that it has ${u32(0)} bytes, and has ${bytes.length}`)
  const version = u32(8)
  if (!VERSIONS.has(version)) throw new Error(`has the version ${version.toString(16)}`)
  if ([64, 68, 72, 76].some((at) => u32(at) !== 0)) throw new Error('has reserved fields that are not 0')
  let at = 80
  const padding = (): void => {
    if (u16(at) !== 0) throw new Error(`has padding that is not 0 at ${at}`)
    at += 2
  }
  const text = (): string => {
    padding()
    const length = u16(at)
    const start = at + 2
    at = start + length
    return new TextDecoder('utf-16le').decode(bytes.subarray(start, at)).replace(/\0$/, '')
  }
  const [family, style, versionName, fullName] = [text(), text(), text(), text()]
  if (version >= 0x00020001) {
    const root = text()
    if (version === 0x00020002) {
      if (root === '' && u32(at) !== 0x50475342) throw new Error('has a wrong check sum of its root string')
      at += 8
      padding()
      at += 2 + u16(at)
      at += 4
      at += 4 + u32(at)
    }
  }
  const size = u32(4)
  if (at + size !== bytes.length) throw new Error(`has a header of ${at} bytes and a font of ${size}, and ${bytes.length} bytes in all`)
  const flags = u32(12)
  const isPlain = (flags & (COMPRESSED | ENCRYPTED)) === 0
  const font = isPlain ? bytes.subarray(at) : undefined
  if (font) checkSfnt(font, u32(60))
  return {
    family,
    style,
    version: versionName,
    fullName,
    flags,
    weight: u32(28),
    italic: bytes[27] !== 0,
    fsType: u16(32),
    panose: [...bytes.subarray(16, 26)].map((value) => value.toString(16).padStart(2, '0')).join(''),
    charset: bytes[26]!,
    ...(font && { font }),
  }
}

const NEEDED = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']

/** A TrueType font's directory, sorted, with check sums that hold (OpenType, “Font file structure”). */
function checkSfnt(font: Uint8Array, adjustment: number): void {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  if (view.getUint32(0) !== 0x00010000) throw new Error('holds no TrueType font')
  const sum = (start: number, length: number): number => {
    let total = 0
    for (let i = 0; i < length; i++) total = (total + font[start + i]! * 2 ** (24 - 8 * (i % 4))) % 2 ** 32
    return total
  }
  const tags: string[] = []
  for (let i = 0, at = 12; i < view.getUint16(4); i++, at += 16) {
    const tag = String.fromCharCode(...font.subarray(at, at + 4))
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    tags.push(tag)
    if (start % 4 !== 0 || start + length > font.length) throw new Error(`has its table ${tag} in no place`)
    let found = sum(start, length)
    if (tag === 'head') {
      if (view.getUint32(start + 8) !== adjustment) throw new Error('says another adjustment of check sums than its font')
      found = (found - adjustment + 2 ** 32) % 2 ** 32
    }
    if (found !== view.getUint32(at + 4)) throw new Error(`has a wrong check sum of ${tag}`)
  }
  if (tags.join() !== tags.toSorted().join()) throw new Error('has tables out of order')
  const missing = NEEDED.filter((tag) => !tags.includes(tag))
  if (missing.length > 0) throw new Error(`lacks ${missing.join(', ')}`)
  if (sum(0, font.length) !== 0xb1b0afba) throw new Error('has a wrong check sum of the whole')
}
