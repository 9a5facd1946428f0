import type { Pt } from '../scene/types.ts'
import type { Section } from './sections.ts'
import type { BlockContext, Composed, ComposedText, FlowOptions } from './types.ts'

/** A section's heading over its text, as cards and steps have it. */
export interface SectionText {
  heading: ComposedText | undefined
  body: Composed | undefined
}

/** Sets the heading and the text of one section `width` points wide. */
export function composeSection(section: Section, width: Pt, id: string, context: BlockContext, options: FlowOptions = {}): SectionText {
  const heading =
    section.heading.length === 0
      ? undefined
      : context.text({ id: `${id}-title`, role: 'heading', paragraphs: [context.paragraph('heading', context.runs(section.heading), { tag: 'h3' })] }, width)
  const body = section.children.length === 0 ? undefined : context.flow(section.children, width, { id: `${id}-text`, ...options })
  return { heading, body }
}

/** Greatest height among texts, 0 if there are none. */
export function tallest(texts: readonly (Composed | undefined)[]): Pt {
  return Math.max(0, ...texts.map((text) => text?.height ?? 0))
}
