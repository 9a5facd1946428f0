import type { Block, ImageBlock, SlideSettings } from '../../deck/index.ts'
import type { Vocabulary } from '../vocabulary.ts'

interface Slide {
  slots: Readonly<Record<string, readonly Block[]>>
  layout?: string | undefined
  settings: SlideSettings
}

/** The layout whose halves hold a picture and text. */
const HALVES = 'two-columns'

/**
 * Marp's `![bg](a.png)` becomes the slide's background, `![bg right](b.png)` a picture in one half of the slide, if
 * no layout was asked for. A picture that finds no place stays where it was written.
 */
export function placeBackgrounds(slide: Slide, { layouts }: Vocabulary): Slide {
  const content = slide.slots.default ?? []
  const pictures = content.filter((block): block is ImageBlock => block.type === 'image' && block.attributes.values.bg !== undefined)
  if (pictures.length === 0) return slide
  const full = slide.settings.background ? undefined : pictures.find((picture) => picture.attributes.values.bg === 'full')
  const half = pictures.find((picture) => /left|right/.test(picture.attributes.values.bg!))
  const rest = content.filter((block) => block !== full && block !== half)
  const settings = full ? { ...slide.settings, background: full.src } : slide.settings
  if (!half) return { ...slide, slots: { ...slide.slots, default: rest }, settings }
  const free = slide.layout === undefined && layouts.get(HALVES)?.includes('right') && !slide.slots.right
  if (!free) return { ...slide, slots: { ...slide.slots, default: content.filter((block) => block !== full) }, settings }
  const [left, right] = half.attributes.values.bg === 'left' ? [[half], rest] : [rest, [half]]
  return { slots: { ...slide.slots, default: left, right }, layout: HALVES, settings }
}
