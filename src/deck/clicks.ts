import type { Attributes, Block, ListItem } from './types.ts'

/**
 * Which blocks of a slide come on clicks, besides those marked: `items` every item of the outermost lists,
 * `blocks` every block of the slots.
 */
export type ClickMode = 'items' | 'blocks' | undefined

type Slots = Readonly<Record<string, readonly Block[]>>

/**
 * Resolves click marks to numbers from 1, in reading order, and takes the marks away. `{.click}` is the next click,
 * `{click=2}` that click, `{click=with}` the same click as the mark before it. `:::clicks` gives way to its
 * children, each on a click (each item, for a list). Numbers that no block uses are closed up, so that every
 * click shows something. The line steps of a code block are clicks of their own, after the one that shows it.
 */
export function resolveClicks(slots: Slots, mode: ClickMode): { slots: Slots; clicks: number } {
  const opened = mapSlots(slots, (blocks) => openContainers(mode ? blocks.flatMap((block) => markAll(block, mode)) : blocks))
  const order = new Map<Block | ListItem, number>()
  const steps = new Map<Block | ListItem, readonly number[]>()
  let last = 0
  let before = 0
  for (const blocks of Object.values(opened)) {
    eachBlock(blocks, (block) => {
      const mark = markOf(block.attributes)
      if (mark !== undefined) {
        before = mark === 'next' ? last + 1 : mark === 'with' ? Math.max(1, before) : mark
        last = Math.max(last, before)
        order.set(block, before)
      }
      if (block.type !== 'code' || (block.steps?.length ?? 0) < 2) return
      const shown = mark === undefined ? last : before
      const own = block.steps!.slice(1).map((_, i) => shown + 1 + i)
      steps.set(block, own)
      before = own.at(-1)!
      last = Math.max(last, before)
    })
  }
  if (order.size === 0 && steps.size === 0) return { slots: opened, clicks: 0 }
  const used = [...new Set([...order.values(), ...[...steps.values()].flat()])].sort((a, b) => a - b)
  const numbers = new Map(used.map((click, index) => [click, index + 1]))
  const resolve = <T extends Block | ListItem>(block: T): T => {
    const click = order.get(block)
    const own = steps.get(block)
    return {
      ...block,
      ...(click !== undefined && { click: numbers.get(click)!, attributes: withoutMark(block.attributes) }),
      ...(own !== undefined && { stepClicks: own.map((step) => numbers.get(step)!) }),
    }
  }
  return { slots: mapSlots(opened, (blocks) => mapBlocks(blocks, resolve)), clicks: used.length }
}

function markOf({ classes, values }: Attributes): 'next' | 'with' | number | undefined {
  const value = values.click
  if (value === 'with') return 'with'
  if (value !== undefined && /^[1-9]\d{0,2}$/.test(value)) return Number(value)
  return value === '' || value === 'next' || classes.includes('click') ? 'next' : undefined
}

function withoutMark({ id, classes, values }: Attributes): Attributes {
  const { click: _, ...rest } = values
  return { ...(id !== undefined && { id }), classes: classes.filter((name) => name !== 'click'), values: rest }
}

/** Marks a block as the next click, unless it is marked already. */
export function markClick<T extends Block | ListItem>(block: T, click = 'next'): T {
  if (markOf(block.attributes) !== undefined) return block
  return { ...block, attributes: { ...block.attributes, values: { ...block.attributes.values, click } } }
}

function markAll(block: Block, mode: 'items' | 'blocks'): Block[] {
  if (block.type === 'list') return [{ ...block, items: block.items.map((item) => markClick(item)) }]
  if (mode === 'blocks') return [markClick(block)]
  if (block.type === 'directive' || block.type === 'quote')
    return [{ ...block, children: block.children.flatMap((child) => markAll(child, mode)) }]
  return [block]
}

function openContainers(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(holdsContainer)) return blocks
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'list')
      return [{ ...block, items: block.items.map((item) => ({ ...item, children: openContainers(item.children) })) }]
    if (block.type === 'quote') return [{ ...block, children: openContainers(block.children) }]
    if (block.type !== 'directive') return [block]
    const children = openContainers(block.children)
    return block.name === 'clicks' ? children.flatMap((child) => markAll(child, 'blocks')) : [{ ...block, children }]
  })
}

function holdsContainer(block: Block): boolean {
  if (block.type === 'list') return block.items.some((item) => item.children.some(holdsContainer))
  if (block.type === 'directive') return block.name === 'clicks' || block.children.some(holdsContainer)
  return block.type === 'quote' && block.children.some(holdsContainer)
}

function mapSlots(slots: Slots, map: (blocks: readonly Block[]) => readonly Block[]): Slots {
  return Object.fromEntries(Object.entries(slots).map(([slot, blocks]) => [slot, map(blocks)]))
}

function eachBlock(blocks: readonly Block[], see: (block: Block | ListItem) => void): void {
  for (const block of blocks) {
    see(block)
    if (block.type === 'list') {
      for (const item of block.items) {
        see(item)
        eachBlock(item.children, see)
      }
    } else if (block.type === 'quote' || block.type === 'directive') {
      eachBlock(block.children, see)
    }
  }
}

function mapBlocks(blocks: readonly Block[], map: <T extends Block | ListItem>(block: T) => T): readonly Block[] {
  return blocks.map((block): Block => {
    const mapped = map(block)
    if (mapped.type === 'list') {
      return { ...mapped, items: mapped.items.map((item) => ({ ...map(item), children: mapBlocks(item.children, map) })) }
    }
    if (mapped.type === 'quote' || mapped.type === 'directive') return { ...mapped, children: mapBlocks(mapped.children, map) }
    return mapped
  })
}
