import type { SidePicture } from '../../deck/index.ts'
import { makeImage } from '../links.ts'
import type { SlideMatter } from '../settings.ts'

/** Slidev's `layout: image-right` with `image: a.png`: the picture fills one half of the slide. It has no words of its own. */
export function slidevPicture({ layout, image }: SlideMatter): SidePicture | undefined {
  const side = /^image-(left|right)$/.exec(layout?.value ?? '')?.[1]
  if (!side || !image) return undefined
  const { src, alt } = makeImage(image.value, '', undefined, image.valueAt)
  return { src, alt, side: side === 'left' ? 'left' : 'right', share: 0.5 }
}
