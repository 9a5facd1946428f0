/** Blocks that are lists: rows that share the room, and items that stand in them as groups. */
import type { Box, Pt, SceneNode } from '../scene/types.ts'
import type { BlockContext } from './types.ts'

/** Rows one beneath the other, before they have a place. */
export interface Rows {
  height: Pt
  ideal: Pt
  /** A box for each row, from the top of the given one down. */
  boxes(box: Box): Box[]
}

/** @param spacing room between rows, and what each row and each room between two may grow by where the box is higher */
export function stackRows(heights: readonly Pt[], { gap = 0, growth = 0, gapGrowth = 0 }: { gap?: Pt; growth?: Pt; gapGrowth?: Pt }): Rows {
  const gaps = Math.max(0, heights.length - 1)
  const height = heights.reduce((sum, row) => sum + row, gap * gaps)
  const most = heights.length * growth + gaps * gapGrowth
  return {
    height,
    ideal: height + most,
    boxes(box) {
      const share = most === 0 ? 0 : Math.min(1, Math.max(0, box.h - height) / most)
      let y = box.y
      return heights.map((row): Box => {
        const placed = { ...box, y, h: row + share * growth }
        y += placed.h + gap + share * gapGrowth
        return placed
      })
    },
  }
}

/** One entry of a list. */
export interface Item {
  box: Box
  click?: number
  children: readonly SceneNode[]
}

/**
 * A list as a group of groups: read as one, each item appearing at its own click.
 * @param names bases of the ids of the list and of its items
 * @param art what belongs to the list as a whole and stands behind its items
 */
export function itemList(
  names: { list: string; item: string },
  box: Box,
  items: readonly Item[],
  context: BlockContext,
  art: readonly SceneNode[] = [],
): SceneNode {
  const groups = items.map(({ box: own, click, children }): SceneNode => ({
    kind: 'group',
    id: context.id(names.item),
    role: 'item',
    box: own,
    ...(click === undefined ? {} : { click }),
    children,
  }))
  return { kind: 'group', id: context.id(names.list), role: 'list', box, children: [...art, ...groups] }
}

/** The lower edge of the last of some boxes, as the height of the list that begins at the top. */
export function heightOf(boxes: readonly Box[], top: Pt): Pt {
  const last = boxes.at(-1)
  return last === undefined ? 0 : last.y + last.h - top
}
