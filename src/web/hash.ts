import { crc32 } from 'node:zlib'

/** Eight characters that stand for a file's content in its name. */
export function fileHash(content: Uint8Array | string): string {
  return crc32(content).toString(16).padStart(8, '0')
}
