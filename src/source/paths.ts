import { posix } from 'node:path'

/**
 * A path as an author wrote it in `file`, relative to the deck's folder: forward slashes, no `.` or needless `..`.
 * What leads out of the folder begins with `../` or `/` or a drive letter.
 */
export function relativeToDeck(written: string, file: string): string {
  const path = written.replaceAll('\\', '/')
  if (isAbsolute(path)) return path
  return posix.normalize(posix.join(posix.dirname(file), path))
}

/** Stays inside the deck's folder, as far as its letters tell; symbolic links are looked at when a file is read. */
export function staysInside(path: string): boolean {
  return path !== '..' && !path.startsWith('../') && !isAbsolute(path)
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
}

/** Orders names as people do: `2.md` before `10.md`; by code unit otherwise, so that every machine agrees. */
export function naturalOrder(a: string, b: string): number {
  const x = a.match(/\d+|\D+/g) ?? []
  const y = b.match(/\d+|\D+/g) ?? []
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const left = x[i]!
    const right = y[i]!
    const numbers = /^\d/.test(left) && /^\d/.test(right) ? Number(left) - Number(right) : 0
    if (numbers !== 0) return numbers
    if (left !== right) return left < right ? -1 : 1
  }
  return x.length - y.length
}
