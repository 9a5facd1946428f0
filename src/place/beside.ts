import type { Composed, FlowOptions } from '../blocks/types.ts'
import type { Block, ImageBlock } from '../deck/types.ts'
import type { Pt } from '../scene/types.ts'
import type { FlowContext } from './context.ts'
import { composeFlow } from './flow.ts'
import { composeImage } from './flow/image.ts'
import { ratioOf } from './flow/image-row.ts'

const GAP = 40
/** Narrower columns have no room for text beside a picture. */
const NARROWEST = 560
/** A picture wider than this stands better under the text, over the whole width. */
const WIDEST_RATIO = 1.9
/** A picture in the body is at most about this high, in points, so that a column wider than that holds air. */
const HIGHEST = 368
/** Share of the width that pictures get, from upright to wide ones. */
const SHARES = { missing: 0.32, upright: 0.36, square: 0.44, wide: 0.52 }

/**
 * One picture and text: side by side, the picture on the side on which the author wrote it, the text
 * centred on it. `undefined` where the blocks are anything else, or the column is too narrow.
 */
export function composeBeside(blocks: readonly Block[], width: Pt, context: FlowContext, options: FlowOptions): Composed | undefined {
  const images = blocks.filter((block): block is ImageBlock => block.type === 'image')
  const [image] = images
  if (image === undefined || images.length > 1 || blocks.length < 2 || width < NARROWEST) return undefined
  const others = blocks.filter((block) => block !== image)
  if (!others.every(isText)) return undefined
  const ratio = ratioOf(image, context)
  if (ratio > WIDEST_RATIO || image.attributes.values['width'] !== undefined) return undefined
  const found = context.slide.assetOf(image.src) !== undefined
  const share = !found ? SHARES.missing : ratio < 0.8 ? SHARES.upright : ratio < 1.3 ? SHARES.square : SHARES.wide
  const imageWidth = Math.min((width - GAP) * share, HIGHEST * ratio)
  const textWidth = width - GAP - imageWidth
  const picture = composeImage(image, imageWidth, context)
  const text = composeFlow(others, textWidth, context, options)
  const first = blocks[0] === image
  return {
    height: Math.max(text.height, Math.min(picture.ideal ?? picture.height, 200)),
    ideal: Math.max(text.ideal ?? text.height, picture.ideal ?? picture.height),
    get lonely() {
      return text.lonely ?? false
    },
    place({ x, y, h }) {
      const high = Math.min(h, picture.ideal ?? picture.height)
      const textHeight = Math.min(h, Math.max(text.height, text.ideal ?? 0))
      const block = Math.max(high, textHeight)
      const pictureNodes = picture.place({ x: first ? x : x + textWidth + GAP, y: y + (block - high) / 2, w: imageWidth, h: high })
      const textTop = y + (block - textHeight) / 2
      const textNodes = text.place({ x: first ? x + imageWidth + GAP : x, y: textTop, w: textWidth, h: textHeight })
      return first ? [...pictureNodes, ...textNodes] : [...textNodes, ...pictureNodes]
    },
  }
}

function isText(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'list' || block.type === 'heading' || block.type === 'quote'
}
