import type { Box, ImageNode } from '../../scene/types.ts'
import { extent } from '../xml.ts'

/** How a picture stored lying on its side is set upright: mirrored first, then turned clockwise. */
interface Turn {
  flip?: boolean
  quarters: 0 | 1 | 2 | 3
}

/** By Exif orientation (CIPA DC-008 §4.6.4, tag 274). */
const TURNS: Readonly<Record<number, Turn>> = {
  2: { flip: true, quarters: 0 },
  3: { quarters: 2 },
  4: { flip: true, quarters: 2 },
  5: { flip: true, quarters: 3 },
  6: { quarters: 1 },
  7: { flip: true, quarters: 1 },
  8: { quarters: 3 },
}

type Crop = NonNullable<ImageNode['crop']>

/**
 * Browsers read a photo's orientation, PowerPoint does not: there its frame is turned (`a:xfrm@rot`, `@flipH`,
 * CT_Transform2D, §20.1.7.6), and what is cut is cut from the edges that the file has (§20.1.8.55).
 */
export function turnedFor({ box, crop }: ImageNode, orientation: number | undefined): { crop?: Crop; transform: string } {
  const turn = TURNS[orientation ?? 1]
  if (turn === undefined) return { ...(crop && { crop }), transform: `<a:xfrm>${extent(box)}</a:xfrm>` }
  const { flip, quarters } = turn
  const attributes = (quarters === 0 ? '' : ` rot="${quarters * 5_400_000}"`) + (flip ? ' flipH="1"' : '')
  return { ...(crop && { crop: storedCrop(crop, turn) }), transform: `<a:xfrm${attributes}>${extent(quarters % 2 === 0 ? box : lying(box))}</a:xfrm>` }
}

/** The box about the same middle, before it is turned by a quarter. */
function lying({ x, y, w, h }: Box): Box {
  return { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w }
}

/** What is cut from the edges as they are seen, as cut from those that are stored. */
function storedCrop({ left, top, right, bottom }: Crop, { flip, quarters }: Turn): Crop {
  // Turning clockwise by a quarter brings the stored left edge to the top.
  const seen = [left, top, right, bottom]
  const [a, b, c, d] = [0, 1, 2, 3].map((edge) => seen[(edge + quarters) % 4]!) as [number, number, number, number]
  return flip ? { left: c, top: b, right: a, bottom: d } : { left: a, top: b, right: c, bottom: d }
}
