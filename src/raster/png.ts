import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/** RGBA pixels, row by row, as a PNG (PNG 3rd edition, §5); without alpha where all are opaque. Each row is stored as the filter leaves least of it. */
export function encodePng(width: number, height: number, pixels: Uint8Array | Uint8ClampedArray): Buffer {
  const opaque = isOpaque(pixels)
  const channels = opaque ? 3 : 4
  const stride = width * channels
  const rows = Buffer.alloc((stride + 1) * height)
  let above = new Uint8Array(stride)
  let row = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width * 4, to = 0; x < width; x++, at += 4) for (let i = 0; i < channels; i++) row[to++] = pixels[at + i]!
    filterRow(row, above, channels, rows.subarray(y * (stride + 1), (y + 1) * (stride + 1)))
    ;[above, row] = [row, above]
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([BITS, opaque ? RGB : RGBA], 8)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

const BITS = 8
/** Colour types: truecolour, and with alpha (§11.2.1). */
const RGB = 2
const RGBA = 6
/** Filter types (§9.2). */
const SUB = 1
const UP = 2
const PAETH = 4

function isOpaque(pixels: Uint8Array | Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false
  return true
}

/** The filter whose differences are smallest in sum is taken (§12.7). */
function filterRow(row: Uint8Array, above: Uint8Array, channels: number, out: Buffer): void {
  let least = Infinity
  for (const type of [UP, SUB, PAETH]) {
    let sum = 0
    for (let i = 0; i < row.length && sum < least; i++) {
      const difference = (row[i]! - predicted(type, row, above, i, channels)) & 255
      sum += difference < 128 ? difference : 256 - difference
    }
    if (sum >= least) continue
    least = sum
    out[0] = type
  }
  for (let i = 0; i < row.length; i++) out[i + 1] = row[i]! - predicted(out[0]!, row, above, i, channels)
}

function predicted(type: number, row: Uint8Array, above: Uint8Array, i: number, channels: number): number {
  const left = i < channels ? 0 : row[i - channels]!
  const up = above[i]!
  if (type === UP) return up
  if (type === SUB) return left
  const corner = i < channels ? 0 : above[i - channels]!
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(content.length, 0)
  out.set(body, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
