import type { Composed } from '../../blocks/types.ts'
import type { ImageBlock } from '../../deck/types.ts'
import type { Pt } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'

/** Points that a pixel may be shown as, at most. */
const MOST_ENLARGED = 1.5
/** Least height at which a picture still shows something. */
const LEAST = 96

/** A picture in a column: as large as the room allows, never larger than the column, never distorted. */
export function composeImage(block: ImageBlock, width: Pt, context: FlowContext): Composed {
  const asset = context.slide.assetOf(block.src)
  if (asset === undefined) return missing(block, width, context)
  const ratio = asset.width / asset.height
  // A small picture of pixels is not blown up to a blur.
  const sharp = asset.mime === 'image/svg+xml' ? Infinity : asset.width * MOST_ENLARGED
  const widest = Math.min(width * share(block.attributes.values['width']), sharp)
  const ideal = widest / ratio
  const link = block.link === undefined ? undefined : context.slide.target(block.link)
  return {
    height: Math.min(LEAST, ideal),
    ideal,
    place: ({ x, y, w, h }) => {
      const height = Math.min(h, ideal)
      const shown = height * ratio
      return [
        {
          kind: 'image',
          id: context.id('image'),
          box: { x: x + (w - shown) / 2, y, w: shown, h: height },
          asset: asset.key,
          alt: block.alt,
          ...(block.alt === '' ? { decorative: true } : {}),
          ...(link === undefined ? {} : { link }),
          ...(block.click === undefined ? {} : { click: block.click }),
        },
      ]
    },
  }
}

/** `50%` as 0.5; anything else is the whole column. */
function share(value: string | undefined): number {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(value ?? '')
  return percent === null ? 1 : Math.min(1, Math.max(0.05, Number(percent[1]) / 100))
}

/** Where there is no picture, what it would have said. */
function missing(block: ImageBlock, width: Pt, context: FlowContext): Composed {
  const runs = context.derive(block, () => [{ text: block.alt === '' ? block.src : block.alt }])
  const paragraph = context.paragraph('label', runs)
  return context.text(
    { id: 'missing-image', role: 'caption', paragraphs: [paragraph], ...(block.click === undefined ? {} : { click: block.click }) },
    width,
  )
}
