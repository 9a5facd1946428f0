import type { Block, ImageBlock } from '../../deck/index.ts'
import { NONE } from '../attributes.ts'
import { makeImage } from '../links.ts'
import type { SlideMatter } from '../settings.ts'

type Slots = Readonly<Record<string, readonly Block[]>>

/** Slidev's `layout: image-right` with `image: a.png`: the picture fills one half of the slide. It has no words of its own. */
export function withSlidevImage(slots: Slots, { layout, image }: SlideMatter): Slots {
  const side = /^image-(left|right)$/.exec(layout?.value ?? '')?.[1]
  if (!side || !image || slots.right) return slots
  const { src, alt, at } = makeImage(image.value, '', undefined, image.valueAt)
  const picture: ImageBlock = { type: 'image', src, alt, attributes: { ...NONE, classes: ['decorative'] }, at }
  const text = slots.default ?? []
  return { ...slots, ...(side === 'left' ? { default: [picture], right: text } : { default: text, right: [picture] }) }
}
