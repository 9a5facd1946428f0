/** Colours of DrawingML (ECMA-376 §20.1.2.3) as colours of the scene. */
import type { Color, SchemeSlot } from '../scene/color.ts'
import { formatHex, hslToRgb, parseHex, rgbToHsl, type Triple } from '../themes/color.ts'
import { attribute, child, children, type Element, numberOf } from './xml.ts'

export type Scheme = Readonly<Record<SchemeSlot, `#${string}`>>

/** What the names of a colour map stand for (CT_ColorMapping, §19.3.1.6). */
export type ColorMap = Readonly<Record<string, SchemeSlot>>

const PLAIN_MAP: ColorMap = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
}

/** Names of the map by the slot that the scene has for each: its `dk1` is the text's colour, its `lt1` the ground's. */
const SCENE_SLOTS: Readonly<Record<SchemeSlot, string>> = {
  dk1: 'tx1',
  lt1: 'bg1',
  dk2: 'tx2',
  lt2: 'bg2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
}

const SLOTS = Object.keys(SCENE_SLOTS) as SchemeSlot[]

/** A scheme and a map under which names of colours are read, and the deck's own, in which they are said. */
export interface Colors {
  scheme: Scheme
  map: ColorMap
  /** Scheme and map of the master that the deck's colours come from. */
  deck: { scheme: Scheme; map: ColorMap }
  /** What `phClr` stands for, in the theme's fills and lines. */
  placeholder?: ReadColor
}

/** A colour and how opaque it is, 0–100. */
export interface ReadColor {
  color: Color
  hex: `#${string}`
  opacity: number
}

/** Reads `p:clrMap` or `a:overrideClrMapping`. */
export function readMap(element: Element | undefined): ColorMap {
  if (element === undefined) return PLAIN_MAP
  return Object.fromEntries(
    Object.entries(PLAIN_MAP).map(([name, plain]) => {
      const slot = attribute(element, name) as SchemeSlot | undefined
      return [name, slot !== undefined && SLOTS.includes(slot) ? slot : plain]
    }),
  )
}

/** The scheme as the scene names it: each of its slots is what the map's name for it stands for. */
export function mappedScheme(scheme: Scheme, map: ColorMap): Scheme {
  return Object.fromEntries(SLOTS.map((slot) => [slot, scheme[map[SCENE_SLOTS[slot]]!]])) as Scheme
}

/** The first colour among an element's children. */
export function colorIn(element: Element | undefined, colors: Colors): ReadColor | undefined {
  for (const entry of children(element)) {
    const color = readColor(entry, colors)
    if (color !== undefined) return color
  }
  return undefined
}

/** `a:srgbClr`, `a:schemeClr` and the like with their changes; undefined for an element that is no colour. */
function readColor(element: Element, colors: Colors): ReadColor | undefined {
  const base = baseOf(element, colors)
  if (base === undefined) return undefined
  let opacity = base.opacity
  let rgb = parseHex(base.hex)
  const changes = children(element)
  for (const change of changes) {
    const value = (numberOf(change, 'val') ?? 0) / 100_000
    if (change.localName === 'alpha') opacity = Math.round(value * 100)
    else if (change.localName === 'alphaMod') opacity = Math.round(opacity * value)
    else rgb = changed(rgb, change.localName ?? '', value)
  }
  const hex = formatHex(rgb)
  const simple = changes.every(({ localName }) => /^(?:alpha|alphaMod|lumMod|lumOff)$/.test(localName ?? ''))
  return { color: simple ? named(base.color, changes, hex) : hex, hex, opacity: Math.min(100, Math.max(0, opacity)) }
}

/** A slot with what is done to its luminance, if the scene can say it. */
function named(base: Color, changes: readonly Element[], hex: `#${string}`): Color {
  if (typeof base !== 'string' || base.startsWith('#')) return changes.some(({ localName }) => localName?.startsWith('lum')) ? hex : base
  const percent = (name: string): number | undefined => {
    const value = numberOf(
      changes.find(({ localName }) => localName === name),
      'val',
    )
    return value === undefined ? undefined : value / 1000
  }
  const [lumMod, lumOff] = [percent('lumMod'), percent('lumOff')]
  if (lumMod === undefined && lumOff === undefined) return base
  return { slot: base as SchemeSlot, ...(lumMod === undefined ? {} : { lumMod }), ...(lumOff === undefined ? {} : { lumOff }) }
}

function baseOf(element: Element, colors: Colors): ReadColor | undefined {
  const literal = (hex: `#${string}`): ReadColor => ({ color: hex, hex, opacity: 100 })
  switch (element.localName) {
    case 'srgbClr':
      return literal(hexOf(attribute(element, 'val')))
    case 'sysClr':
      return literal(hexOf(attribute(element, 'lastClr') ?? (attribute(element, 'val') === 'window' ? 'FFFFFF' : '000000')))
    case 'prstClr':
      return literal(PRESETS[attribute(element, 'val') ?? ''] ?? '#808080')
    case 'scrgbClr': {
      const channel = (name: string): number => toGamma((numberOf(element, name) ?? 0) / 100_000)
      return literal(formatHex([channel('r'), channel('g'), channel('b')]))
    }
    case 'hslClr':
      return literal(
        formatHex(
          hslToRgb([
            ((numberOf(element, 'hue') ?? 0) / 60_000) % 360,
            (numberOf(element, 'sat') ?? 0) / 100_000,
            (numberOf(element, 'lum') ?? 0) / 100_000,
          ]),
        ),
      )
    case 'schemeClr': {
      const name = attribute(element, 'val') ?? 'tx1'
      if (name === 'phClr') return colors.placeholder ?? literal('#808080')
      const slot = colors.map[name] ?? (SLOTS.includes(name as SchemeSlot) ? (name as SchemeSlot) : 'dk1')
      return { color: sceneColor(slot, colors), hex: colors.scheme[slot], opacity: 100 }
    }
    default:
      return undefined
  }
}

/** A slot of the scheme as the deck says it; a literal where the deck has no name for it. */
function sceneColor(slot: SchemeSlot, { scheme, deck }: Colors): Color {
  if (scheme[slot] !== deck.scheme[slot]) return scheme[slot]
  return SLOTS.find((candidate) => deck.map[SCENE_SLOTS[candidate]] === slot) ?? scheme[slot]
}

/** One change of a colour (§20.1.2.3): `tint` and `shade` on linear light, the others in HSL. */
function changed(rgb: Triple, name: string, value: number): Triple {
  const linear = (map: (channel: number) => number): Triple => rgb.map((channel) => toGamma(map(toLinear(channel)))) as Triple
  const [h, s, l] = rgbToHsl(rgb)
  switch (name) {
    case 'shade':
      return linear((channel) => channel * value)
    case 'tint':
      return linear((channel) => channel * value + 1 - value)
    case 'lumMod':
      return hslToRgb([h, s, clamp(l * value)])
    case 'lumOff':
      return hslToRgb([h, s, clamp(l + value)])
    case 'lum':
      return hslToRgb([h, s, clamp(value)])
    case 'satMod':
      return hslToRgb([h, clamp(s * value), l])
    case 'satOff':
      return hslToRgb([h, clamp(s + value), l])
    case 'sat':
      return hslToRgb([h, clamp(value), l])
    case 'hueMod':
      return hslToRgb([(h * value) % 360, s, l])
    case 'hueOff':
      return hslToRgb([(h + (value * 100_000) / 60_000 + 360) % 360, s, l])
    case 'gray': {
      const y = clamp(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2])
      return [y, y, y]
    }
    case 'inv':
      return linear((channel) => 1 - channel)
    case 'comp':
      return hslToRgb([(h + 180) % 360, s, l])
    default:
      return rgb
  }
}

/** The colour in the middle between several. */
export function mixed(colors: readonly { hex: string }[]): `#${string}` {
  const sum = colors.map(({ hex }) => parseHex(hex)).reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0])
  return formatHex(sum.map((channel) => channel / Math.max(1, colors.length)) as Triple)
}

/** What is seen where a colour lies on another. */
export function over(top: ReadColor, ground: string): `#${string}` {
  const share = top.opacity / 100
  const below = parseHex(ground)
  return formatHex(parseHex(top.hex).map((channel, i) => channel * share + below[i]! * (1 - share)) as Triple)
}

/** The element in the order of `a:clrScheme` as a scheme (CT_ColorScheme, §20.1.6.2). */
export function readScheme(element: Element | undefined): Scheme {
  return Object.fromEntries(
    SLOTS.map((slot) => {
      const found = child(element, `a:${slot}`)
      const color = found && colorIn(found, { scheme: OFFICE, map: PLAIN_MAP, deck: { scheme: OFFICE, map: PLAIN_MAP } })
      return [slot, color?.hex ?? OFFICE[slot]]
    }),
  ) as Scheme
}

/** What stands in for slots that a broken scheme lacks. */
const OFFICE: Scheme = {
  dk1: '#000000',
  lt1: '#FFFFFF',
  dk2: '#44546A',
  lt2: '#E7E6E6',
  accent1: '#4472C4',
  accent2: '#ED7D31',
  accent3: '#A5A5A5',
  accent4: '#FFC000',
  accent5: '#5B9BD5',
  accent6: '#70AD47',
  hlink: '#0563C1',
  folHlink: '#954F72',
}

/** The commonest of ST_PresetColorVal (§20.1.10.48). */
const PRESETS: Readonly<Record<string, `#${string}`>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  lime: '#00FF00',
  blue: '#0000FF',
  yellow: '#FFFF00',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  gray: '#808080',
  grey: '#808080',
  dkGray: '#A9A9A9',
  ltGray: '#D3D3D3',
  navy: '#000080',
  teal: '#008080',
  orange: '#FFA500',
  purple: '#800080',
  silver: '#C0C0C0',
  maroon: '#800000',
  olive: '#808000',
}

function hexOf(value: string | undefined): `#${string}` {
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toUpperCase()}` : '#000000'
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))
const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const toGamma = (v: number): number => (v <= 0.003_130_8 ? v * 12.92 : 1.055 * clamp(v) ** (1 / 2.4) - 0.055)
