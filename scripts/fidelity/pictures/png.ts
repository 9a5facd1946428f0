import { readFileSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import type { Picture } from '../types.ts'

export function readPng(path: string): Picture {
  const { width, height, data } = PNG.sync.read(readFileSync(path))
  return { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) }
}

/** Writes a picture as an opaque PNG (ISO/IEC 15948), fast rather than small: pngjs would take a second for it. */
export function writePng(path: string, { width, height, data }: Picture): void {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rows = deflateSync(filteredRows(width, height, data), { level: 2 })
  writeFileSync(path, Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]))
}

/** Rows as differences from the row above (filter 2), without opacity. */
function filteredRows(width: number, height: number, data: Uint8ClampedArray): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3))
  let to = 0
  for (let y = 0; y < height; y++) {
    rows[to++] = 2
    for (let from = y * width * 4; from < (y + 1) * width * 4; from += 4) {
      for (let channel = from; channel < from + 3; channel++) rows[to++] = data[channel]! - (y === 0 ? 0 : data[channel - width * 4]!)
    }
  }
  return rows
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
