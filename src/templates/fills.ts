/** Fills and lines of shapes and backgrounds (ECMA-376 §20.1.8, §20.1.2.2.24), and those that a theme lends them. */
import type { Gradient, Pt } from '../scene/types.ts'
import { type Colors, colorIn, mixed, over, type ReadColor } from './color.ts'
import { attribute, child, children, type Element, isNamed, numberOf } from './xml.ts'

export type Fill =
  | { kind: 'none' }
  | { kind: 'solid'; color: ReadColor }
  | { kind: 'gradient'; gradient: Gradient; color: ReadColor }
  /** A picture: the relationship that leads to it, and what is cut from its edges, in fractions. */
  | { kind: 'picture'; relationship: string; crop: { left: number; top: number; right: number; bottom: number }; tiled: boolean }

export interface Stroke {
  color: ReadColor
  width: Pt
}

/** Lists of a theme's format scheme that shapes refer to by number (CT_StyleMatrix, §20.1.4.1.14). */
export interface FormatScheme {
  fills: readonly Element[]
  backgrounds: readonly Element[]
  lines: readonly Element[]
}

export function readFormats(theme: Element | undefined): FormatScheme {
  const formats = child(theme, 'a:themeElements', 'a:fmtScheme')
  return {
    fills: children(child(formats, 'a:fillStyleLst')),
    backgrounds: children(child(formats, 'a:bgFillStyleLst')),
    lines: children(child(formats, 'a:lnStyleLst')),
  }
}

/** The fill among an element's children (EG_FillProperties); undefined if it says none. */
export function fillIn(element: Element | undefined, colors: Colors): Fill | undefined {
  for (const entry of children(element)) {
    const fill = readFill(entry, colors)
    if (fill !== undefined) return fill
  }
  return undefined
}

function readFill(element: Element, colors: Colors): Fill | undefined {
  if (isNamed(element, 'a:noFill')) return { kind: 'none' }
  if (isNamed(element, 'a:solidFill')) {
    const color = colorIn(element, colors)
    return color === undefined ? { kind: 'none' } : { kind: 'solid', color }
  }
  if (isNamed(element, 'a:gradFill')) return readGradient(element, colors)
  if (isNamed(element, 'a:pattFill')) {
    // A pattern is told from afar by the mixture of its two colours.
    const [front, back] = [colorIn(child(element, 'a:fgClr'), colors), colorIn(child(element, 'a:bgClr'), colors)]
    const parts = [front, back].filter((color) => color !== undefined)
    const hex = mixed(parts)
    return { kind: 'solid', color: { color: hex, hex, opacity: 100 } }
  }
  if (isNamed(element, 'a:blipFill') || isNamed(element, 'p:blipFill')) return readPicture(element)
  return undefined
}

function readGradient(element: Element, colors: Colors): Fill {
  const stops = children(child(element, 'a:gsLst'), 'a:gs')
    .flatMap((stop) => {
      const color = colorIn(stop, colors)
      return color === undefined ? [] : [{ at: Math.min(1, Math.max(0, (numberOf(stop, 'pos') ?? 0) / 100_000)), color }]
    })
    .toSorted((a, b) => a.at - b.at)
  if (stops.length === 0) return { kind: 'none' }
  const hex = mixed(stops.map(({ color }) => color))
  const opacity = Math.round(stops.reduce((sum, { color }) => sum + color.opacity, 0) / stops.length)
  const path = child(element, 'a:path')
  const gradient: Gradient = {
    stops: stops.map(({ at, color }) => ({ at, color: color.color, ...(color.opacity < 100 ? { opacity: color.opacity } : {}) })),
    ...(path === undefined ? { angle: (numberOf(child(element, 'a:lin'), 'ang') ?? 0) / 60_000 } : { centre: centreOf(path) }),
  }
  return { kind: 'gradient', gradient, color: { color: hex, hex, opacity } }
}

/** The middle of the rectangle from which a path gradient begins (`a:fillToRect`). */
function centreOf(path: Element): { x: number; y: number } {
  const rect = child(path, 'a:fillToRect')
  const edge = (name: string): number => (numberOf(rect, name) ?? 0) / 100_000
  return { x: (edge('l') + 1 - edge('r')) / 2, y: (edge('t') + 1 - edge('b')) / 2 }
}

function readPicture(element: Element): Fill {
  const relationship = attribute(child(element, 'a:blip'), 'r:embed')
  if (relationship === undefined) return { kind: 'none' }
  const source = child(element, 'a:srcRect')
  const stretch = child(element, 'a:stretch', 'a:fillRect')
  // A negative margin of the stretch lets the picture stand over its box: the same as cutting it.
  const cut = (name: string): number => {
    const outer = Math.min(0, numberOf(stretch, name) ?? 0) / 100_000
    return Math.min(0.95, Math.max(0, (numberOf(source, name) ?? 0) / 100_000 + (outer < 0 ? -outer / (1 - outer) : 0)))
  }
  const crop = { left: cut('l'), top: cut('t'), right: cut('r'), bottom: cut('b') }
  return { kind: 'picture', relationship, crop, tiled: child(element, 'a:tile') !== undefined }
}

/** A shape's fill: its own, else its group's where it asks for it, else what its style takes from the theme. */
export function shapeFill(
  properties: Element | undefined,
  style: Element | undefined,
  formats: FormatScheme,
  colors: Colors,
  group?: Fill,
): Fill {
  if (child(properties, 'a:grpFill')) return group ?? { kind: 'none' }
  return fillIn(properties, colors) ?? styleFill(child(style, 'a:fillRef'), formats, colors) ?? { kind: 'none' }
}

/** A reference to the theme's fills: 1–999 plain, from 1001 those of backgrounds (§20.1.4.2.10, §19.3.1.3). */
export function styleFill(reference: Element | undefined, { fills, backgrounds }: FormatScheme, colors: Colors): Fill | undefined {
  const idx = numberOf(reference, 'idx')
  if (idx === undefined || idx === 0 || idx === 1000) return undefined
  const element = idx > 1000 ? backgrounds[idx - 1001] : fills[idx - 1]
  return element && readFill(element, within(reference, colors))
}

export function shapeStroke(
  properties: Element | undefined,
  style: Element | undefined,
  { lines }: FormatScheme,
  colors: Colors,
): Stroke | undefined {
  const own = child(properties, 'a:ln')
  const reference = child(style, 'a:lnRef')
  const lent = lines[(numberOf(reference, 'idx') ?? 0) - 1]
  const fill = fillIn(own, colors) ?? (lent && fillIn(lent, within(reference, colors)))
  if (fill === undefined || fill.kind === 'none' || fill.kind === 'picture' || fill.color.opacity === 0) return undefined
  return { color: fill.color, width: (numberOf(own, 'w') ?? numberOf(lent, 'w') ?? 9525) / 12_700 }
}

function within(reference: Element | undefined, colors: Colors): Colors {
  const placeholder = colorIn(reference, colors)
  return placeholder === undefined ? colors : { ...colors, placeholder }
}

/** What a fill looks like from afar, over a ground. */
export function seenColor(fill: Fill | undefined, ground: string): `#${string}` | undefined {
  if (fill === undefined || fill.kind === 'none' || fill.kind === 'picture') return undefined
  return over(fill.color, ground)
}
