import { digestOf } from '../../digest/index.ts'

/** A GUID that is always the same for the same name, in upper case and braces (ST_Guid, §22.9.2.4). */
export function guid(name: string): string {
  const digits = (digestOf(name) + digestOf(`${name}/`)).toUpperCase()
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-A${digits.slice(17, 20)}-${digits.slice(20, 32)}}`
}
