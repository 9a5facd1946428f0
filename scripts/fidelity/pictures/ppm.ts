import { readFileSync } from 'node:fs'
import type { Picture } from '../types.ts'

/** Reads a binary PPM (P6, 255 values). */
export function readPpm(path: string): Picture {
  const bytes = readFileSync(path)
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64))
  if (!header) throw new Error(`${path} is not a PPM picture`)
  const [width, height] = [Number(header[1]), Number(header[2])]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let from = header[0].length, to = 0; to < data.length; from += 3, to += 4) {
    data[to] = bytes[from]!
    data[to + 1] = bytes[from + 1]!
    data[to + 2] = bytes[from + 2]!
  }
  return { width, height, data }
}
