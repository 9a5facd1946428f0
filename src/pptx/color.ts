import type { Color, SchemeSlot } from '../scene/color.ts'

/** Slots as the colour map names them (CT_ColorMapping, §19.3.1.6): what PowerPoint itself writes on slides. */
const MAPPED: Partial<Record<SchemeSlot, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' }

/**
 * `a:schemeClr` with `a:lumMod` and `a:lumOff`, or `a:srgbClr` for an author's literal (§20.1.2.3).
 * @param opacity 0–100; absent: opaque (`a:alpha`)
 */
export function colorXml(color: Color, opacity?: number): string {
  const alpha = opacity === undefined || opacity >= 100 ? '' : `<a:alpha val="${Math.round(opacity * 1000)}"/>`
  if (typeof color === 'string' && color.startsWith('#')) return element('a:srgbClr', color.slice(1).toUpperCase(), alpha)
  const { slot, lumMod, lumOff } = typeof color === 'string' ? { slot: color as SchemeSlot, lumMod: undefined, lumOff: undefined } : color
  const mod = lumMod === undefined || lumMod === 100 ? '' : `<a:lumMod val="${Math.round(lumMod * 1000)}"/>`
  const off = lumOff === undefined || lumOff === 0 ? '' : `<a:lumOff val="${Math.round(lumOff * 1000)}"/>`
  return element('a:schemeClr', MAPPED[slot] ?? slot, mod + off + alpha)
}

/** `a:solidFill` (CT_SolidColorFillProperties, §20.1.8.54). */
export function solidFill(color: Color, opacity?: number): string {
  return `<a:solidFill>${colorXml(color, opacity)}</a:solidFill>`
}

/** Whether two colours are written the same. */
export function sameColor(a: Color, b: Color): boolean {
  if (a === b) return true
  // Slots have one name each.
  if (isSlot(a) && isSlot(b)) return false
  return colorXml(a) === colorXml(b)
}

function isSlot(color: Color): boolean {
  return typeof color === 'string' && !color.startsWith('#')
}

function element(name: string, value: string, children: string): string {
  return children === '' ? `<${name} val="${value}"/>` : `<${name} val="${value}">${children}</${name}>`
}
