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

const LABELS = {
  content: { zh: '内容', en: 'Content' },
  heading: { zh: '小标题', en: 'Heading' },
  figure: { zh: '数字', en: 'Figure' },
  note: { zh: '说明', en: 'Note' },
  remark: { zh: '要点', en: 'Remark' },
  lead: { zh: '引言', en: 'Lead' },
} satisfies Record<string, Label>

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
    remark: seat('remark', { ...body, y: top, h: REMARK }, 19, LABELS.remark),
  }
}

/** `count` boxes in rows of `perRow`, in reading order. */
function cells(body: Box, count: number, perRow: number): Box[] {
  const rows = Math.ceil(count / perRow)
  const w = (body.w - GAP * (perRow - 1)) / perRow
  const h = (body.h - ROW_GAP * (rows - 1)) / rows
  return Array.from({ length: count }, (_, i) => ({
    x: body.x + (i % perRow) * (w + GAP),
    y: body.y + Math.floor(i / perRow) * (h + ROW_GAP),
    w,
    h,
  }))
}

/** Headings, each over its text. */
function items(body: Box, count: number, perRow: number): Record<string, Region> {
  return Object.fromEntries(
    cells(body, count, perRow).flatMap((cell, i): [string, Region][] => [
      [`heading-${i + 1}`, seat('heading', { ...cell, h: HEADING }, 21 + i, LABELS.heading)],
      [`text-${i + 1}`, seat('item', { ...cell, y: cell.y + HEADING, h: cell.h - HEADING }, i + 1, LABELS.content)],
    ]),
  )
}

/** Numbers, each over what it measures and where it comes from. */
function figures(body: Box, count: number): Record<string, Region> {
  const labelled = (body.h - FIGURE) * 0.65
  return Object.fromEntries(
    cells(body, count, count).flatMap((cell, i): [string, Region][] => [
      [`metric-${i + 1}`, seat('metric', { ...cell, h: FIGURE }, 21 + i, LABELS.figure)],
      [`text-${i + 1}`, seat('item', { ...cell, y: cell.y + FIGURE, h: labelled }, i + 1, LABELS.content)],
      [`note-${i + 1}`, seat('remark', { ...cell, y: cell.y + FIGURE + labelled, h: body.h - FIGURE - labelled }, 31 + i, LABELS.note)],
    ]),
  )
}

/** Two sides, each a heading over numbers and what they measure. */
function sides(body: Box, rows: number): Record<string, Region> {
  const pitch = (body.h - HEADING) / rows
  return Object.fromEntries(
    cells(body, 2, 2).flatMap((cell, s): [string, Region][] => [
      [`heading-${s + 1}`, seat('heading', { ...cell, h: HEADING }, 21 + s, LABELS.heading)],
      ...Array.from({ length: rows }, (_, r) => r).flatMap((r): [string, Region][] => {
        const y = cell.y + HEADING + r * pitch
        return [
          [`metric-${s + 1}-${r + 1}`, seat('metric', { ...cell, y, h: pitch * 0.6 }, 31 + 10 * s + r, LABELS.figure)],
          [`text-${s + 1}-${r + 1}`, seat('item', { ...cell, y: y + pitch * 0.6, h: pitch * 0.4 }, 1 + 3 * s + r, LABELS.content)],
        ]
      }),
    ]),
  )
}

/** Regions over a remark. */
function overRemark(content: (upper: Box) => Record<string, Region>): (body: Box) => Record<string, Region> {
  return (body) => {
    const { upper, remark } = remarkBelow(body)
    return { ...content(upper), remark }
  }
}

/** In the order in which PowerPoint lists them, after the layouts that authors name. */
export const layoutVariants: readonly Layout[] = [
  variant(
    'content-remark',
    { zh: '内容和要点', en: 'Content with Remark' },
    overRemark((body) => ({ body: seat('content', body, 1, LABELS.content) })),
  ),
  variant('lead-content', { zh: '引言和内容', en: 'Lead and Content' }, (body) => ({
    lead: seat('remark', { ...body, h: REMARK }, 19, LABELS.lead),
    body: seat('content', { ...body, y: body.y + REMARK + ROW_GAP, h: body.h - REMARK - ROW_GAP }, 1, LABELS.content),
  })),
  variant(
    'items-2',
    { zh: '两项并列', en: 'Two Items' },
    overRemark((body) => items(body, 2, 2)),
  ),
  variant(
    'items-3',
    { zh: '三项并列', en: 'Three Items' },
    overRemark((body) => items(body, 3, 3)),
  ),
  variant(
    'items-4',
    { zh: '四项并列', en: 'Four Items' },
    overRemark((body) => items(body, 4, 4)),
  ),
  variant('grid-4', { zh: '两行两列', en: 'Two by Two' }, (body) => items(body, 4, 2)),
  variant('grid-6', { zh: '两行三列', en: 'Two by Three' }, (body) => items(body, 6, 3)),
  variant(
    'figures-2',
    { zh: '两个数字', en: 'Two Figures' },
    overRemark((body) => figures(body, 2)),
  ),
  variant(
    'figures-3',
    { zh: '三个数字', en: 'Three Figures' },
    overRemark((body) => figures(body, 3)),
  ),
  variant('sides', { zh: '数字对比', en: 'Figures Compared' }, (body) => sides(body, 3)),
]
