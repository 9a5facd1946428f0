/** A text's paragraphs as the tree that HTML wants: lists with their items and sublists, quotes, code. */
import type { Marker, Paragraph } from '../../scene/types.ts'

/** A paragraph and its place in the text node. */
export interface Indexed {
  paragraph: Paragraph
  index: number
}

export interface ListBlock {
  kind: 'list'
  ordered: boolean
  /** Value of its first item here. */
  start: number
  /** Value at which the author's list starts, of which this may be a later part. */
  origin: number | undefined
  items: Block[][]
}

export type Block = ListBlock | { kind: 'paragraph'; item: Indexed } | { kind: 'quote' | 'code'; items: Indexed[] }

/** Groups paragraphs in reading order. An item without a marker goes on with the item before it. */
export function structure(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = []
  for (let i = 0; i < paragraphs.length;) {
    const paragraph = paragraphs[i]!
    const { tag } = paragraph
    if (tag !== 'li' && tag !== 'quote' && tag !== 'code') {
      blocks.push({ kind: 'paragraph', item: { paragraph, index: i++ } })
      continue
    }
    const stretch: Indexed[] = []
    while (paragraphs[i]?.tag === tag) stretch.push({ paragraph: paragraphs[i]!, index: i++ })
    if (tag === 'li') blocks.push(...lists(stretch, 0))
    else blocks.push({ kind: tag, items: stretch })
  }
  return blocks
}

/** Lists of one nesting level; deeper paragraphs go into the item before them. */
function lists(items: readonly Indexed[], level: number): ListBlock[] {
  const found: ListBlock[] = []
  for (let i = 0; i < items.length;) {
    const { paragraph } = items[i]!
    let end = i + 1
    if (paragraph.level > level) {
      while (end < items.length && items[end]!.paragraph.level > level) end++
      const nested = lists(items.slice(i, end), level + 1)
      const last = found.at(-1)?.items.at(-1)
      if (last) last.push(...nested)
      else found.push(...nested)
    } else addItem(found, items[i]!)
    i = end
  }
  return found
}

function addItem(found: ListBlock[], item: Indexed): void {
  const { marker } = item.paragraph
  const list = found.at(-1)
  const content: Block = { kind: 'paragraph', item }
  if (list && !marker) list.items.at(-1)!.push(content)
  else if (list && continues(list, marker!)) list.items.push([content])
  else
    found.push({ kind: 'list', ordered: marker?.kind === 'number', start: marker?.value ?? 1, origin: marker?.start, items: [[content]] })
}

function continues(list: ListBlock, marker: Marker): boolean {
  if (marker.kind === 'bullet') return !list.ordered
  return list.ordered && marker.start === list.origin && (marker.value ?? 0) === list.start + list.items.length
}
