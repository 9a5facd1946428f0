import type { Block, DirectiveBlock } from '../../deck/types.ts'
import type { Pt, SceneNode } from '../../scene/types.ts'
import { tallest } from '../section-text.ts'
import { sectionsOf } from '../sections.ts'
import type { BlockDefinition } from '../types.ts'

const GAP = 32
/** Narrowest column, as a share of an equal one. */
const NARROWEST = 0.4
/** A column with nothing in it that is no wider than this, in percent, only keeps others apart. */
const SPACER = 15

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
 * Any content side by side, in columns of equal width or, where `:::column{width=40%}` says so, of that share of it.
 * Without `:::column`, headings begin the columns.
 */
export const columns: BlockDefinition = {
  name: 'columns',
  compose(block, width, context) {
    const parts = context.derive(
      block,
      () =>
        columnsOf(withoutSpacers(block.children)) ??
        sectionsOf(block).map((section) => [...headingOf(section.heading, block), ...section.children]),
    )
    const widths = columnWidths(
      context.derive(parts, () => sharesOf(block, parts.length)),
      width,
    )
    const flows = parts.map((part, i) => context.flow(part, widths[i]!, { id: 'column' }))
    const height = tallest(flows)
    const ideal = Math.max(height, ...flows.map((flow) => flow.ideal ?? flow.height))
    return {
      height,
      ideal,
      ...(flows.some(({ cramped }) => cramped) ? { cramped: true } : {}),
      place(box) {
        let x = box.x
        const children = flows.map((flow, i): SceneNode => {
          const column = { ...box, x, w: widths[i]! }
          x += column.w + GAP
          const h = Math.min(box.h, Math.max(flow.height, flow.ideal ?? 0))
          return { kind: 'group', id: context.id('column'), role: 'section', box: column, children: flow.place({ ...column, h }) }
        })
        return [{ kind: 'group', id: context.id('columns'), role: 'none', box, children }]
      },
    }
  },
}

function withoutSpacers(children: readonly Block[]): readonly Block[] {
  return children.filter((child) => !isColumn(child) || child.children.length > 0 || !(percent(child) <= SPACER))
}

function isColumn(block: Block): block is DirectiveBlock {
  return block.type === 'directive' && block.name === 'column'
}

/** The width that a column asks for, in percent; NaN if it asks for none. */
function percent({ attributes }: DirectiveBlock): number {
  return Number.parseFloat(/^[\d.]+%$/.exec(attributes.values.width ?? '')?.[0] ?? '')
}

/** The columns' shares of the width, 1 together: those that ask for none have equal parts of the rest. */
function sharesOf({ children }: DirectiveBlock, count: number): readonly number[] {
  const asked = withoutSpacers(children).filter(isColumn).map(percent)
  if (asked.length !== count || !asked.some((share) => share > 0)) return Array.from({ length: count }, () => 1 / count)
  const given = asked.filter((share) => share > 0)
  const rest = Math.max(0, 100 - given.reduce((all, share) => all + share, 0)) / Math.max(1, count - given.length)
  const shares = asked.map((share) => Math.max(share > 0 ? share : rest, (100 / count) * NARROWEST))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => share / sum)
}

function columnWidths(shares: readonly number[], width: Pt): Pt[] {
  const room = width - GAP * Math.max(0, shares.length - 1)
  return shares.map((share) => Math.round(room * share * 1000) / 1000)
}

/** The `:::column` parts, if there are any; what stands between them belongs to the one before. */
function columnsOf(children: readonly Block[]): Block[][] | undefined {
  if (!children.some(isColumn)) return undefined
  const parts: Block[][] = []
  for (const child of children) {
    if (isColumn(child)) parts.push([...child.children])
    else if (parts.length > 0) parts.at(-1)!.push(child)
    else parts.push([child])
  }
  return parts
}

function headingOf(content: ReturnType<typeof sectionsOf>[number]['heading'], { at, attributes }: Block): Block[] {
  return content.length === 0 ? [] : [{ type: 'heading', level: 3, children: content, at, attributes }]
}
