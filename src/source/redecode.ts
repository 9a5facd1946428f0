/** Decoding a file again after an edit: only what has changed is read. */
import { isUtf8 } from 'node:buffer'

/** A file's bytes and its text, which is just what they say: UTF-8, nothing taken away or put in its place. */
export interface PlainText {
  bytes: Uint8Array
  text: string
}

/** The bytes say the text, character for character. */
export function isPlain({ bytes, text }: PlainText): boolean {
  return Buffer.byteLength(text) === bytes.length && isUtf8(bytes)
}

/**
 * The text of bytes that are mostly those of `before`; `undefined` if what is new is not plain.
 * @param decode text of the bytes between, or `undefined` if that is not just what they say
 */
export function redecode(before: PlainText, bytes: Uint8Array, decode: (bytes: Uint8Array) => string | undefined): string | undefined {
  const old = before.bytes
  const most = Math.min(old.length, bytes.length)
  let start = largest(most, (length) => isSame(old.subarray(0, length), bytes.subarray(0, length)))
  while (start > 0 && isInside(bytes[start], old[start])) start--
  let tail = largest(most - start, (length) => isSame(old.subarray(old.length - length), bytes.subarray(bytes.length - length)))
  while (tail > 0 && isInside(bytes[bytes.length - tail], undefined)) tail--
  const between = decode(bytes.subarray(start, bytes.length - tail))
  if (between === undefined) return undefined
  const { text } = before
  return text.slice(0, unitsOf(text, start)) + between + text.slice(unitsOf(text, old.length - tail))
}

/** The largest number up to `most` for which something is true that is so for all smaller ones. */
function largest(most: number, holds: (length: number) => boolean): number {
  if (holds(most)) return most
  let [low, high] = [0, most]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

/** A byte that continues a character (Unicode §3.9, table 3-6). */
function isInside(...bytes: (number | undefined)[]): boolean {
  return bytes.some((byte) => byte !== undefined && (byte & 0xc0) === 0x80)
}

/** Below so many UTF-16 units a text is looked at as it is. */
const SHORT = 2048

/** How many UTF-16 units of a text its first bytes in UTF-8 are. All the counting is the engine's. */
function unitsOf(text: string, bytes: number): number {
  let [low, high, counted] = [0, text.length, 0]
  while (high - low > SHORT) {
    let middle = (low + high) >> 1
    if ((text.charCodeAt(middle) & 0xfc00) === 0xdc00) middle++
    const half = Buffer.byteLength(text.slice(low, middle))
    if (counted + half <= bytes) {
      low = middle
      counted += half
    } else high = middle
  }
  return (
    low +
    Buffer.from(text.slice(low, high))
      .subarray(0, bytes - counted)
      .toString().length
  )
}
