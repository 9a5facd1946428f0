/**
 * Makes the files of this deck: tiny, and of our own (CC0). Films and sounds have valid headers and next to no content.
 * The JPEG, WebP and GIF files were encoded once from `still.png` or plain colours.
 *
 *     npx tsx tests/decks/media/make.ts
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodePng } from '../../../src/raster/index.ts'

const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(import.meta.dirname, name), bytes)

/** A box of ISO/IEC 14496-12. */
function box(type: string, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => bytes.writeUInt32BE(value >>> 0, i * 4))
  return bytes
}

const MATRIX = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]

/** A film of one second without a picture: its track says how large it would be. */
function film(width: number, height: number): Buffer {
  const header = box('mvhd', words(0, 0, 0, 1000, 1000, 0x10000, 0x01000000, 0, 0, ...MATRIX, 0, 0, 0, 0, 0, 0, 2))
  const track = box('tkhd', words(3, 0, 0, 1, 0, 1000, 0, 0, 0, 0, ...MATRIX, width * 65_536, height * 65_536))
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41', 'latin1')), box('moov', header, box('trak', track)), box('mdat')])
}

/** A second of silence: PCM, 8 bit, 8 kHz. */
function silence(): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + 8000, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(8000, 40)
  return Buffer.concat([head, Buffer.alloc(8000, 128)])
}

/** Frames of silence: MPEG-1 layer III, 32 kbit/s, 32 kHz, mono. */
function frames(count: number): Buffer {
  const frame = Buffer.alloc(144)
  frame.set([0xff, 0xfb, 0x18, 0xc4])
  return Buffer.concat(Array.from({ length: count }, () => frame))
}

/** A gradient with a mark in its upper left corner. */
function gradient(width: number, height: number): Buffer {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const corner = x < width / 6 && y < height / 6
      pixels.set(corner ? [199, 64, 27, 255] : [14 + (x * 120) / width, 90 + (y * 90) / height, 134, 255], (y * width + x) * 4)
    }
  return encodePng(width, height, pixels)
}

write('film.mp4', film(640, 360))
write('upright.mp4', film(360, 640))
write('note.wav', silence())
write('talk.mp3', frames(20))
write('still.png', gradient(320, 180))
write('large.png', gradient(3200, 1800))
