import { visitBlocks } from '../../deck/index.ts'
import type { Block, HeadingBlock, ListItem, Slide } from '../../deck/types.ts'

/** What marks a continued slide's title, by the deck's language. */
function continued(lang: string): string {
  return /^zh/i.test(lang) ? '（续）' : ' (continued)'
}

/**
 * One slide as several, with the given content in its slots. The first keeps the id and the notes; each further one has
 * the title with a mark, an id of its own, and the clicks of its own content.
 */
export function continueSlide(slide: Slide, pages: readonly Slide['slots'][], lang: string): Slide[] {
  const contents = pages.map((slots) => contentsOf(Object.values(slots).flat()))
  const citedLater = new Set(contents.slice(1).flatMap(({ cited }) => [...cited]))
  return pages.map((slots, i): Slide => {
    const { clicks, cited } = contents[i]!
    const numbers = new Map(clicks.map((click, index) => [click, index + 1]))
    const inOrder = clicks.every((click, index) => click === index + 1)
    const renumbered = (blocks: readonly Block[]): Block[] => blocks.map((block) => renumberClicks(block, numbers))
    const own = inOrder ? slots : Object.fromEntries(Object.entries(slots).map(([name, blocks]) => [name, renumbered(blocks)]))
    const count = clicks.length
    if (i === 0)
      return {
        ...slide,
        slots: { ...slide.slots, ...own },
        footnotes: slide.footnotes.filter(({ number }) => cited.has(number) || !citedLater.has(number)),
        clicks: count,
      }
    return {
      ...slide,
      // An underscore stands in no id that is made from a title or checked from an author.
      id: `${slide.id}_${i + 1}`,
      ...(slide.title ? { title: mark(slide.title, lang) } : {}),
      slots: own,
      footnotes: slide.footnotes.filter(({ number }) => cited.has(number)),
      notes: [],
      clicks: count,
    }
  })
}

function mark(title: HeadingBlock, lang: string): HeadingBlock {
  return { ...title, children: [...title.children, { type: 'text', value: continued(lang), at: title.at }] }
}

/** Click numbers in blocks, each once, in order, and the numbers of the footnotes that they cite. */
function contentsOf(blocks: readonly Block[]): { clicks: number[]; cited: Set<number> } {
  const clicks = new Set<number>()
  const cited = new Set<number>()
  visitBlocks(blocks, {
    block: (block) => {
      if (block.click !== undefined) clicks.add(block.click)
      if (block.type === 'code') for (const click of block.stepClicks ?? []) clicks.add(click)
    },
    inline: (node) => void (node.type === 'footnoteReference' && cited.add(node.number)),
  })
  return { clicks: [...clicks].sort((a, b) => a - b), cited }
}

/** Closes the gaps that clicks of other slides leave. */
function renumberClicks<T extends Block | ListItem>(block: T, numbers: ReadonlyMap<number, number>): T {
  const click = block.click === undefined ? {} : { click: numbers.get(block.click)! }
  if (block.type === 'list') return { ...block, ...click, items: block.items.map((item) => renumberClicks(item, numbers)) }
  if (block.type === 'item' || block.type === 'quote' || block.type === 'directive')
    return { ...block, ...click, children: block.children.map((child) => renumberClicks(child, numbers)) }
  if (block.type === 'code' && block.stepClicks)
    return { ...block, ...click, stepClicks: block.stepClicks.map((step) => numbers.get(step)!) }
  return { ...block, ...click }
}
