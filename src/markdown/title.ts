import type { Block, HeadingBlock } from '../deck/index.ts'

type Slots = Readonly<Record<string, readonly Block[]>>

/**
 * The slide's title and its slots without it: the first block if it is a heading, else the first heading of level 1
 * or 2 that stands in no other block. A heading in a slot other than the first is that column's own.
 */
export function takeTitle({ slots }: { slots: Slots }): { title?: HeadingBlock; slots: Slots } {
  const blocks = slots.default ?? []
  const index = blocks[0]?.type === 'heading' ? 0 : blocks.findIndex((block) => block.type === 'heading' && block.level <= 2)
  const title = blocks[index]
  if (title?.type !== 'heading') return { slots }
  return { title, slots: { ...slots, default: blocks.filter((block) => block !== title) } }
}
