import type { Color, SchemeSlot } from '../scene/color.ts'

/**
 * The RGB value that a colour has under a scheme, as `#RRGGBB`.
 * Luminance changes follow `a:lumMod` and `a:lumOff` (ECMA-376 §20.1.2.3.20-21).
 */
export function resolveColor(color: Color, scheme: Readonly<Record<SchemeSlot, string>>): string {
  if (typeof color === 'string') return color.startsWith('#') ? color : scheme[color as SchemeSlot]
  const base = scheme[color.slot]
  const [h, s, l] = rgbToHsl(parseHex(base))
  const luminance = l * ((color.lumMod ?? 100) / 100) + (color.lumOff ?? 0) / 100
  return formatHex(hslToRgb([h, s, Math.min(1, Math.max(0, luminance))]))
}

/** What a colour of `opacity` percent makes of the one beneath; all as `#RRGGBB`, mixed as browsers and office programs do, in sRGB. */
export function mixColors(beneath: string, above: string, opacity: number): string {
  const top = parseHex(above)
  return formatHex(parseHex(beneath).map((v, i) => v + ((top[i]! - v) * opacity) / 100) as Triple)
}

/** WCAG 2.2 contrast ratio of two `#RRGGBB` colours, 1 to 21. */
export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [relativeLuminance(a), relativeLuminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The first of some texts that is legible on a fill (WCAG 2.2, 1.4.3), else the most legible; all under one scheme. */
export function legibleOn(fill: Color, texts: readonly Color[], scheme: Readonly<Record<SchemeSlot, string>>, least = 4.5): Color {
  const contrast = (text: Color): number => contrastRatio(resolveColor(text, scheme), resolveColor(fill, scheme))
  return texts.find((text) => contrast(text) >= least) ?? texts.toSorted((a, b) => contrast(b) - contrast(a))[0]!
}

function relativeLuminance(hex: string): number {
  const [r, g, b] = parseHex(hex).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as Triple
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Red, green and blue, or hue in degrees, saturation and luminance; all others from 0 to 1. */
export type Triple = [number, number, number]

export function parseHex(hex: string): Triple {
  const value = Number.parseInt(hex.slice(1), 16)
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

export function formatHex(rgb: Triple): `#${string}` {
  return ('#' + rgb.map((v) => Math.round(Math.min(1, Math.max(0, v)) * 255).toString(16).padStart(2, '0')).join('').toUpperCase()) as `#${string}`
}

export function rgbToHsl([r, g, b]: Triple): Triple {
  const max = Math.max(r, g, b)
  const min = Math.min(r, g, b)
  const l = (max + min) / 2
  const d = max - min
  if (d === 0) return [0, 0, l]
  const s = d / (1 - Math.abs(2 * l - 1))
  const h = max === r ? ((g - b) / d + 6) % 6 : max === g ? (b - r) / d + 2 : (r - g) / d + 4
  return [h * 60, s, l]
}

export function hslToRgb([h, s, l]: Triple): Triple {
  const c = (1 - Math.abs(2 * l - 1)) * s
  const x = c * (1 - Math.abs(((h / 60) % 2) - 1))
  const m = l - c / 2
  const [r, g, b] = h < 60 ? [c, x, 0] : h < 120 ? [x, c, 0] : h < 180 ? [0, c, x] : h < 240 ? [0, x, c] : h < 300 ? [x, 0, c] : [c, 0, x]
  return [r + m, g + m, b + m]
}
