/** What can be told of a layout from its placeholders' types and geometry. */
import type { Box } from '../scene/types.ts'
import type { TemplateLayout, TemplatePlaceholder } from './model.ts'

export type Standing = TemplatePlaceholder & { box: Box }

export interface Features {
  layout: TemplateLayout
  title: Standing | undefined
  subtitle: Standing | undefined
  /** Placeholders for text or any content, in reading order. */
  contents: readonly Standing[]
  /** Those that hold a slide's content: a fifth of the slide or more. */
  large: readonly Standing[]
  /** Those for a line or two. */
  small: readonly Standing[]
  /** Placeholders that take one kind of object: pictures, charts, tables. */
  objects: number
  /** Text that runs downwards. */
  vertical: boolean
  /** Where the title's middle is, as a share of the slide's height. */
  titleAt: number
}

const LARGE = 0.2

export function featuresOf(layout: TemplateLayout, size: { w: number; h: number }): Features {
  const area = ({ box }: Standing): number => (box.w * box.h) / (size.w * size.h)
  const standing = layout.placeholders.filter(
    (placeholder): placeholder is Standing => placeholder.box !== undefined && placeholder.box.w > 20 && placeholder.box.h > 8,
  )
  const title = standing.find(({ type }) => type === 'title' || type === 'ctrTitle')
  const subtitle = standing.find(({ type }) => type === 'subTitle')
  const contents = standing
    .filter(({ type, vertical }) => (type === 'obj' || type === 'body') && !vertical)
    .toSorted((a, b) => (sameRow(a.box, b.box) ? a.box.x - b.box.x : a.box.y - b.box.y))
  return {
    layout,
    title,
    subtitle,
    contents,
    large: contents.filter(
      (placeholder) => area(placeholder) >= LARGE || (area(placeholder) >= LARGE / 2 && placeholder.box.h > size.h * 0.35),
    ),
    small: contents.filter((placeholder) => area(placeholder) < LARGE && placeholder.box.h <= size.h * 0.35),
    objects: standing.filter(({ type }) => /^(?:pic|tbl|chart|dgm|media|clipArt)$/.test(type)).length,
    vertical: standing.some(({ vertical, type }) => vertical && !/^(?:dt|ftr|sldNum)$/.test(type)),
    titleAt: title === undefined ? 0 : (title.box.y + title.box.h / 2) / size.h,
  }
}

/** Two boxes that stand beside each other. */
function sameRow(a: Box, b: Box): boolean {
  const shared = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return shared > 0.6 * Math.min(a.h, b.h)
}

/** Two columns: beside each other, about as wide and as high. */
export function columnsOf({ large }: Features): [Standing, Standing] | undefined {
  const [a, b] = large
  if (a === undefined || b === undefined || large.length !== 2 || !sameRow(a.box, b.box)) return undefined
  const like = (x: number, y: number): boolean => Math.min(x, y) / Math.max(x, y) > 0.7
  return like(a.box.w, b.box.w) && like(a.box.h, b.box.h) && a.box.x + a.box.w <= b.box.x + 8 ? [a, b] : undefined
}
