import type { Composed } from '../../blocks/types.ts'
import { isRemote, mediaKind } from '../../deck/index.ts'
import type { ImageBlock } from '../../deck/types.ts'
import type { Asset, ImageNode, Pt } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'
import { share } from './image.ts'

/** Least height at which a film still shows something. */
const LEAST = 96
/** Room between a poster and the line that says where it leads. */
const LABEL_GAP = 6

/** The assets that stand for films elsewhere and for sounds that have no picture; films of the deck have one each. */
const PLACEHOLDER = { video: 'poster:video', audio: 'poster:audio' } as const

/** The picture that stands for a film or a sound; `undefined` for pictures, and where there is none. */
export function posterOf(block: ImageBlock, { slide }: FlowContext): Asset | undefined {
  const kind = mediaKind(block.src)
  if (kind === undefined || (slide.assetOf(block.src) === undefined && !isRemote(block.src))) return undefined
  const { poster } = block.attributes.values
  return (
    (poster === undefined ? undefined : slide.assetOf(poster)) ?? slide.assetOf(`poster:${block.src}`) ?? slide.assetOf(PLACEHOLDER[kind])
  )
}

/** A film or a sound of the deck, as large as a picture of its size would be. */
export function composeMedia(
  block: ImageBlock,
  { kind, asset }: { kind: 'video' | 'audio'; asset: Asset },
  width: Pt,
  context: FlowContext,
): Composed {
  const poster = posterOf(block, context)
  if (poster === undefined) return { height: 0, place: () => [] }
  const own = kind === 'audio' && poster.key !== PLACEHOLDER.audio
  const { width: across, height: down } = own ? poster : asset
  const ratio = across / down
  const widest = kind === 'audio' && !own ? Math.min(width, across) : width
  const ideal = (widest * share(block.attributes.values['width'])) / ratio
  return {
    height: Math.min(LEAST, ideal),
    ideal,
    place: ({ x, y, w, h }) => {
      const height = Math.min(h, ideal)
      const node = imageNode(block, poster, { x: x + (w - height * ratio) / 2, y, w: height * ratio, h: height }, context)
      return [{ ...node, media: { kind, asset: asset.key } }]
    },
  }
}

/** A film or a sound on the network: its picture, and a line that says where it leads. Nothing is loaded from there. */
export function composeLinkedMedia(block: ImageBlock, kind: 'video' | 'audio', width: Pt, context: FlowContext): Composed {
  const url = block.src.startsWith('//') ? `https:${block.src}` : block.src
  const link = context.slide.target(url)
  const poster = posterOf(block, context)
  const words = context.derive(block, () => [
    { text: labelOf(block, url), ...(link === undefined ? {} : { link, underline: true, color: context.color('link') }) },
  ])
  const label = context.text({ id: 'media-link', role: 'caption', paragraphs: [context.paragraph('label', words)] }, width)
  if (poster === undefined) return label
  const ratio = poster.width / poster.height
  const widest = kind === 'audio' && poster.key === PLACEHOLDER.audio ? Math.min(width, poster.width / 2) : width
  const ideal = (widest * share(block.attributes.values['width'])) / ratio
  const below = LABEL_GAP + label.height
  return {
    height: Math.min(LEAST, ideal) + below,
    ideal: ideal + below,
    place: ({ x, y, w, h }) => {
      const height = Math.min(h - below, ideal)
      const left = x + (w - height * ratio) / 2
      const picture = imageNode(block, poster, { x: left, y, w: height * ratio, h: height }, context)
      return [
        {
          kind: 'group',
          id: context.id('media'),
          role: 'figure',
          box: { x, y, w, h: height + below },
          ...(block.click === undefined ? {} : { click: block.click }),
          children: [
            { ...picture, ...(link === undefined ? {} : { link }) },
            ...label.place({ x: left, y: y + height + LABEL_GAP, w: x + w - left, h: label.height }),
          ],
        },
      ]
    },
  }
}

/** What it shows, and where it is: readers of a printed slide want to know both. */
function labelOf({ alt, title }: ImageBlock, url: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url
  const words = title ?? alt
  return `▶ ${words === '' ? '' : `${words} · `}${host}`
}

/** The poster in a box; what it has too much at its sides or its ends is cut. */
function imageNode(block: ImageBlock, poster: Asset, box: ImageNode['box'], context: FlowContext): ImageNode {
  const excess = poster.width / poster.height / (box.w / Math.max(1, box.h))
  const across = excess > 1.01 ? (1 - 1 / excess) / 2 : 0
  const down = excess < 0.99 ? (1 - excess) / 2 : 0
  return {
    kind: 'image',
    id: context.id(mediaKind(block.src) ?? 'image'),
    box,
    asset: poster.key,
    alt: block.alt,
    ...(across + down > 0 ? { crop: { left: across, right: across, top: down, bottom: down } } : {}),
    ...(block.click === undefined ? {} : { click: block.click }),
  }
}
