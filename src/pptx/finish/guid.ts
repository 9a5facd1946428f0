import { createHash } from 'node:crypto'

/** A GUID that is always the same for the same name, in upper case and braces (ST_Guid, §22.9.2.4). */
export function guid(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').toUpperCase()
  return `{${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-A${hash.slice(17, 20)}-${hash.slice(20, 32)}}`
}
