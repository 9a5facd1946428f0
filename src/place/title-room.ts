import type { Pt } from '../scene/types.ts'
import type { SlideContext } from './context.ts'
import type { FilledRegion } from './regions.ts'
import { composeShort } from './short-text.ts'

/** Titles of fewer characters fit their band in any case, so that they need not be set to know it. */
const SHORT = 24
/** Most that a title's band grows by, as a share of the slide's height. */
const MOST = 0.3

/** A title that is too long for its band, at its smallest size, takes room from what stands below it. */
export function withTitleRoom(filled: readonly FilledRegion[], slide: SlideContext): readonly FilledRegion[] {
  const title = filled.find(({ region }) => region.content.from === 'title')
  const below = filled.filter(
    ({ region }) => region.content.from === 'slot' && title && region.box.y >= title.region.box.y + title.region.box.h,
  )
  if (title === undefined || below.length === 0 || lengthOf(title) < SHORT) return filled
  const { height } = slide.theme.grid
  const { min } = { ...slide.theme.type[title.region.type], ...title.region.style }
  const smallest = { ...title, region: { ...title.region, style: { ...title.region.style, max: min } } }
  const roomy = moved(smallest, { y: 0, h: height * MOST })
  const excess = Math.ceil(composeShort(roomy, slide).height - title.region.box.h)
  if (excess <= 0) return filled
  return filled.map((entry) => {
    if (entry === title) return moved(smallest, { y: 0, h: excess })
    return below.includes(entry) ? moved(entry, { y: excess, h: -excess }) : entry
  })
}

function moved(entry: FilledRegion, { y, h }: { y: Pt; h: Pt }): FilledRegion {
  const { box } = entry.region
  return { ...entry, region: { ...entry.region, box: { ...box, y: box.y + y, h: box.h + h } } }
}

function lengthOf({ fill }: FilledRegion): number {
  return fill.kind === 'text' ? fill.paragraphs.flat().reduce((sum, { text }) => sum + text.length, 0) : 0
}
