import type { Slide } from '../deck/types.ts'
import { type Design, layoutNamed } from '../layouts/design.ts'
import type { SlideContext } from './context.ts'
import { SLACK } from './fit.ts'
import type { FilledRegion } from './regions.ts'
import { composeShort } from './short-text.ts'

/** Layouts that show a few words large. */
const BRIEF: ReadonlySet<string> = new Set(['cover', 'section', 'statement', 'closing'])

/** Whether what stands beneath a title is more than its region holds at its smallest. */
export function overflowsShort(filled: readonly FilledRegion[], context: SlideContext): boolean {
  return filled.some((entry) => {
    const { from } = entry.region.content
    if (entry.fill.kind !== 'text' || (from !== 'summary' && from !== 'meta')) return false
    return composeShort(entry, context).height > entry.region.box.h + SLACK
  })
}

/** A slide whose layout has no room for its content, in the layout that has room for any. */
export function asPlainSlide(slide: Slide, design: Design): Slide | undefined {
  const blocks = Object.values(slide.slots).flat()
  if (!BRIEF.has(layoutNamed(design, slide.layout).name) || blocks.length === 0) return undefined
  return { ...slide, layout: 'default', slots: { default: blocks } }
}

/** Columns of which only one has content: it takes the whole width. */
export function withoutEmptyColumn(slide: Slide, design: Design): Slide {
  if (slide.layout !== 'two-columns' || design.template !== undefined) return slide
  const filled = Object.values(slide.slots).filter((blocks) => blocks.length > 0)
  return filled.length === 1 ? { ...slide, layout: 'default', slots: { default: filled[0]! } } : slide
}
