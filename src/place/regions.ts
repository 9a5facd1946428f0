import type { ParagraphSpec } from '../blocks/types.ts'
import { isPicture } from '../deck/index.ts'
import type { Block, Chapter, Deck, Inline, Slide } from '../deck/types.ts'
import type { Layout, Region } from '../layouts/types.ts'
import type { RunInput } from '../text/types.ts'
import type { Theme } from '../themes/types.ts'
import { footerDateOf, footerOf } from './foot.ts'
import { besidePicture } from './side-picture.ts'

/** What one region shows. */
export type RegionFill =
  /** A short text: each entry a paragraph. */
  | { kind: 'text'; paragraphs: readonly (readonly RunInput[])[]; tag: ParagraphSpec['tag']; click?: number }
  | { kind: 'flow'; blocks: readonly Block[] }

export interface FilledRegion {
  name: string
  region: Region
  fill: RegionFill
}

/** Where a slide stands in its deck. */
export interface SlidePlace {
  deck: Deck
  slide: Slide
  chapter: Chapter | undefined
  /** From 1, and of how many. */
  number: number
}

/**
 * Shares a slide's content out to its layout's regions. Nothing is lost: a slot that the layout does not
 * have joins the last one that it has, and content that no region asks for goes where running text goes.
 */
export function fillRegions(
  layout: Layout,
  theme: Theme,
  place: SlidePlace,
  runs: (content: readonly Inline[]) => readonly RunInput[],
): FilledRegion[] {
  const regions = regionsOf(layout, theme)
  const slots = slotsFor(regions, place.slide)
  const main = slots.get('default') ?? []
  const hasMeta = regions.some(([, region]) => region.content.from === 'meta')
  const filled = regions.flatMap(([name, region]): FilledRegion[] => {
    const fill = fillOf(region, place, slots, main, hasMeta, runs)
    return fill === undefined ? [] : [{ name, region, fill }]
  })
  const { picture, background } = place.slide.settings
  const joined = place.slide.title === undefined ? joinTitleRoom(filled, regions) : filled
  // A picture that is all of a slide has no foot.
  const shown = background && isPicture(background) && joined.every(({ region }) => FOOT.has(region.content.from)) ? [] : joined
  return picture === undefined ? shown : besidePicture(shown, picture, layout, theme)
}

type Regions = readonly (readonly [name: string, region: Region])[]

const ofLayouts = new WeakMap<Layout, WeakMap<Theme, Regions>>()

/** A layout's regions: the same for all of its slides. */
function regionsOf(layout: Layout, theme: Theme): Regions {
  const byTheme = ofLayouts.get(layout) ?? new WeakMap<Theme, Regions>()
  ofLayouts.set(layout, byTheme)
  const regions = byTheme.get(theme) ?? Object.entries(layout.regions(theme))
  byTheme.set(theme, regions)
  return regions
}

const FOOT: ReadonlySet<Region['content']['from']> = new Set(['footer', 'date', 'pageNumber'])

function slotsFor(regions: Regions, slide: Slide): Map<string, readonly Block[]> {
  const known = regions.flatMap(([, { content }]) => (content.from === 'slot' ? [content.slot] : []))
  const slots = new Map<string, readonly Block[]>()
  for (const [name, blocks] of Object.entries(slide.slots)) {
    const slot = name === 'left' && !known.includes('left') ? 'default' : name
    const target = known.length === 0 ? 'default' : known.includes(slot) ? slot : known.at(-1)!
    slots.set(target, [...(slots.get(target) ?? []), ...blocks])
  }
  return slots
}

function fillOf(
  region: Region,
  { deck, slide, chapter, number }: SlidePlace,
  slots: ReadonlyMap<string, readonly Block[]>,
  main: readonly Block[],
  hasMeta: boolean,
  runs: (content: readonly Inline[]) => readonly RunInput[],
): RegionFill | undefined {
  const plain = (text: string | undefined, tag: ParagraphSpec['tag'] = 'p'): RegionFill | undefined =>
    text ? { kind: 'text', paragraphs: [[{ text }]], tag } : undefined
  switch (region.content.from) {
    case 'title':
      return (
        slide.title && {
          kind: 'text',
          paragraphs: [runs(slide.title.children)],
          tag: 'h2',
          ...(slide.title.click ? { click: slide.title.click } : {}),
        }
      )
    case 'number':
      return plain(chapter?.number === undefined ? undefined : String(chapter.number).padStart(2, '0'))
    case 'summary': {
      const own = hasMeta ? main.slice(0, 1) : main
      if (own.length > 0) return own.every(isLine) ? paragraphsFill(own, runs) : { kind: 'flow', blocks: own }
      return plain(hasMeta ? deck.subtitle : chapter?.summary)
    }
    case 'meta': {
      const own = main.slice(1)
      if (own.length > 0) return own.every(isLine) ? paragraphsFill(own, runs) : { kind: 'flow', blocks: own }
      return plain([deck.organisation, deck.author, deck.date].filter(Boolean).join(' · '))
    }
    case 'slot': {
      const blocks = slots.get(region.content.slot) ?? []
      return blocks.length > 0
        ? { kind: 'flow', blocks: region.content.block === undefined ? blocks : [wrapped(region.content.block, blocks)] }
        : undefined
    }
    case 'footer':
      return plain(footerOf(deck, slide, chapter))
    case 'date':
      return plain(footerDateOf(deck, slide))
    case 'pageNumber':
      return plain((slide.settings.slideNumber ?? deck.slideNumber ?? true) ? String(number) : undefined)
    default:
      return region.content satisfies never
  }
}

function paragraphsFill(blocks: readonly Block[], runs: (content: readonly Inline[]) => readonly RunInput[]): RegionFill {
  return { kind: 'text', paragraphs: blocks.flatMap((block) => (isLine(block) ? [runs(block.children)] : [])), tag: 'p' }
}

/** A paragraph, or a heading that stands as a subtitle. */
function isLine(block: Block): block is Extract<Block, { type: 'paragraph' | 'heading' }> {
  return block.type === 'paragraph' || block.type === 'heading'
}

/** The region's content as one block, as if the author had fenced it with `:::name`. */
function wrapped(name: string, children: readonly Block[]): Block {
  return { type: 'directive', name, argument: '', children, at: children[0]!.at, attributes: { classes: [], values: {} } }
}

/** Without a title, the running text has the title's room too. */
function joinTitleRoom(filled: readonly FilledRegion[], regions: Regions): FilledRegion[] {
  const title = regions.find(([, region]) => region.content.from === 'title')?.[1]
  if (title === undefined) return [...filled]
  return filled.map((entry) => {
    const { box, content } = entry.region
    // A template's title may share its band with a logo: what it leaves free is not the text's.
    if (content.from !== 'slot' || box.y < title.box.y || entry.region.inherits) return entry
    const y = Math.max(title.box.y, 44)
    return { ...entry, region: { ...entry.region, box: { ...box, y, h: box.y + box.h - y } } }
  })
}
