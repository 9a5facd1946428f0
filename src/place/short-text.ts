import type { TextRole } from '../scene/types.ts'
import type { ComposedText } from '../blocks/types.ts'
import { colorFor } from './colors.ts'
import type { SlideContext } from './context.ts'
import type { FilledRegion } from './regions.ts'
import { composeShortText, resized } from './title.ts'

const TEXT_ROLES: Record<string, TextRole> = {
  title: 'title',
  summary: 'subtitle',
  meta: 'label',
  number: 'label',
  footer: 'footer',
  date: 'footer',
  pageNumber: 'number',
  slot: 'body',
}

/** Sets a region that shows a short text, in its own range of sizes. */
export function composeShort({ name, region, fill }: FilledRegion, slide: SlideContext): ComposedText {
  const texts = fill.kind === 'text' ? fill : { paragraphs: [], tag: 'p' as const, click: undefined }
  const { min, max, lineHeight, bold, color } = { ...slide.theme.type[region.type], ...region.style }
  const paragraphs = texts.paragraphs.map((runs) => ({
    tag: texts.tag,
    runs: region.caps ? runs.map((run) => ({ ...run, text: run.text.toUpperCase() })) : runs,
    size: max,
    lineHeight,
    bold,
    color: slide.reversed ? colorFor(slide.theme, 'ink', slide.dark) : (region.color ?? color),
    align: region.align,
  }))
  return composeShortText(
    (size) => ({
      id: name,
      role: TEXT_ROLES[region.content.from] ?? 'body',
      paragraphs: resized(paragraphs, size),
      anchor: region.anchor,
      placeholder: name,
      ...(region.balance ? { balance: true } : {}),
      ...(texts.click === undefined ? {} : { click: texts.click }),
    }),
    { min, max },
    region.box,
    slide,
  )
}
