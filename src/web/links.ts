import type { LinkTarget } from '../scene/types.ts'
import type { Attributes } from './html.ts'

const SAFE_SCHEME = /^(?:https?:\/\/|mailto:)/i

/**
 * The `id` of a slide's element, which names it in the URL as `#/id`.
 * reveal.js reads a number there as a position: an id of digits alone is given a word before it.
 */
export function slideAnchor(id: string): string {
  return /^\d+$/.test(id) ? `slide-${id}` : id
}

/** Attributes of an `a`, or undefined if the target is not one that the web deck leads to. */
export function linkAttributes(target: LinkTarget): Attributes | undefined {
  if (target.kind === 'slide') return { href: `#/${encodeURIComponent(slideAnchor(target.id))}`, title: target.title }
  const url = target.url.trim()
  if (!SAFE_SCHEME.test(url)) return undefined
  return { href: url, target: '_blank', rel: 'noopener noreferrer', title: target.title }
}
