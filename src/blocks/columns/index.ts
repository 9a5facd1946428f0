import type { Block } from '../../deck/types.ts'
import type { SceneNode } from '../../scene/types.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { tallest } from '../section-text.ts'
import { sectionsOf } from '../sections.ts'
import type { BlockDefinition } from '../types.ts'

const GAP = 32

/**
 * ```md
 * ::::columns
 * :::column
 * Left
 * :::
 * :::column
 * Right
 * :::
 * ::::
 * ```
 * Any content side by side, in columns of equal width. Without `:::column`, headings begin the columns.
 */
export const columns: BlockDefinition = {
  name: 'columns',
  compose(block, width, context) {
    const parts = context.derive(
      block,
      () => columnsOf(block.children) ?? sectionsOf(block).map((section) => [...headingOf(section.heading, block), ...section.children]),
    )
    const count = Math.max(1, parts.length)
    const inner = columnWidth(width, count, GAP)
    const flows = parts.map((part) => context.flow(part, inner, { id: 'column' }))
    const height = tallest(flows)
    const ideal = Math.max(height, ...flows.map((flow) => flow.ideal ?? flow.height))
    return {
      height,
      ideal,
      place(box) {
        const children = columnBoxes(box, count, GAP).map((column, i): SceneNode => {
          const flow = flows[i]!
          const h = Math.min(box.h, Math.max(flow.height, flow.ideal ?? 0))
          return { kind: 'group', id: context.id('column'), role: 'section', box: column, children: flow.place({ ...column, h }) }
        })
        return [{ kind: 'group', id: context.id('columns'), role: 'none', box, children }]
      },
    }
  },
}

/** The `:::column` parts, if there are any; what stands between them belongs to the one before. */
function columnsOf(children: readonly Block[]): Block[][] | undefined {
  if (!children.some((child) => child.type === 'directive' && child.name === 'column')) return undefined
  const parts: Block[][] = []
  for (const child of children) {
    if (child.type === 'directive' && child.name === 'column') parts.push([...child.children])
    else if (parts.length > 0) parts.at(-1)!.push(child)
    else parts.push([child])
  }
  return parts
}

function headingOf(content: ReturnType<typeof sectionsOf>[number]['heading'], { at, attributes }: Block): Block[] {
  return content.length === 0 ? [] : [{ type: 'heading', level: 3, children: content, at, attributes }]
}
