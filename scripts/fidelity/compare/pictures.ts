import { ssim } from 'ssim.js'
import { shrink } from '../pictures/combine.ts'
import type { Edges, Picture, Px } from '../types.ts'

/** Pictures are made this much smaller before their structure is compared, as Wang et al. propose for 720 lines. */
const SHRINK = 3
/** Side of the squares whose mean colours are compared. */
const SQUARE = 16

export interface PictureComparison {
  /** Mean structural similarity (Wang et al. 2004), 1 for equal pictures. */
  ssim: number
  /** Largest difference of mean colour (0–255, the channel that differs most) between two squares of 16 px. */
  tint: { value: number; x: Px; y: Px }
}

/** @param unjudged what one side cannot draw by the nature of its program, which is left out on both */
export function comparePictures(web: Picture, pptx: Picture, unjudged: readonly Edges[] = []): PictureComparison {
  const [a, b] = [without(web, unjudged), without(pptx, unjudged)]
  if (a.width !== b.width || a.height !== b.height)
    throw new Error(`pictures of ${a.width} × ${a.height} and ${b.width} × ${b.height} px can't be compared`)
  const { mssim } = ssim(shrink(a, SHRINK), shrink(b, SHRINK), { downsample: false, ssim: 'weber' })
  return { ssim: mssim, tint: largestTint(a, b) }
}

/** The picture with areas of it painted over. */
function without(picture: Picture, areas: readonly Edges[]): Picture {
  if (areas.length === 0) return picture
  const { width, height } = picture
  const data = picture.data.slice()
  for (const { left, top, right, bottom } of areas) {
    const [from, to] = [Math.max(0, Math.floor(left)), Math.min(width, Math.ceil(right))]
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++)
      data.fill(255, (y * width + from) * 4, (y * width + Math.max(from, to)) * 4)
  }
  return { width, height, data }
}

function largestTint(a: Picture, b: Picture): PictureComparison['tint'] {
  const [small, other] = [shrink(a, SQUARE), shrink(b, SQUARE)]
  let worst = { value: 0, x: 0, y: 0 }
  for (let i = 0; i < small.data.length; i++) {
    const value = Math.abs(small.data[i]! - other.data[i]!)
    const at = i >> 2
    if (value > worst.value) worst = { value, x: (at % small.width) * SQUARE, y: Math.floor(at / small.width) * SQUARE }
  }
  return worst
}
