import type { Composed } from '../../blocks/types.ts'
import type { ImageBlock } from '../../deck/types.ts'
import type { Pt } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'
import { composeImage } from './image.ts'
import { posterOf } from './media.ts'

const GAP = 20
/** Least height at which a row of pictures still shows something. */
const LEAST = 96

/** Pictures that follow each other stand side by side at one height, as large as the column allows. */
export function composeImageRow(images: readonly ImageBlock[], width: Pt, context: FlowContext): Composed {
  const ratios = images.map((image) => ratioOf(image, context))
  const gaps = GAP * (images.length - 1)
  const sum = ratios.reduce((total, ratio) => total + ratio, 0)
  const ideal = (width - gaps) / sum
  return {
    height: Math.min(LEAST, ideal),
    ideal,
    place({ x, y, w, h }) {
      const height = Math.min(h, ideal)
      let left = x + (w - gaps - sum * height) / 2
      return images.flatMap((image, i) => {
        const shown = ratios[i]! * height
        const nodes = composeImage(image, shown, context).place({ x: left, y, w: shown, h: height })
        left += shown + GAP
        return nodes
      })
    },
  }
}

/** What a picture that is not there is taken for. */
const MISSING_RATIO = 16 / 9

/** Width by height; 16 : 9 for a picture that is not there. */
export function ratioOf(image: ImageBlock, context: FlowContext): number {
  const asset = context.slide.assetOf(image.src) ?? posterOf(image, context)
  return asset === undefined ? MISSING_RATIO : asset.width / asset.height
}
