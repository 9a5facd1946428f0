import type { Color, SchemeSlot } from '../scene/color.ts'
import { resolveColor } from '../themes/color.ts'
import type { Theme } from '../themes/index.ts'

/** A colour as CSS: a custom property for a slot of the scheme, else `#RRGGBB`. */
export function cssColor(color: Color, theme: Theme): string {
  if (typeof color === 'string') return color.startsWith('#') ? checked(color) : `var(--${color})`
  const { slot, lumMod, lumOff } = color
  const shades = shadesOf(theme)
  const name = `${slot} ${lumMod} ${lumOff}`
  const known = shades.get(name)
  if (known !== undefined) return known
  const shade = checked(resolveColor(color, theme.scheme))
  shades.set(name, shade)
  return shade
}

function checked(hex: string): string {
  return HEX.test(hex) ? hex : 'currentColor'
}

const HEX = /^#[0-9a-f]{6}$/i

/** A theme's shades of its slots as CSS: decks have few, and every paragraph asks for one. */
function shadesOf(theme: Theme): Map<string, string> {
  const known = shadesByTheme.get(theme) ?? new Map<string, string>()
  shadesByTheme.set(theme, known)
  return known
}

const shadesByTheme = new WeakMap<Theme, Map<string, string>>()

/** The scheme as custom properties, for `:root`. */
export function colorProperties(theme: Theme): string {
  return (Object.keys(theme.scheme) as SchemeSlot[]).map((slot) => `--${slot}:${theme.scheme[slot]}`).join(';')
}
