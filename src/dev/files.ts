import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { stylesheetPath } from './preview.ts'
import type { DevSession } from './session.ts'

/** A file as it is answered. */
export interface Served {
  type: string
  body: Uint8Array | string
  /** Its address names its content. */
  immutable: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

function typeOf(path: string): string {
  return TYPES[extname(path)] ?? 'application/octet-stream'
}

const CLIENT = new Set(['first.js', 'client.js', 'client.css', 'split.js', 'split.css'])

/**
 * A file of the preview's own, bundled by `scripts/bundle-client.mjs`.
 * @throws if the bundle has not been made: `npm run compile` makes it.
 */
export function clientFile(name: string): Served | undefined {
  if (!CLIENT.has(name)) return undefined
  const beside = new URL('./client/', import.meta.url)
  const folder = existsSync(new URL('client.js', beside)) ? beside : new URL('../../lib/dev/client/', import.meta.url)
  return { type: typeOf(name), body: readFileSync(new URL(name, folder)), immutable: false }
}

/** A file under `assets/` of the deck that is shown: only what it names is there, whatever the address. */
export function deckFile({ states }: DevSession, path: string): Served | undefined {
  const { look } = states
  if (!look) return undefined
  const { css, hash, fonts } = look.stylesheet
  if (path === stylesheetPath(hash)) return { type: typeOf(path), body: css, immutable: true }
  const name = path.replace(/^assets\//, '')
  const font = fonts.get(name)
  if (font !== undefined) return { type: typeOf(name), body: readFileSync(font), immutable: true }
  const asset = [...look.assets.values()].find(({ fileName }) => fileName === name)
  return asset && { type: asset.mime, body: asset.bytes, immutable: true }
}
