import type { Box } from '../scene/types.ts'
import type { SlideContext } from './context.ts'
import { element, px, type Attributes } from './html.ts'

/** Declarations that place a box of the slide within the context's origin. */
export function placed({ x, y, w, h }: Box, { origin }: SlideContext): string {
  return `left:${px(x - origin.x)};top:${px(y - origin.y)};width:${px(w)};height:${px(h)}`
}

/**
 * The class of an element, and, if a click reveals it, what makes it a fragment.
 * reveal.js counts fragments from 0, the scene counts clicks from 1.
 */
export function fragment(name: string, click: number | undefined): Attributes {
  if (click === undefined || click === 0) return { class: name }
  return { class: `${name} fragment`, 'data-fragment-index': click - 1 }
}

/** Elements that a click takes away: around them stands one that reveal.js lets fade. */
export function untilClick(until: number | undefined, html: string): string {
  if (until === undefined) return html
  return element('div', { class: 'g fragment fade-out', 'data-fragment-index': until - 1 }, html)
}

/** The name under which tests and tools find a node; the layout's art has none. */
export function nodeName(id: string, { decoration }: SlideContext): string | undefined {
  return decoration ? undefined : id
}
