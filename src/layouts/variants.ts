/**
 * Variants of the default layout for slides whose content is not one text: cards, steps, sides, figures, a remark under
 * the text. PowerPoint gets them as slide layouts of their own, so that each text of such a slide is a placeholder's,
 * and so that such a slide can be made there from nothing.
 */
import type { Box, Pt } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import { bodyBox, CONTENT, footerRegions, titleRegion } from './common.ts'
import { defaultLayout } from './default.ts'
import type { Layout, Region } from './types.ts'

const GAP = 28
const ROW_GAP = 24
const HEADING = 40
const FIGURE = 88
const REMARK: Pt = 68

type Label = Layout['label']

/** A region for content of the slide, by the kind that it takes. */
function seat(kind: 'content' | 'item' | 'heading' | 'metric' | 'remark', box: Box, idx: number, label: Label): Region {
  const region = { box, content: { from: 'slot', slot: 'default' }, align: 'left' } as const
  const body = { type: 'body', idx, label } as const
  switch (kind) {
    case 'content':
      return { ...region, type: 'body', anchor: 'middle', placeholder: { type: 'obj', idx, label }, accepts: CONTENT }
    case 'item':
      return { ...region, type: 'card', anchor: 'top', placeholder: { type: 'obj', idx, label }, accepts: CONTENT, bullets: false }
    case 'heading':
      return { ...region, type: 'heading', anchor: 'top', placeholder: body, accepts: ['heading'], bullets: false }
    case 'metric':
      return { ...region, type: 'metric', anchor: 'top', placeholder: body, accepts: ['metric'], bullets: false }
    case 'remark':
      return { ...region, type: 'body', anchor: 'top', placeholder: body, accepts: ['text'], bullets: false }
    default:
      return kind satisfies never
  }
}

function variant(name: string, label: Label, content: (body: Box) => Record<string, Region>): Layout {
  return {
    ...defaultLayout,
    name,
    base: defaultLayout.name,
    label,
    ooxmlType: 'cust',
    regions: (theme: Theme) => ({ title: titleRegion(theme), ...content(bodyBox(theme)), ...footerRegions(theme) }),
  }
}

/** The body's upper part, and a remark beneath it. */
function remarkBelow(body: Box): { upper: Box; remark: Region } {
  const top = body.y + body.h - REMARK
  return {
    upper: { ...body, h: body.h - REMARK - ROW_GAP },
    remark: seat('remark', { ...body, y: top, h: REMARK }, 19, { zh: '要点', en: 'Remark' }),
  }
}

/** `count` boxes in rows of `perRow`, in reading order. */
function cells(body: Box, count: number, perRow: number): Box[] {
  const rows = Math.ceil(count / perRow)
  const w = (body.w - GAP * (perRow - 1)) / perRow
  const h = (body.h - ROW_GAP * (rows - 1)) / rows
  return Array.from({ length: count }, (_, i) => ({ x: body.x + (i % perRow) * (w + GAP), y: body.y + Math.floor(i / perRow) * (h + ROW_GAP), w, h }))
}

/** Headings, or figures, each over its text. */
function items(body: Box, count: number, perRow: number, head: 'heading' | 'metric'): Record<string, Region> {
  const high = head === 'heading' ? HEADING : FIGURE
  const label = head === 'heading' ? { zh: '小标题', en: 'Heading' } : { zh: '数字', en: 'Figure' }
  return Object.fromEntries(
    cells(body, count, perRow).flatMap((cell, i): [string, Region][] => [
      [`${head}-${i + 1}`, seat(head, { ...cell, h: high }, 21 + i, label)],
      [`text-${i + 1}`, seat('item', { ...cell, y: cell.y + high, h: cell.h - high }, i + 1, { zh: '内容', en: 'Content' })],
    ]),
  )
}

function itemsVariant(name: string, label: Label, count: number, perRow: number, head: 'heading' | 'metric'): Layout {
  return variant(name, label, (body) => {
    const { upper, remark } = remarkBelow(body)
    return { ...items(upper, count, perRow, head), remark }
  })
}

/** In the order in which PowerPoint lists them, after the layouts that authors name. */
export const layoutVariants: readonly Layout[] = [
  variant('content-remark', { zh: '内容和要点', en: 'Content with Remark' }, (body) => {
    const { upper, remark } = remarkBelow(body)
    return { body: seat('content', upper, 1, { zh: '内容', en: 'Content' }), remark }
  }),
  variant('lead-content', { zh: '引言和内容', en: 'Lead and Content' }, (body) => ({
    lead: seat('remark', { ...body, h: REMARK }, 19, { zh: '引言', en: 'Lead' }),
    body: seat('content', { ...body, y: body.y + REMARK + ROW_GAP, h: body.h - REMARK - ROW_GAP }, 1, { zh: '内容', en: 'Content' }),
  })),
  itemsVariant('items-2', { zh: '两项并列', en: 'Two Items' }, 2, 2, 'heading'),
  itemsVariant('items-3', { zh: '三项并列', en: 'Three Items' }, 3, 3, 'heading'),
  itemsVariant('items-4', { zh: '四项并列', en: 'Four Items' }, 4, 4, 'heading'),
  itemsVariant('grid-4', { zh: '两行两列', en: 'Two by Two' }, 4, 2, 'heading'),
  itemsVariant('grid-6', { zh: '两行三列', en: 'Two by Three' }, 6, 3, 'heading'),
  itemsVariant('figures-2', { zh: '两个数字', en: 'Two Figures' }, 2, 2, 'metric'),
  itemsVariant('figures-3', { zh: '三个数字', en: 'Three Figures' }, 3, 3, 'metric'),
]
