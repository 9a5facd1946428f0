import type { Where } from '../diagnostics/index.ts'
import type { Attributes, Block, ImageBlock, Inline } from '../deck/index.ts'
import { mergeAttributes } from './attributes.ts'

/**
 * A paragraph's inlines → a paragraph; pictures that stand alone in it, or only beside other pictures, become blocks;
 * line breaks alone are nothing.
 */
export function paragraphBlocks(children: readonly Inline[], attributes: Attributes, at: Where): readonly Block[] {
  const content = children.filter((child) => !(child.type === 'break' || (child.type === 'text' && !child.value.trim())))
  if (content.length === 0) return []
  const pictures = content.map(pictureOf)
  if (pictures.every((picture) => picture !== undefined)) {
    return pictures.map((picture) => ({ ...picture, attributes: mergeAttributes(attributes, picture.attributes) }))
  }
  return [{ type: 'paragraph', children, attributes, at }]
}

function pictureOf(inline: Inline): ImageBlock | undefined {
  if (inline.type === 'image') {
    const { src, alt, title, attributes, at } = inline
    return { type: 'image', src, alt, ...(title && { title }), attributes, at }
  }
  if ((inline.type !== 'link' && inline.type !== 'span') || inline.children.length !== 1) return undefined
  const picture = pictureOf(inline.children[0]!)
  if (!picture) return undefined
  return inline.type === 'link'
    ? { ...picture, link: inline.url }
    : { ...picture, attributes: mergeAttributes(picture.attributes, inline.attributes) }
}
