import { readFileSync, writeFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import type { Picture } from '../types.ts'

export function readPng(path: string): Picture {
  const { width, height, data } = PNG.sync.read(readFileSync(path))
  return { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) }
}

/** Writes an opaque picture. */
export function writePng(path: string, { width, height, data }: Picture): void {
  const png = new PNG({ width, height })
  png.data = Buffer.from(data.buffer, data.byteOffset, data.length)
  writeFileSync(path, PNG.sync.write(png, { deflateLevel: 3, colorType: 2 }))
}
