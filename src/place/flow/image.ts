import type { Composed } from '../../blocks/types.ts'
import { isRemote, mediaKind } from '../../deck/index.ts'
import type { ImageBlock } from '../../deck/types.ts'
import type { Pt } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'
import { composeLinkedMedia, composeMedia } from './media.ts'

/** Points that a pixel may be shown as, at most. */
const MOST_ENLARGED = 1.5
/** Least height at which a picture still shows something. */
const LEAST = 96

/** A picture in a column: as large as the room allows, never larger than the column, never distorted. */
export function composeImage(block: ImageBlock, width: Pt, context: FlowContext): Composed {
  const asset = context.slide.assetOf(block.src)
  const kind = mediaKind(block.src)
  if (kind !== undefined && asset !== undefined) return composeMedia(block, { kind, asset }, width, context)
  if (kind !== undefined && isRemote(block.src)) return composeLinkedMedia(block, kind, width, context)
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
export function share(value: string | undefined): number {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(value ?? '')
  return percent === null ? 1 : Math.min(1, Math.max(0.05, Number(percent[1]) / 100))
}

/** Inner margin of the frame that stands for a picture. */
const FRAME_PADDING = 16
/** How high such a frame would like to be, as a share of its width and in points at most. */
const FRAME = { ratio: 0.5625, most: 200 }

/** Where there is no picture: a quiet frame in its place, with what it would have said. */
function missing(block: ImageBlock, width: Pt, context: FlowContext): Composed {
  const runs = context.derive(block, () => [{ text: block.alt === '' ? fileName(block.src) : block.alt }])
  const inner = Math.max(1, width - 2 * FRAME_PADDING)
  const text = context.text(
    { id: 'missing-image', role: 'caption', paragraphs: [context.paragraph('label', runs, { align: 'center' })], anchor: 'middle' },
    inner,
  )
  const least = text.height + FRAME_PADDING
  return {
    height: least,
    ideal: Math.max(least, Math.min(width * FRAME.ratio, FRAME.most)),
    place: ({ x, y, w, h }) => {
      const box = { x, y, w, h: Math.min(h, Math.max(least, Math.min(w * FRAME.ratio, FRAME.most))) }
      return [
        {
          kind: 'group',
          id: context.id('missing'),
          role: 'figure',
          box,
          ...(block.click === undefined ? {} : { click: block.click }),
          children: [
            { kind: 'shape', id: context.id('missing-frame'), geometry: 'rect', box, fill: context.color('mist') },
            ...text.place({ x: x + (w - inner) / 2, y, w: inner, h: box.h }),
          ],
        },
      ]
    },
  }
}

/** Last part of a path or URL, without its query; of a URL that names no file, whose it is. */
function fileName(src: string): string {
  const name = /([^/]+)\/*$/.exec(src.replace(/[?#].*$/s, ''))?.[1] ?? src
  return name.includes('.') ? name : (/^https?:\/\/([^/?#]+)/i.exec(src)?.[1] ?? name)
}
