import { relativeToDeck } from '../source/index.ts'

/** An address in `file` → path relative to the deck's folder; URLs as they are. */
export function pictureKey(src: string, file: string): string {
  const written = src.trim()
  return /^([a-z][a-z0-9+.-]+:|\/\/)/i.test(written) || written === '' ? written : relativeToDeck(written, file)
}
