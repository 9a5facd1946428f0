import type { Block, DirectiveBlock, Inline } from '../deck/types.ts'

/** A titled part of a block: a card, a step, one side of a comparison. */
export interface Section {
  /** Content of its heading; empty if it has none. */
  heading: readonly Inline[]
  classes: readonly string[]
  children: readonly Block[]
  click?: number
}

/**
 * The parts of a block, however the author wrote them: under headings (what stands before the first
 * heading is a part of its own), else the items of its lists, else its blocks one by one.
 */
export function sectionsOf(block: DirectiveBlock): Section[] {
  if (block.children.some((child) => child.type === 'heading')) return byHeading(block.children)
  if (block.children.length > 0 && block.children.every((child) => child.type === 'list')) {
    return block.children.flatMap((list) => (list.type === 'list' ? list.items : [])).map((item) => fromItem(item.children, item.click))
  }
  return block.children.map((child) => ({ heading: [], classes: [], children: [child], click: child.click }))
}

function byHeading(children: readonly Block[]): Section[] {
  const level = Math.min(...children.map((child) => (child.type === 'heading' ? child.level : 6)))
  const sections: { heading: readonly Inline[]; classes: readonly string[]; children: Block[]; click?: number }[] = []
  for (const child of children) {
    if (child.type === 'heading' && child.level === level) {
      sections.push({ heading: child.children, classes: child.attributes.classes, children: [], click: child.click })
    } else if (sections.length === 0) {
      sections.push({ heading: [], classes: [], children: [child], click: child.click })
    } else {
      sections.at(-1)!.children.push(child)
    }
  }
  return sections
}

/** An item whose first paragraph begins with strong text has that as its heading. */
function fromItem(children: readonly Block[], click: number | undefined): Section {
  const [first, ...rest] = children
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || lead?.type !== 'strong') return { heading: [], classes: [], children, click }
  const tail = trimStart(first.children.slice(1))
  const body = tail.length > 0 ? [{ ...first, children: tail }, ...rest] : rest
  return { heading: lead.children, classes: [], children: body, click }
}

/** Inline content without the spaces, colons and breaks at its start. */
export function trimStart(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content
  if (first === undefined) return content
  if (first.type === 'break') return trimStart(rest)
  if (first.type !== 'text') return content
  const value = first.value.replace(/^[\s:：]+/, '')
  return value === '' ? trimStart(rest) : [{ ...first, value }, ...rest]
}
