import type { Pt, SceneNode } from '../../scene/types.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { panel } from '../panel.ts'
import { anyLonely, composeSections, largerHeadings, tallest } from '../section-text.ts'
import { sectionsOf } from '../sections.ts'
import type { BlockDefinition } from '../types.ts'

const GAP = 20
const PADDING = { x: 22, top: 24, bottom: 24 }
/** What a card may grow by where there is room, in sizes of running text: more where it stands in a row alone. */
const GROWTH = { alone: 2.2, among: 1.4 }
/** Narrowest card that still holds a line of Chinese worth reading. */
const NARROWEST = 190

/**
 * ```md
 * :::cards
 * ### Heading
 * Text
 * ### Heading
 * Text
 * :::
 * ```
 * Equal cards in rows: two, three or four side by side, as many as the width allows.
 */
export const cards: BlockDefinition = {
  name: 'cards',
  compose(block, width, context) {
    const sections = context.derive(block, () => sectionsOf(block))
    const count = columnsFor(sections.length, width)
    const inner = columnWidth(width, count, GAP) - 2 * PADDING.x
    const texts = composeSections(sections, inner, 'card', context)
    const rows = Array.from({ length: Math.ceil(texts.length / count) }, (_, r) => texts.slice(r * count, (r + 1) * count))
    const headingHeights = rows.map((row) => tallest(row.map((text) => text.heading)))
    const larger = largerHeadings(sections, inner, 'card', context)
    const gap = context.size('body') * 0.4
    const natural = rows.map((row, r) => PADDING.top + headingHeights[r]! + gap + tallest(row.map((text) => text.body)) + PADDING.bottom)
    // All rows are as high as the highest, so that no card looks less than another; at the smallest size rather each as it needs than too much.
    const rowHeight = Math.max(0, ...natural)
    const smallest = context.size('card') <= context.theme.type.card.min
    const growth = context.size('body') * (rows.length === 1 ? GROWTH.alone : GROWTH.among)
    const gaps = GAP * Math.max(0, rows.length - 1)
    const equal = rows.length * rowHeight + gaps
    const height = smallest ? natural.reduce((sum, row) => sum + row, gaps) : equal
    const largest = larger ? tallest(larger) : 0
    const largeRow = larger ? Math.max(...natural.map((row, r) => row + largest - headingHeights[r]!)) : rowHeight
    return {
      height,
      ideal: rows.length * (largeRow + growth) + gaps,
      get lonely() {
        return anyLonely(texts.map(({ body }) => body))
      },
      place(box) {
        const even = Math.min(largeRow + growth, (box.h - gaps) / rows.length)
        const spare = (box.h - height) / Math.max(1, rows.length)
        const heights = natural.map((row) => (smallest && box.h < equal - 0.5 ? row + Math.max(0, spare) : even))
        const large = larger && even >= largeRow ? larger : undefined
        let below = box.y
        const children = rows.flatMap((row, r): SceneNode[] => {
          const h = heights[r]!
          const needed = large ? largeRow : Math.min(rowHeight, h)
          const y = below
          below += h + GAP
          return columnBoxes({ ...box, y, h }, count, GAP)
            .slice(0, row.length)
            .map((card, c): SceneNode => {
              const { body } = row[c]!
              const heading = large ? large[r * count + c] : row[c]!.heading
              const headingHeight = large ? tallest(large) : headingHeights[r]!
              const section = sections[r * count + c]!
              const left = card.x + PADDING.x
              const top = y + PADDING.top + (h - needed) * 0.35
              const bodyTop = top + headingHeight + gap
              return {
                kind: 'group',
                id: context.id('card'),
                role: 'item',
                box: card,
                ...(section.click === undefined ? {} : { click: section.click }),
                children: [
                  ...panel(card, context.color('voice'), 'card', context),
                  ...(heading?.place({ x: left, y: top, w: inner, h: headingHeight }) ?? []),
                  ...(body?.place({
                    x: left,
                    y: heading ? bodyTop : top,
                    w: inner,
                    h: card.y + h - PADDING.bottom - (heading ? bodyTop : top),
                  }) ?? []),
                ],
              }
            })
        })
        return [{ kind: 'group', id: context.id('cards'), role: 'list', box: { ...box, h: below - GAP - box.y }, children }]
      },
    }
  },
}

function columnsFor(count: number, width: Pt): number {
  const wanted = count === 4 ? 2 : count <= 3 ? Math.max(1, count) : 3
  return Math.max(1, Math.min(wanted, Math.floor((width + GAP) / (NARROWEST + GAP))))
}
