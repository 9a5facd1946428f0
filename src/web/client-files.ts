import { existsSync, readFileSync } from 'node:fs'

/** What runs and is drawn in the browser, the same for every deck: bundled by `scripts/bundle-client.mjs`. */
export interface ClientFiles {
  script: Uint8Array
  style: Uint8Array
}

/**
 * Reads the bundle from beside this file, or from `lib/web` when this file runs from `src`.
 * @throws if it has not been made: `npm run compile` makes it.
 */
export function readClient(): ClientFiles {
  const beside = new URL('./', import.meta.url)
  const folder = existsSync(new URL('client.js', beside)) ? beside : new URL('../../lib/web/', import.meta.url)
  return { script: readFileSync(new URL('client.js', folder)), style: readFileSync(new URL('client.css', folder)) }
}
