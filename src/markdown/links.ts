import { diagnose, type Where } from '../diagnostics/index.ts'
import { toId, type Inline } from '../deck/index.ts'
import type { Token } from 'markdown-it'
import { NONE } from './attributes.ts'
import type { FileContext } from './context.ts'
import { marpImage } from './dialects/marp-image.ts'
import { unsafeScheme } from './html/unsafe.ts'
import type { InlineFrame } from './inline-tree.ts'
import { pictureKey } from './picture-key.ts'
import { plainText } from './plain.ts'

type ImageInline = Extract<Inline, { type: 'image' }>

/** A link's element; one that could run code is left out, reported, and its text kept. */
export function linkFrame(href: string, title: string | number | null | undefined, at: Where, context: FileContext): InlineFrame {
  const url = linkUrl(href, at, context)
  return {
    kind: 'link',
    markdown: true,
    at,
    wrap: (children) => (url === undefined ? undefined : { type: 'link', url, ...(title && { title: String(title) }), children, at }),
  }
}

/** An address as the outputs may use it: percent-encoded, or `#slide-id`. `#/3` is the fourth slide. `undefined` (reported) if it is unsafe or empty. */
export function linkUrl(href: string, at: Where, context: FileContext): string | undefined {
  const written = href.trim()
  const scheme = unsafeScheme(written)
  if (scheme !== undefined) return void context.report(diagnose('unsafe-link', at, { scheme }))
  if (written === '') return undefined
  // reveal.js counts slides in addresses from 0.
  const numbered = /^#\/(\d{1,5})$/.exec(written)?.[1]
  if (numbered !== undefined) return `#${Number(numbered) + 1}`
  if (written.startsWith('#')) return `#${toId(decode(written.slice(1)))}`
  return context.parser.utils.lib.mdurl.encode(written)
}

/** An image token → image; its address is made relative to the deck's folder. */
export function imageOf(token: Token, at: Where): ImageInline {
  const title = token.attrGet('title')
  const alt = plainText(token.children ?? [])
  return marpImage(makeImage(String(token.attrGet('src') ?? ''), alt, title ? String(title) : undefined, at))
}

/** A picture; its address as the key of the deck's assets. */
export function makeImage(src: string, alt: string, title: string | undefined, at: Where): ImageInline {
  return { type: 'image', src: pictureKey(src, at.file), alt: alt.trim(), ...(title && { title }), attributes: NONE, at }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
