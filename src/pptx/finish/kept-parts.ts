import { createHash } from 'node:crypto'
import type { Keep } from '../../scene/keep.ts'
import type { Scene } from '../../scene/types.ts'
import { type PackedPart, packPart } from './zip.ts'

/**
 * Parts as they were packed before, or as `write` gives them: what is kept is deflated, and a build again only copies it.
 * @param purpose stands for all that the parts depend on beside the scene, which has no part in some
 */
export function keptParts(
  scene: Scene | undefined,
  purpose: string,
  write: () => readonly (readonly [name: string, text: string])[],
  keep: Keep,
): [name: string, part: PackedPart][] {
  let made: [string, PackedPart][] | undefined
  const make = (): string => {
    made = write().map(([name, text]) => [name, packPart(text)])
    return made.map(([name, { packed, crc, size }]) => `${name} ${crc} ${size} ${Buffer.from(packed).toString('base64')}`).join(',')
  }
  const text = keep(scene, purpose, make)
  return made ?? text.split(',').map(readPart)
}

/** Stands for values, which JSON can write. */
export function digestOf(values: readonly unknown[]): string {
  return createHash('sha1').update(JSON.stringify(values)).digest('base64url')
}

function readPart(text: string): [name: string, part: PackedPart] {
  const [name, crc, size, bytes] = text.split(' ') as [string, string, string, string]
  return [name, { packed: Buffer.from(bytes, 'base64'), crc: Number(crc), size: Number(size) }]
}
