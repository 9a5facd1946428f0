import type { Attributes } from '../../deck/index.ts'
import { parseTag, tagAttributes } from '../html/tags.ts'

/** `<!-- .element: class="fragment" -->` (reveal.js) belongs to the element before it; `undefined` if the comment is none. */
export function elementDirective(comment: string): Attributes | undefined {
  const match = /^\s*\.element:\s*([\s\S]*?)\s*$/.exec(comment)
  return match ? attributesOf(match[1]!) : undefined
}

/** `<!-- .slide: data-background="#fff" -->` (reveal.js): settings of the slide, under our names. */
export function slideDirective(comment: string): Record<string, string> | undefined {
  const match = /^\s*\.slide:\s*([\s\S]*?)\s*$/.exec(comment)
  if (!match) return undefined
  const { id, classes, values } = attributesOf(match[1]!)
  const data = parseTag(`<x ${match[1]}>`)?.attributes ?? {}
  const background = data['data-background'] ?? data['data-background-color'] ?? data['data-background-image']
  const transition = data['data-transition']
  return {
    ...values,
    ...(id && { id }),
    ...(classes.length > 0 && { class: classes.join(' ') }),
    ...(background && { background }),
    ...(transition && { transition: transition === 'slide' ? 'push' : transition }),
    ...(data['data-visibility'] === 'hidden' && { hidden: 'true' }),
  }
}

function attributesOf(text: string): Attributes {
  const tag = parseTag(`<x ${text}>`)
  return tag ? tagAttributes(tag) : { classes: [], values: {} }
}
