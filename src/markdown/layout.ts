import { blockText, inlineText, type Slide } from '../deck/index.ts'
import { NONE } from './attributes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Longest paragraph under a cover's title, in characters. */
const COVER_LINE = 80

type Content = Pick<Slide, 'title' | 'slots' | 'footnotes'>

/**
 * The layout of a slide that asks for none: `cover` for the first slide of a single file if it is a heading of level
 * 1 with at most three short paragraphs; `statement` for a slide that is nothing but a heading; else `default`.
 */
export function layoutOf({ title, slots, footnotes }: Content, opensSingleFile: boolean, { layouts }: Vocabulary): string {
  const blocks = Object.values(slots).flat()
  const short = blocks.length <= 3 && blocks.every((block) => block.type === 'paragraph' && blockText(block).length <= COVER_LINE)
  if (opensSingleFile && title?.level === 1 && short && layouts.has('cover')) return 'cover'
  if (title && blocks.length === 0 && footnotes.length === 0 && layouts.has('statement')) return 'statement'
  return 'default'
}

/** A cover without a heading of its own bears the deck's title. */
export function coverTitle(slide: Slide, title: string): Slide {
  if (slide.layout !== 'cover' || slide.title || !title) return slide
  const { at } = slide
  return { ...slide, title: { type: 'heading', level: 1, children: [{ type: 'text', value: title, at }], attributes: NONE, at } }
}

/** Plain text of a slide's title; empty if it has none. */
export function titleText({ title }: Pick<Slide, 'title'>): string {
  return title ? inlineText(title.children) : ''
}
