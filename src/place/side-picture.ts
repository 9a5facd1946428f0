import type { SidePicture } from '../deck/types.ts'
import type { Layout, Region } from '../layouts/types.ts'
import type { Asset, Box, SceneNode } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import { flowContext, type SlideContext } from './context.ts'
import type { FilledRegion } from './regions.ts'

/** Room between the picture and what stands beside it. */
const GAP = 32
/** Margin of the words that stand for a picture that is not there. */
const PADDING = 24

/** The part of the slide that a picture at its side covers. A layout's own art lies at the right: there it covers that. */
function sideBox({ side, share }: SidePicture, layout: Layout, { grid: { width, height } }: Theme): Box {
  const w = Math.round(width * share)
  return { x: isAtLeft(side, layout) ? 0 : width - w, y: 0, w, h: height }
}

function isAtLeft(side: SidePicture['side'], layout: Layout): boolean {
  return side === 'left' && (layout.name === 'default' || layout.name === 'two-columns')
}

/** Regions in what such a picture leaves free. */
export function besidePicture(filled: readonly FilledRegion[], picture: SidePicture, layout: Layout, theme: Theme): FilledRegion[] {
  const { left, right, width } = theme.grid
  const covered = sideBox(picture, layout, theme)
  const x = covered.x === 0 ? covered.w + GAP : left
  const end = covered.x === 0 ? width - right : covered.x - GAP
  const scale = (end - x) / (width - left - right)
  const columns = filled.filter(({ region }) => region.content.from === 'slot').length > 1
  const squeezed = ({ box, content: { from } }: Region): Box => {
    if (from === 'pageNumber') return { ...box, x: end - (width - right - box.x) }
    if ((columns && from === 'slot') || from === 'footer' || from === 'date')
      return { ...box, x: x + (box.x - left) * scale, w: box.w * scale }
    const start = Math.min(x + Math.max(0, box.x - left), end - Math.min(box.w, (end - x) / 2))
    return { ...box, x: start, w: Math.min(box.w, end - start) }
  }
  return filled.map((entry) => ({ ...entry, region: { ...entry.region, box: squeezed(entry.region) } }))
}

/** The picture itself, from edge to edge; where it is not there, a quiet ground with its words. */
export function sidePicture(picture: SidePicture, asset: Asset | undefined, layout: Layout, slide: SlideContext): SceneNode[] {
  const box = sideBox(picture, layout, slide.theme)
  if (asset === undefined) return missing(picture, box, slide)
  const ratio = asset.width / asset.height
  const room = box.w / box.h
  const common = {
    kind: 'image' as const,
    id: slide.id('side-picture'),
    asset: asset.key,
    alt: picture.alt,
    ...(picture.alt === '' ? { decorative: true } : {}),
  }
  if (picture.whole) {
    const w = Math.min(box.w, box.h * ratio)
    const h = w / ratio
    return [{ ...common, box: { x: box.x + (box.w - w) / 2, y: (box.h - h) / 2, w, h } }]
  }
  const x = Math.max(0, (1 - room / ratio) / 2)
  const y = Math.max(0, (1 - ratio / room) / 2)
  return [{ ...common, box, crop: { left: x, right: x, top: y, bottom: y } }]
}

function missing({ src, alt }: SidePicture, box: Box, slide: SlideContext): SceneNode[] {
  const context = flowContext(slide, slide.theme.type.body.max)
  const words = [{ text: alt || (/([^/]+)\/*$/.exec(src.replace(/[?#].*$/s, ''))?.[1] ?? src) }]
  const w = box.w - 2 * PADDING
  const text = context.text(
    { id: 'missing-picture', role: 'caption', paragraphs: [context.paragraph('label', words, { align: 'center' })], anchor: 'middle' },
    w,
  )
  return [
    { kind: 'shape', id: context.id('missing-ground'), geometry: 'rect', box, fill: context.color('mist') },
    ...text.place({ x: box.x + PADDING, y: box.y + (box.h - text.height) / 2, w, h: text.height }),
  ]
}
