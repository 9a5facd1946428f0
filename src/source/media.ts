/** What a film's or a sound's bytes say of it. */
export interface Media {
  mime: 'video/mp4' | 'video/quicktime' | 'video/webm' | 'video/ogg' | 'audio/mpeg' | 'audio/mp4' | 'audio/wav' | 'audio/ogg' | 'audio/webm'
  /** Of a film, in pixels; absent where its header does not say. */
  width?: number
  height?: number
}

/** Endings of file names by type. */
export const MEDIA_ENDINGS: Readonly<Record<Media['mime'], string>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'video/ogg': 'ogv',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/webm': 'weba',
}

/** Type and size, from the bytes; or why they are nothing that slides can play. */
export function inspectMedia(bytes: Uint8Array): Media | string {
  if (bytes.length === 0) return 'the file is empty'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ascii = (start: number, end: number): string => String.fromCharCode(...bytes.subarray(start, end))
  if (ascii(4, 8) === 'ftyp') return isoMedia(view, ascii)
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WAVE') return { mime: 'audio/wav' }
  if (ascii(0, 3) === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2)) return { mime: 'audio/mpeg' }
  if (ascii(0, 4) === 'OggS') return /theora/.test(ascii(0, 128)) ? { mime: 'video/ogg' } : { mime: 'audio/ogg' }
  if (bytes[0] === 0x1a && ascii(1, 4) === 'E\xdf\xa3') return webm(bytes, ascii)
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'AVI ') return 'AVI is not played by browsers'
  return 'it is none of these types'
}

/** ISO/IEC 14496-12: boxes of a size and a type; `tkhd` (§8.3.2) holds a track's size as 16.16 fixed point. */
function isoMedia(view: DataView, ascii: (start: number, end: number) => string): Media | string {
  const brand = ascii(8, 12)
  let size: { width: number; height: number } | undefined
  let whole = true
  const walk = (from: number, to: number, depth: number): void => {
    for (let at = from; at + 8 <= to;) {
      const type = ascii(at + 4, at + 8)
      const short = view.getUint32(at)
      const head = short === 1 ? 16 : 8
      const length = short === 1 && at + 16 <= to ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short
      if (length < head) return
      if (at + length > to) {
        if (depth === 0) whole = false
        return
      }
      if (type === 'moov' || type === 'trak') walk(at + head, at + length, depth + 1)
      if (type === 'tkhd' && length >= 92) {
        const width = view.getUint32(at + length - 8) / 65_536
        const height = view.getUint32(at + length - 4) / 65_536
        if (width > 0 && height > 0) size ??= turned(view, at + length - 44) ? { width: height, height: width } : { width, height }
      }
      at += length
    }
  }
  walk(0, view.byteLength, 0)
  if (!whole) return 'the file is cut short'
  if (/^M4[AB]/.test(brand)) return { mime: 'audio/mp4' }
  return { mime: brand === 'qt  ' ? 'video/quicktime' : 'video/mp4', ...size }
}

/** Whether a track's matrix (§6.2.2: a b u, c d v, x y w) turns it by a quarter. */
function turned(view: DataView, matrix: number): boolean {
  return view.getInt32(matrix) === 0 && view.getInt32(matrix + 4) !== 0
}

/** Matroska and WebM: PixelWidth (0xB0) and PixelHeight (0xBA) stand in the first track that has them (RFC 9559 §5.1.4.1.28). */
function webm(bytes: Uint8Array, ascii: (start: number, end: number) => string): Media | string {
  if (!/webm/.test(ascii(0, 64))) return 'Matroska is not played by browsers'
  const head = bytes.subarray(0, 65_536)
  for (let at = 0; at + 8 < head.length; at++) {
    if (head[at] !== 0xb0 || head[at + 1] !== 0x82 || head[at + 4] !== 0xba || head[at + 5] !== 0x82) continue
    const width = head[at + 2]! * 256 + head[at + 3]!
    const height = head[at + 6]! * 256 + head[at + 7]!
    if (width > 0 && height > 0) return { mime: 'video/webm', width, height }
  }
  return { mime: /V_(?:VP|AV1)/.test(ascii(0, 4096)) ? 'video/webm' : 'audio/webm' }
}
