/** A picture. SVG files too come in as `img`, where no script of theirs runs. */
import type { ImageNode } from '../../scene/types.ts'
import { assetOf, type SlideContext } from '../context.ts'
import { attributes, element, px } from '../html.ts'
import { linkAttributes } from '../links.ts'
import { fragment, nodeName, placed } from '../placed.ts'

/** Where the web deck keeps a picture, relative to its page. */
export function assetPath(fileName: string): string {
  return `assets/${fileName}`
}

export function imageHtml(node: ImageNode, context: SlideContext): string {
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
  return element(
    'div',
    {
      ...fragment('i', node.click),
      'data-node': nodeName(node.id, context),
      style: placed(node.box, context),
    },
    link ? element('a', link, img) : img,
  )
}
