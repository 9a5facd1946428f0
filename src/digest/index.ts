import { crc32 } from 'node:zlib'

/**
 * Stands for a text among others: 16 hexadecimal digits, of two checksums (CRC-32, of its bytes in UTF-8 and in UTF-16).
 * Of different texts about one pair in 2^64 has the same; somebody who looks for such a pair finds one. Node's own hashes
 * take as long to load as all that is hashed in a build takes here.
 */
export function digestOf(text: string): string {
  return hexadecimal(crc32(text)) + hexadecimal(crc32(Buffer.from(text, 'utf16le')))
}

function hexadecimal(checksum: number): string {
  return checksum.toString(16).padStart(8, '0')
}
