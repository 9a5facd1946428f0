import type { Token } from 'markdown-it'
import type { Where } from '../diagnostics/index.ts'
import type { Block, HeadingBlock, ListItem, ParagraphBlock } from '../deck/index.ts'
import { NONE } from './attributes.ts'
import type { BlockFrame } from './block-tree.ts'

/** A list (CommonMark §5.3), open for its items. */
export function listFrame(token: Token, tight: boolean, at: Where): BlockFrame {
  const ordered = token.type === 'ordered_list_open'
  const start = Number(token.attrGet('start') ?? 1)
  return {
    kind: 'list',
    markdown: true,
    at,
    attributes: NONE,
    wrap: ({ items, attributes }) => [{ type: 'list', ordered, start, tight, items, attributes, at }],
  }
}

/** A list item (CommonMark §5.2), open for its blocks. */
export function itemFrame(at: Where): BlockFrame {
  return { kind: 'item', markdown: true, at, attributes: NONE, wrap: ({ children, attributes }) => listItem(children, attributes, at) }
}

/** An item from its blocks; `[ ]` and `[x]` at its start make it a task (GFM §5.3). */
export function listItem(written: readonly Block[], attributes: ListItem['attributes'], at: Where): ListItem {
  const children = written[0]?.type === 'heading' ? [asLead(written[0]), ...written.slice(1)] : written
  const first = children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  const match = text?.type === 'text' ? /^\[([ xX])\](?:\s+|$)/.exec(text.value) : null
  if (!match || first?.type !== 'paragraph' || text?.type !== 'text') return { type: 'item', children, attributes, at }
  const rest = text.value.slice(match[0].length)
  const inlines = rest === '' ? first.children.slice(1) : [{ ...text, value: rest }, ...first.children.slice(1)]
  return { type: 'item', children: [{ ...first, children: inlines }, ...children.slice(1)], attributes, at, checked: match[1] !== ' ' }
}

/** A heading at an item's start: its words stand behind the item's mark, strong. */
function asLead({ children, attributes, at }: HeadingBlock): ParagraphBlock {
  return { type: 'paragraph', children: [{ type: 'strong', children, at }], attributes, at }
}
