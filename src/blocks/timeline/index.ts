import type { Box, Pt, SceneNode } from '../../scene/types.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { roomIn } from '../growth.ts'
import { heightOf, type Item, itemList, stackRows } from '../items.ts'
import { anyLonely, tallest, wholeWordSize } from '../section-text.ts'
import { type Section, sectionsOf } from '../sections.ts'
import type { BlockContext, BlockDefinition, Composed, ComposedText } from '../types.ts'

const GAP = 24
const DOT = 14
const LINE = 2
/** Room between the times, the line and the texts. */
const AROUND = 14
/** What a level timeline grows by where there is room: its dots, and the room around the line. */
const GROWN = { dot: 26, around: 24 }
/** Narrowest column in which what happens can still be read. */
const NARROWEST = 130
/** Room between two entries of an upright timeline. */
const ROW_GAP = 14

const NAMES = { list: 'timeline', item: 'moment' }

/** One moment: when, and what happens. */
interface Moment {
  section: Section
  when: ComposedText | undefined
  what: Composed | undefined
}

/**
 * ```md
 * :::timeline
 * - **Week 1** Choose a customer
 * - **Week 4** Review
 * :::
 * ```
 * Moments on one line from left to right, or from top to bottom where there are too many for the width.
 * A heading's `.alert` marks the moment that matters most.
 */
export const timeline: BlockDefinition = {
  name: 'timeline',
  compose(block, width, context) {
    const sections = context.derive(block, () => sectionsOf(block))
    const count = Math.max(1, sections.length)
    const level = columnWidth(width, count, GAP) >= NARROWEST
    return level ? levelTimeline(sections, width, context) : uprightTimeline(sections, width, context)
  },
}

function momentsOf(sections: readonly Section[], whenWidth: Pt, whatWidth: Pt, context: BlockContext): Moment[] {
  const timed = sections.filter(({ heading }) => heading.length > 0)
  const size = wholeWordSize((at) => timed.map((section) => timeText(section, whenWidth, at, context)), context)
  return sections.map((section) => ({
    section,
    when: section.heading.length === 0 ? undefined : timeText(section, whenWidth, size, context),
    what: section.children.length === 0 ? undefined : context.flow(section.children, whatWidth, { id: 'moment-text', role: 'card' }),
  }))
}

function timeText(section: Section, width: Pt, size: Pt, context: BlockContext): ComposedText {
  return context.text(
    {
      id: 'moment-time',
      role: 'heading',
      anchor: 'bottom',
      paragraphs: [context.paragraph('heading', context.runs(section.heading), { tag: 'h3', size, color: context.color(toneOf(section)) })],
      balance: true,
    },
    width,
  )
}

function toneOf({ classes }: Section): 'alert' | 'voice' {
  return classes.includes('alert') ? 'alert' : 'voice'
}

function levelTimeline(sections: readonly Section[], width: Pt, context: BlockContext): Composed {
  const count = Math.max(1, sections.length)
  const inner = columnWidth(width, count, GAP)
  const moments = momentsOf(sections, inner, inner, context)
  const above = tallest(moments.map(({ when }) => when))
  const below = tallest(moments.map(({ what }) => what))
  const height = above + 2 * AROUND + DOT + below
  const ideal = above + 2 * GROWN.around + GROWN.dot + below
  return {
    height,
    ideal,
    get lonely() {
      return anyLonely(moments.map(({ what }) => what))
    },
    place(box) {
      const room = roomIn(box.h, height, ideal)
      const size = Math.round(DOT + room * (GROWN.dot - DOT))
      const around = AROUND + room * (GROWN.around - AROUND)
      const lineAt = above + around + size / 2
      const textAt = lineAt + size / 2 + around
      const h = textAt + below
      const columns = columnBoxes(box, count, GAP)
      const line = rule({ x: box.x, y: box.y + lineAt - LINE / 2, w: box.w, h: LINE }, context)
      const items = moments.map(({ section, when, what }, i): Item => {
        const column = { ...columns[i]!, h }
        return moment(section, column, [
          ...(when?.place({ ...column, h: above }) ?? []),
          dot({ x: column.x, y: box.y + lineAt - size / 2, w: size, h: size }, section, context),
          ...(what?.place({ ...column, y: box.y + textAt, h: h - textAt }) ?? []),
        ])
      })
      return [itemList(NAMES, { ...box, h }, items, context, [line])]
    },
  }
}

function uprightTimeline(sections: readonly Section[], width: Pt, context: BlockContext): Composed {
  const widest = Math.max(
    0,
    ...sections.map(({ heading }) => context.width(context.paragraph('heading', context.runs(heading), { tag: 'h3' }))),
  )
  const whenWidth = Math.min(width * 0.32, widest + 4)
  const textLeft = whenWidth + AROUND + DOT + AROUND + 4
  const moments = momentsOf(sections, whenWidth, width - textLeft, context)
  const heights = moments.map(({ when, what }) => Math.max(DOT, when?.height ?? 0, what?.height ?? 0))
  const rows = stackRows(heights, { gap: ROW_GAP, gapGrowth: ROW_GAP })
  const firstLine = context.size('card') * context.theme.type.card.lineHeight
  return {
    height: rows.height,
    ideal: rows.ideal,
    place(box) {
      const boxes = rows.boxes(box)
      const lineX = box.x + whenWidth + AROUND + DOT / 2
      const items = moments.map(({ section, when, what }, i): Item => {
        const row = boxes[i]!
        return moment(section, row, [
          ...(when?.place({ ...row, w: whenWidth, h: when.height }) ?? []),
          dot({ x: lineX - DOT / 2, y: row.y + (firstLine - DOT) / 2, w: DOT, h: DOT }, section, context),
          ...(what?.place({ ...row, x: box.x + textLeft, w: width - textLeft, h: what.height }) ?? []),
        ])
      })
      const [first, last] = [boxes[0], boxes.at(-1)]
      const middle = firstLine / 2
      const art =
        first && last && boxes.length > 1
          ? [rule({ x: lineX - LINE / 2, y: first.y + middle, w: LINE, h: last.y + middle - (first.y + middle) }, context)]
          : []
      return [itemList(NAMES, { ...box, h: heightOf(boxes, box.y) }, items, context, art)]
    },
  }
}

function moment({ click }: Section, box: Box, children: SceneNode[]): Item {
  return { box, ...(click === undefined ? {} : { click }), children }
}

function rule(box: Box, context: BlockContext): SceneNode {
  return { kind: 'shape', id: context.id('timeline-line'), geometry: 'rect', box, fill: context.color('hairline') }
}

function dot(box: Box, section: Section, context: BlockContext): SceneNode {
  const fill = context.color(toneOf(section))
  return { kind: 'shape', id: context.id('moment-dot'), geometry: 'ellipse', box, fill }
}
