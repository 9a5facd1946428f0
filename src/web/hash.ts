import { createHash } from 'node:crypto'

/** Eight characters that stand for a file's content in its name. */
export function fileHash(content: Uint8Array | string): string {
  return createHash('sha1').update(content).digest('hex').slice(0, 8)
}
