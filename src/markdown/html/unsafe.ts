import { diagnose, type Report, type Where } from '../../diagnostics/index.ts'
import type { Tag } from './tags.ts'

/** Schemes that a link may have. Addresses without one are relative. */
const SAFE_SCHEMES: ReadonlySet<string> = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'sms',
  'ftp',
  'geo',
  'xmpp',
  'webcal',
  'msteams',
  'zoommtg',
  'slack',
])

/**
 * The scheme of an address that could run code or reach into the reader's machine; `undefined` if it is safe.
 * Browsers skip control characters and spaces within a scheme (URL Standard §4.4), so they are skipped here.
 */
export function unsafeScheme(url: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- exactly those that browsers skip
  const scheme = /^([^/?#:]*):/.exec(url.replace(/[\0-\x20\u00a0\u200b-\u200f\ufeff]/g, ''))?.[1]?.toLowerCase()
  if (scheme === undefined || SAFE_SCHEMES.has(scheme)) return undefined
  return scheme
}

/** Reports event handlers of a tag; they are never carried over. */
export function reportHandlers(tag: Tag, at: Where, report: Report): void {
  for (const name of Object.keys(tag.attributes)) {
    if (/^on[a-z]/.test(name) || name.startsWith('@')) report(diagnose('stripped-attribute', at, { name }))
  }
}
