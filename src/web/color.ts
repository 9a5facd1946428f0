import type { Color, SchemeSlot } from '../scene/color.ts'
import { resolveColor } from '../themes/color.ts'
import type { Theme } from '../themes/index.ts'

/** A colour as CSS: a custom property for a slot of the scheme, else `#RRGGBB`. */
export function cssColor(color: Color, theme: Theme): string {
  if (typeof color === 'string' && !color.startsWith('#')) return `var(--${color})`
  const hex = resolveColor(color, theme.scheme)
  return /^#[0-9a-f]{6}$/i.test(hex) ? hex : 'currentColor'
}

/** The scheme as custom properties, for `:root`. */
export function colorProperties(theme: Theme): string {
  return (Object.keys(theme.scheme) as SchemeSlot[]).map((slot) => `--${slot}:${theme.scheme[slot]}`).join(';')
}
