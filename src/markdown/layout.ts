import { blockText, inlineText, type Block, type Slide } from '../deck/index.ts'
import { NONE } from './attributes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Longest paragraph under a cover's title, in characters. */
const COVER_LINE = 80

/** Most blocks under a cover's or a statement's title. */
const FEW = 3

/** Classes by which decks of Marp, remark.js and Slidev set a slide's few words large: `<!-- _class: lead -->`. */
const LARGE: ReadonlySet<string> = new Set(
  'lead title title-slide cover section section-title divider chapter middle end closing'.split(' '),
)

type Content = Pick<Slide, 'title' | 'slots' | 'footnotes' | 'classes'>

/**
 * The layout of a slide that asks for none: `cover` for the first slide of a single file if it is a heading of level
 * 1 with at most three short paragraphs or subtitles; `statement` for a slide that is nothing but a heading, or a heading
 * with a subtitle; else `default`.
 */
export function layoutOf({ title, slots, footnotes, classes }: Content, opensSingleFile: boolean, { layouts }: Vocabulary): string {
  const blocks = Object.values(slots).flat()
  const short = blocks.length <= FEW + (blocks[0]?.type === 'heading' ? 1 : 0) && blocks.every(isLine)
  if (opensSingleFile && title?.level === 1 && short && layouts.has('cover')) return 'cover'
  if (title && footnotes.length === 0 && layouts.has('statement')) {
    if (blocks.length === 0) return 'statement'
    const large = blocks[0]!.type === 'heading' || classes.some((name) => LARGE.has(name))
    if (large && short && blocks.length <= FEW) return 'statement'
  }
  return 'default'
}

/** A line of text: a short paragraph, or a heading as a subtitle. */
function isLine(block: Block): boolean {
  return (block.type === 'paragraph' || block.type === 'heading') && blockText(block).length <= COVER_LINE
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
