/** A picture. SVG files too come in as `img`, where no script of theirs runs. */
import type { ImageNode } from '../../scene/types.ts'
import { assetOf, type SlideContext } from '../context.ts'
import { attribute, attributes, element, px } from '../html.ts'
import { linkAttributes } from '../links.ts'
import { nodeAttributes, placed } from '../placed.ts'

/** Where the web deck keeps a picture, relative to its page. */
export function assetPath(fileName: string): string {
  return `assets/${fileName}`
}

export function imageHtml(node: ImageNode, context: SlideContext): string {
  if (node.media !== undefined) return mediaHtml(node, node.media, context)
  const { fileName } = assetOf(context, node.asset)
  const { left, top, right, bottom } = node.crop ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const w = node.box.w / Math.max(0.001, 1 - left - right)
  const h = node.box.h / Math.max(0.001, 1 - top - bottom)
  const img = `<img${attributes({
    src: encodeURI(assetPath(fileName)),
    alt: node.decorative ? '' : node.alt,
    loading: 'lazy',
    decoding: 'sync',
    style: `left:${px(-left * w)};top:${px(-top * h)};width:${px(w)};height:${px(h)}`,
  })}>`
  const link = node.link && linkAttributes(node.link)
  return frameHtml(node, link ? element('a', link, img) : img, context)
}

/** A film or a sound with its player's own controls; nothing plays by itself. */
function mediaHtml(node: ImageNode, { kind, asset }: NonNullable<ImageNode['media']>, context: SlideContext): string {
  const { fileName, mime } = assetOf(context, asset)
  const poster = assetOf(context, node.asset)
  const source = encodeURI(assetPath(fileName))
  const common = { controls: true, preload: 'metadata', 'aria-label': node.alt || undefined, title: node.alt || undefined }
  const picture = encodeURI(assetPath(poster.fileName))
  const bar = node.box.h <= SOUND_BAR
  const player =
    kind === 'video'
      ? element('video', { ...common, playsinline: true, poster: picture }, `<source${attributes({ src: source, type: mime })}>`)
      : (bar
          ? ''
          : `<img${attributes({ src: picture, alt: '', loading: 'lazy', decoding: 'sync', style: 'inset:0;width:100%;height:100%;object-fit:cover' })}>`) +
        element('audio', common, `<source${attributes({ src: source, type: mime })}>`)
  return frameHtml(node, player, context)
}

function frameHtml(node: ImageNode, content: string, context: SlideContext): string {
  return element('div', nodeAttributes('i', node, context) + attribute('style', placed(node.box, context)), content)
}

/** A sound that is no higher is its bar alone. */
const SOUND_BAR = 60
