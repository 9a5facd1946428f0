import type { Block, HeadingBlock, ImageBlock, SidePicture, SlideSettings } from '../../deck/index.ts'

interface Slide {
  title?: HeadingBlock | undefined
  slots: Readonly<Record<string, readonly Block[]>>
  settings: SlideSettings
}

/** The least and the most of the slide's width that a picture at its side takes. */
const SHARE = { least: 0.15, usual: 0.5, most: 0.7 }

/**
 * Marp's `![bg](a.png)` becomes the slide's background, `![bg right:40%](b.png)` a picture that fills that part of the
 * slide. `![bg fit](c.png)` on a slide that says nothing else is its content. A picture that finds no place stays where it
 * was written.
 */
export function placeBackgrounds(slide: Slide): Slide {
  const content = slide.slots.default ?? []
  const pictures = content.filter((block): block is ImageBlock => block.type === 'image' && block.attributes.values.bg !== undefined)
  if (pictures.length === 0) return slide
  const alone = !slide.title && content.length === pictures.length && Object.keys(slide.slots).length === 1
  const isContent = (picture: ImageBlock): boolean => alone && picture.attributes.classes.includes('contain')
  const full = slide.settings.background
    ? undefined
    : pictures.find((picture) => picture.attributes.values.bg === 'full' && !isContent(picture))
  const side = slide.settings.picture ? undefined : pictures.find((picture) => /left|right/.test(picture.attributes.values.bg!))
  return {
    ...slide,
    slots: { ...slide.slots, default: content.filter((block) => block !== full && block !== side) },
    settings: { ...slide.settings, ...(full && { background: full.src }), ...(side && { picture: sidePicture(side) }) },
  }
}

function sidePicture({ src, alt, attributes: { classes, values } }: ImageBlock): SidePicture {
  const share = Number(values.share ?? SHARE.usual * 100) / 100
  return {
    src,
    alt,
    side: values.bg === 'left' ? 'left' : 'right',
    share: Math.min(SHARE.most, Math.max(SHARE.least, share)),
    ...(classes.includes('contain') && { whole: true }),
  }
}
