import type { Box } from '../scene/types.ts'
import type { SlideContext } from './context.ts'
import { attribute, element, px } from './html.ts'

/** Declarations that place a box of the slide within the context's origin. */
export function placed({ x, y, w, h }: Box, { origin }: SlideContext): string {
  return `left:${px(x - origin.x)};top:${px(y - origin.y)};width:${px(w)};height:${px(h)}`
}

/**
 * The attributes that name the class of an element, and, if a click reveals it, make it a fragment.
 * reveal.js counts fragments from 0, the scene counts clicks from 1.
 */
export function fragment(name: string, click: number | undefined): string {
  if (click === undefined || click === 0) return ` class="${name}"`
  return ` class="${name} fragment" data-fragment-index="${click - 1}"`
}

/** The attributes with which every node's element begins: its class, and the name of the node. */
export function nodeAttributes(name: string, node: { id: string; click?: number }, context: SlideContext): string {
  return fragment(name, node.click) + nodeName(node.id, context)
}

/** Elements that a click takes away: around them stands one that reveal.js lets fade. */
export function untilClick(until: number | undefined, html: string): string {
  if (until === undefined) return html
  return element('div', { class: 'g fragment fade-out', 'data-fragment-index': until - 1 }, html)
}

/** The attribute by which tests and tools find a node; the layout's art has none. */
export function nodeName(id: string, { decoration }: SlideContext): string {
  return decoration ? '' : attribute('data-node', id)
}
