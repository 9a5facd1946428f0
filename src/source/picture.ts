/** What a picture's bytes say of it. */
export interface Picture {
  mime: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml'
  width: number
  height: number
  /** Exif orientation 2–8: how the picture wants to be turned. The size is that before it is. */
  orientation?: number
}

/** Endings of file names by type. */
export const ENDINGS: Readonly<Record<Picture['mime'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

/** Type and size in pixels, from the bytes; or why they are no picture that slides can show. */
export function inspectPicture(bytes: Uint8Array): Picture | string {
  if (bytes.length === 0) return 'the file is empty'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ascii = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end))
  try {
    if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return checked(png(view, ascii))
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return checked(jpeg(view, ascii))
    if (/^GIF8[79]a$/.test(ascii(0, 6)))
      return checked({ mime: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) })
    if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return checked(webp(view, ascii))
  } catch (error) {
    if (error instanceof RangeError) return 'the file is cut short'
    throw error
  }
  return svg(bytes) ?? 'it is none of these types'
}

function checked(picture: Picture | string): Picture | string {
  return typeof picture === 'string' || (picture.width > 0 && picture.height > 0) ? picture : 'its size is zero'
}

/** PNG §5.3, §11.2.2: chunks after the signature, IHDR first, IEND last. */
function png(view: DataView, ascii: (start: number, end: number) => string): Picture | string {
  if (ascii(12, 16) !== 'IHDR') return 'its header is broken'
  for (let at = 8; at < view.byteLength; at += 12 + view.getUint32(at)) {
    if (ascii(at + 4, at + 8) === 'IEND') return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  }
  return 'the file is cut short'
}

/** ITU T.81 §B.2: the frame header (SOF) holds the size, Exif (APP1) the orientation. */
function jpeg(view: DataView, ascii: (start: number, end: number) => string): Picture | string {
  let orientation = 1
  for (let at = 2; at + 4 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return 'its header is broken'
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xe1 && ascii(at + 4, at + 10) === 'Exif\0\0') orientation = orientationOf(view, at + 10)
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { mime: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), ...(orientation > 1 && { orientation }) }
    }
    if (marker === 0xda || marker === 0xd9) break
    at += 2 + view.getUint16(at + 2)
  }
  return 'the file is cut short'
}

/** Exif 2.32 §4.6.4: tag 0x0112 in the first directory. */
function orientationOf(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, little)
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** RFC 9649 §2: the size stands in another place in each of three kinds. */
function webp(view: DataView, ascii: (start: number, end: number) => string): Picture | string {
  const mime = 'image/webp'
  const kind = ascii(12, 16)
  if (kind === 'VP8 ') return { mime, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { mime, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'VP8X') return 'its header is broken'
  const size = (at: number) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  return { mime, width: size(24), height: size(27) }
}

/** SVG 2 §8.2, §8.6: `width` and `height`, else the view box, else 300 × 150. */
function svg(bytes: Uint8Array): Picture | string | undefined {
  const text = new TextDecoder().decode(bytes)
  const root = /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg\b([^>]*)>/i.exec(text)
  if (!root) return undefined
  if (!/<\/svg\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/.test(text) && !root[1]!.endsWith('/')) return 'the file is cut short'
  const [, , boxWidth, boxHeight] = (attribute(root[1]!, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = length(attribute(root[1]!, 'width'))
  const height = length(attribute(root[1]!, 'height'))
  const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : 2
  return {
    mime: 'image/svg+xml',
    width: width ?? (height ? height * ratio : boxWidth || 300),
    height: height ?? (width ? width / ratio : boxHeight || 150),
  }
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match?.[1] ?? match?.[2]
}

/** CSS Values 4 §6.2: absolute lengths in pixels; percentages say nothing. */
function length(value: string | undefined): number | undefined {
  const match = /^\s*(\d*\.?\d+)\s*(px|pt|pc|in|cm|mm|em|ex)?\s*$/.exec(value ?? '')
  if (!match) return undefined
  const unit = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, em: 16, ex: 8 }[match[2] ?? 'px'] ?? 1
  return Number(match[1]) * unit || undefined
}
