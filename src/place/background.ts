import type { Slide } from '../deck/types.ts'
import type { Color, SchemeSlot } from '../scene/color.ts'
import type { Asset, ImageNode, Pt } from '../scene/types.ts'
import { contrastRatio, resolveColor } from '../themes/color.ts'
import type { Theme } from '../themes/types.ts'

/**
 * The colour an author gave the slide as `#RRGGBB` or `#RGB`, else the layout's. One that is the theme's is that slot, so that it
 * changes with the theme; any other stays as it was written.
 */
export function backgroundColor({ settings: { background } }: Slide, fallback: Color, { scheme }: Theme): Color {
  if (background === undefined) return fallback
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(background)
  const hex = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : background
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return fallback
  const literal = hex.toUpperCase() as Color
  const slots = Object.keys(scheme) as SchemeSlot[]
  return slots.find((slot) => scheme[slot].toUpperCase() === literal) ?? literal
}

/** True if the text of dark slides is the more legible on a colour. */
export function isDark(color: Color, theme: Theme): boolean {
  const hex = resolveColor(color, theme.scheme)
  const [onDeep, ink] = [theme.colors.onDeep, theme.colors.ink].map((text) => contrastRatio(hex, resolveColor(text, theme.scheme)))
  return onDeep! > ink!
}

/** A picture that fills the slide behind everything; what stands over its edges is cropped evenly. */
export function backgroundPicture(asset: Asset, id: string, { grid }: Theme): ImageNode {
  const slideRatio = grid.width / grid.height
  const ratio = asset.width / asset.height
  const cut = (part: number): Pt => Math.max(0, (1 - part) / 2)
  const x = cut(slideRatio / ratio)
  const y = cut(ratio / slideRatio)
  return {
    kind: 'image',
    id,
    box: { x: 0, y: 0, w: grid.width, h: grid.height },
    asset: asset.key,
    alt: '',
    decorative: true,
    crop: { left: x, right: x, top: y, bottom: y },
  }
}
