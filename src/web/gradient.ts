import type { Gradient } from '../scene/types.ts'
import { resolveColor } from '../themes/color.ts'
import type { Theme } from '../themes/index.ts'
import { decimal } from './html.ts'

/** A gradient as a CSS image. DrawingML counts angles from left-to-right, CSS from upwards (CSS Images 3, §3.1). */
export function cssGradient({ stops, angle, centre }: Gradient, theme: Theme): string {
  const list = stops
    .map(({ at, color, opacity = 100 }) => `${withAlpha(resolveColor(color, theme.scheme), opacity)} ${decimal(at * 100)}%`)
    .join(',')
  if (centre) return `radial-gradient(farthest-corner at ${decimal(centre.x * 100)}% ${decimal(centre.y * 100)}%,${list})`
  return `linear-gradient(${decimal(((angle ?? 0) + 90) % 360)}deg,${list})`
}

function withAlpha(hex: string, opacity: number): string {
  const alpha = Math.round((Math.min(100, Math.max(0, opacity)) / 100) * 255)
  return alpha === 255 ? hex : `${hex}${alpha.toString(16).padStart(2, '0')}`
}
