import type { Pt } from '../scene/types.ts'
import { snapSize } from '../text/index.ts'
import type { Section } from './sections.ts'
import type { BlockContext, Composed, ComposedText } from './types.ts'

/** A section's heading over its text, as cards and steps have it. */
export interface SectionText {
  heading: ComposedText | undefined
  body: Composed | undefined
}

/** Headings shrink down to this share of their size to stay on one line. */
const LEAST_HEADING = 0.75
const STEP = 0.6
/** Short headings may grow to this multiple of their size where there is room for them, but stay below the slide's title. */
const GROWTH = 1.3
const BELOW_TITLE = 0.96
/** A line that fills its column to the last point would wrap where letters are a little wider. */
const LINE_FILL = 0.97

/** Sets sections `width` points wide. Siblings share one size of heading: the largest at which each is one line, or else holds no broken word. */
export function composeSections(sections: readonly Section[], width: Pt, id: string, context: BlockContext): SectionText[] {
  const size = headingSize(sections, width, id, context)
  return sections.map((section) => ({
    heading: section.heading.length === 0 ? undefined : headingText(section, width, id, size, context),
    body: section.children.length === 0 ? undefined : context.flow(section.children, width, { id: `${id}-text`, role: 'card' }),
  }))
}

/**
 * Headings of siblings, larger than `composeSections` sets them: the largest size at which each still stands on one line.
 * `undefined` if that is no larger. For blocks that have more room than they need.
 */
export function largerHeadings(
  sections: readonly Section[],
  width: Pt,
  id: string,
  context: BlockContext,
): (ComposedText | undefined)[] | undefined {
  const { type } = context.theme
  const size = context.size('heading')
  const widest = Math.max(
    0,
    ...sections.map(({ heading }) => context.width(context.paragraph('heading', context.runs(heading), { tag: 'h3' }))),
  )
  if (widest === 0) return undefined
  const most = Math.min(size * GROWTH, (type.title.max * size * BELOW_TITLE) / type.heading.max, (size * width * LINE_FILL) / widest)
  const larger = Math.floor(most / STEP + 1e-6) * STEP
  if (larger <= size) return undefined
  return sections.map((section) => (section.heading.length === 0 ? undefined : headingText(section, width, id, snapSize(larger), context)))
}

function headingText(section: Section, width: Pt, id: string, size: Pt, context: BlockContext): ComposedText {
  return context.text(
    {
      id: `${id}-title`,
      role: 'heading',
      paragraphs: [context.paragraph('heading', context.runs(section.heading), { tag: 'h3', size })],
      balance: true,
    },
    width,
  )
}

function headingSize(sections: readonly Section[], width: Pt, id: string, context: BlockContext): Pt {
  const largest = context.size('heading')
  const titled = sections.filter((section) => section.heading.length > 0)
  const set = (size: Pt): ComposedText[] => titled.map((section) => headingText(section, width, id, size, context))
  for (let size = largest; size >= largest * LEAST_HEADING; size = snapSize(size - STEP)) {
    if (set(size).every((text) => text.lines[0] === 1)) return size
  }
  return wholeWordSize(set, context)
}

/**
 * The largest size of siblings' headings that stand on several lines: with whole words and, if that can be had,
 * without a lonely last character; the smallest where there is none.
 */
export function wholeWordSize(set: (size: Pt) => readonly ComposedText[], context: BlockContext): Pt {
  const largest = context.size('heading')
  const least = Math.min(largest, context.theme.type.heading.min)
  let whole: Pt | undefined
  for (let size = largest; size >= least; size = snapSize(size - STEP)) {
    const texts = set(size)
    if (texts.some(({ brokenWord }) => brokenWord)) continue
    if (!texts.some(({ lonely }) => lonely)) return size
    whole ??= size
  }
  return whole ?? least
}

/** Whether one of the texts ends in a lonely last line. */
export function anyLonely(texts: readonly (Composed | undefined)[]): boolean {
  return texts.some((text) => text?.lonely)
}

/** Greatest height among texts, 0 if there are none. */
export function tallest(texts: readonly (Composed | undefined)[]): Pt {
  return Math.max(0, ...texts.map((text) => text?.height ?? 0))
}
