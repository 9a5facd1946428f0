import type { Keep } from '../../scene/keep.ts'
import type { Scene } from '../../scene/types.ts'
import { type PackedPart, packPart } from './zip.ts'

type NamedPart = [name: string, part: PackedPart]

/**
 * Parts as they were packed before, or as `write` gives them: what is kept is deflated, and a build again only copies it.
 * @param purpose stands for all that the parts depend on beside the scene, which has no part in some
 */
export function keptParts(
  scene: Scene | undefined,
  purpose: string,
  write: () => readonly (readonly [name: string, text: string])[],
  keep: Keep,
): NamedPart[] {
  let made: NamedPart[] | undefined
  const make = (): Uint8Array => toBytes((made = write().map(([name, text]) => [name, packPart(text)])))
  const bytes = keep.bytes(scene, purpose, make)
  return made ?? fromBytes(bytes)
}

/** What a part's bytes do not say: its length there, its CRC-32, its own length. */
type Head = [name: string, packed: number, crc: number, size: number][]

/** A line of what the parts are, in ASCII as their names are, then their bytes one after another. */
function toBytes(parts: readonly NamedPart[]): Uint8Array {
  const head: Head = parts.map(([name, { packed, crc, size }]) => [name, packed.length, crc, size])
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, 'latin1'), ...parts.map(([, { packed }]) => packed)])
}

function fromBytes(bytes: Uint8Array): NamedPart[] {
  const end = bytes.indexOf(NEWLINE)
  const head = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('latin1')) as Head
  let start = end + 1
  return head.map(([name, packed, crc, size]) => [name, { packed: bytes.subarray(start, (start += packed)), crc, size }])
}

const NEWLINE = 0x0a
