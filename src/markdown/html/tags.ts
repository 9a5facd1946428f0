import { NONE } from '../attributes.ts'
import type { Attributes } from '../../deck/index.ts'

/** A tag as written. */
export interface Tag {
  name: string
  /** The name with the letter case that it was written in. */
  written: string
  close: boolean
  /** Ends itself: `<br/>`, `<img>`. */
  empty: boolean
  attributes: Readonly<Record<string, string>>
}

const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])

/** Tags whose content is no text for readers. */
export const DROPPED: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'textarea', 'select'])

/** Tags that begin a block; inside a paragraph they are looked through. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  `div section article aside header footer main nav figure figcaption center details summary address p h1 h2 h3 h4 h5 h6 ul ol li
   blockquote pre hr table thead tbody tfoot tr th td caption colgroup col dl dt dd form fieldset legend`.split(/\s+/),
)

/** Tags of which a table's rows and cells are made. */
export const TABLE_PARTS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'tr', 'th', 'td'])

/** Tags that are looked through without a word: their text is all there is to them. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  `${[...BLOCK_TAGS].join(' ')} body html head font big abbr time data bdi bdo label wbr button tt q cite dfn address tbody picture`.split(
    /\s+/,
  ),
)

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Reads an HTML tag (CommonMark §6.6); `undefined` for comments, declarations and processing instructions. */
export function parseTag(html: string): Tag | undefined {
  const match = /^<(\/?)([A-Za-z][\w.:-]*)([\s\S]*?)(\/?)>$/.exec(html)
  if (!match) return undefined
  const name = match[2]!.toLowerCase()
  const attributes: Record<string, string> = {}
  if (!match[1]) {
    for (const [, key, double, single, bare] of match[3]!.matchAll(ATTRIBUTE)) {
      attributes[key!.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '')
    }
  }
  return { name, written: match[2]!, close: match[1] === '/', empty: match[4] === '/' || VOID.has(name), attributes }
}

/** Class, id, `data-*` and the few sizes that slides understand; `style` and everything else says nothing. */
export function tagAttributes({ attributes }: Tag): Attributes {
  const values: Record<string, string> = {}
  for (const key of ['width', 'height', 'title', 'lang']) if (attributes[key]) values[key] = attributes[key]
  const classes = (attributes.class ?? '').split(/\s+/).filter(Boolean)
  const click = clickOf(classes, attributes)
  if (click) values.click = click
  const kept = classes.filter((name) => name !== 'fragment')
  if (!attributes.id && kept.length === 0 && Object.keys(values).length === 0) return NONE
  return { ...(attributes.id && { id: attributes.id }), classes: kept, values }
}

/** reveal.js: `class="fragment" data-fragment-index="0"`; Slidev: `v-click`, `v-click="2"`. */
function clickOf(classes: readonly string[], attributes: Readonly<Record<string, string>>): string | undefined {
  const directive = attributes['v-click'] ?? attributes['v-after']
  if (directive !== undefined) return /^[1-9]\d*$/.test(directive) ? directive : 'v-after' in attributes ? 'with' : 'next'
  if (!classes.includes('fragment')) return undefined
  const index = attributes['data-fragment-index']
  return index !== undefined && /^\d+$/.test(index) ? String(Number(index) + 1) : 'next'
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The references that attribute values are written with; `javascript&colon;` and its like included. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp|colon|tab|newline));/gi,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? (name.toLowerCase() === 'colon' ? ':' : ' ')
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
    },
  )
}
