import type { Block, Deck, Inline, ListItem, Slide } from './types.ts'

export interface Visitor {
  block?(block: Block | ListItem): void
  inline?(inline: Inline): void
}

/** Calls the visitor for every block, item and inline below, in reading order, parents first. */
export function visitBlocks(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) {
    visitor.block?.(block)
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        visitInlines(block.children, visitor)
        break
      case 'list':
        for (const item of block.items) {
          visitor.block?.(item)
          visitBlocks(item.children, visitor)
        }
        break
      case 'table':
        if (visitor.inline) for (const row of block.rows) for (const cell of row) visitInlines(cell, visitor)
        break
      case 'quote':
      case 'directive':
        visitBlocks(block.children, visitor)
        break
      case 'code':
      case 'flow':
      case 'chart':
      case 'math':
      case 'image':
      case 'rule':
        break
    }
  }
}

/** Calls the visitor for every inline below, parents first. */
function visitInlines(children: readonly Inline[], visitor: Visitor): void {
  if (!visitor.inline) return
  for (const inline of children) {
    visitor.inline(inline)
    if ('children' in inline) visitInlines(inline.children, visitor)
  }
}

/** Visits a slide: title, slots in order, footnotes; then, if asked for, the notes. */
export function visitSlide(slide: Slide, visitor: Visitor, options: { notes?: boolean } = {}): void {
  if (slide.title) visitBlocks([slide.title], visitor)
  for (const blocks of Object.values(slide.slots)) visitBlocks(blocks, visitor)
  for (const footnote of slide.footnotes) visitInlines(footnote.children, visitor)
  if (options.notes) visitBlocks(slide.notes, visitor)
}

/** Visits every slide of a deck, notes included. */
export function visitDeck(deck: Deck, visitor: Visitor): void {
  for (const slide of deck.slides) visitSlide(slide, visitor, { notes: true })
}
