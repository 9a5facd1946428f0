import type { Block, DirectiveBlock, HeadingBlock } from '../../deck/index.ts'
import { markClick } from '../../deck/index.ts'
import { NONE } from '../attributes.ts'
import type { Where } from '../../diagnostics/index.ts'

export type Side = 'left' | 'right'

/** Share of the width for a column of headings alone, as remark.js' own decks set it. */
const NARROW = '28%'

/** Which side of the slide a box's classes name: `left-column`, `pull-right`, `rdiv`, `col-left`. Text that is set flush right names none. */
export function sideOf(classes: readonly string[]): Side | undefined {
  for (const name of classes) {
    const match =
      /^(?:pull-|col(?:umn)?-?|column_)(left|right)$|^(left|right)[-_](?:col(?:umn)?s?|text|code|image|img|pic|plot|panel|side|half|box|block|div|content|\d+)(?:-.*)?$|^([lr])div$/.exec(
        name.toLowerCase(),
      )
    const side = match?.[1] ?? match?.[2] ?? match?.[3]
    if (side) return side.startsWith('l') ? 'left' : 'right'
  }
  return undefined
}

/** A box that stands on a side, until {@link besideEachOther} finds its neighbour. */
export function sideBox(side: Side, children: readonly Block[], at: Where): DirectiveBlock {
  return { type: 'directive', name: `side-${side}`, argument: '', children, attributes: NONE, at }
}

function sideIn(block: Block | undefined): Side | undefined {
  if (block?.type !== 'directive') return undefined
  return block.name === 'side-left' ? 'left' : block.name === 'side-right' ? 'right' : undefined
}

/** Boxes of both sides that follow each other, as columns; others give way to their content. */
export function besideEachOther(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => sideIn(block))) return blocks
  const result: Block[] = []
  for (let at = 0; at < blocks.length;) {
    let end = at
    while (sideIn(blocks[end])) end++
    if (end === at) result.push(blocks[at++]!)
    else {
      result.push(...columns(blocks.slice(at, end) as DirectiveBlock[]))
      at = end
    }
  }
  return result
}

function columns(boxes: readonly DirectiveBlock[]): readonly Block[] {
  const of = (side: Side): readonly Block[] => boxes.filter((box) => sideIn(box) === side).flatMap(content)
  const [left, right] = [of('left'), of('right')]
  if (left.length === 0 || right.length === 0) return boxes.flatMap(content)
  const { at } = boxes[0]!
  const column = (children: readonly Block[], width?: string): Block => ({
    type: 'directive',
    name: 'column',
    argument: '',
    children,
    attributes: width ? { ...NONE, values: { width } } : NONE,
    at: children[0]!.at,
  })
  const narrow = left.every(({ type }) => type === 'heading') ? NARROW : undefined
  return [{ type: 'directive', name: 'columns', argument: '', children: [column(left, narrow), column(right)], attributes: NONE, at }]
}

/** A box's blocks; a click that shows the box shows them together. */
function content({ children, attributes }: DirectiveBlock): readonly Block[] {
  const { click } = attributes.values
  return click === undefined ? children : children.map((child, index) => markClick(child, index > 0 ? 'with' : click))
}

/** The slide's title, where a left column begins with it and nothing stands above the columns. */
export function titleInColumn(blocks: readonly Block[]): { title: HeadingBlock; blocks: readonly Block[] } | undefined {
  const [first, ...rest] = blocks
  if (first?.type !== 'directive' || first.name !== 'columns') return undefined
  const [left, ...others] = first.children
  if (left?.type !== 'directive' || !others.every((other) => other.type === 'directive')) return undefined
  const title = left.children[0]
  if (title?.type !== 'heading' || !left.children.every(({ type }) => type === 'heading')) return undefined
  const below = left.children.slice(1)
  const kept =
    below.length > 0 ? [{ ...first, children: [{ ...left, children: below }, ...others] }] : others.flatMap(({ children }) => children)
  return { title, blocks: [...kept, ...rest] }
}
