/** What a theme's file may say. */
import type { SchemeSlot } from '../scene/color.ts'
import { type Check, flag, hexColor, list, number, object, oneOf, record, text, tuple } from './checks.ts'
import type { CodeRole, ColorRole, TypeRole } from './types.ts'

const SLOTS: readonly SchemeSlot[] = [
  'dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink',
]

/** Texts and grounds as PowerPoint's colour map calls them (ECMA-376 §19.3.1.6): dark or light as the theme's ground is. */
const MAPPED = ['tx1', 'bg1', 'tx2', 'bg2'] as const

const COLOR_ROLES: readonly ColorRole[] = [
  'ink', 'muted', 'faint', 'paper', 'mist', 'deep', 'onDeep', 'groundOnDeep', 'onDeepMuted', 'voice', 'voiceOnDeep', 'alert', 'hairline',
  'link', 'highlight', 'codeText', 'codeFill',
]
const TYPE_ROLES: readonly TypeRole[] = [
  'cover', 'coverSubtitle', 'section', 'numeral', 'statement', 'title', 'lead', 'body', 'card', 'heading', 'label', 'caption', 'table', 'code',
  'metric',
]
const CODE_ROLES: readonly CodeRole[] = [
  'comment', 'deleted', 'function', 'inserted', 'keyword', 'number', 'punctuation', 'string', 'type',
]
const LAYOUTS = ['cover', 'contents', 'section', 'default', 'two-columns', 'statement', 'summary', 'closing']
const REGIONS = ['title', 'subtitle', 'meta', 'number', 'summary', 'body', 'left', 'right', 'footer', 'date']

const slot = oneOf(...SLOTS, ...MAPPED)

/** A slot, or `[slot, lumMod, lumOff]` in percent. */
const color: Check = (value, path, fault) => {
  if (!Array.isArray(value)) return slot(value, path, fault)
  const [name, mod, off] = value as unknown[]
  if (slot(name, [...path, 0], fault) === undefined) return undefined
  const parts = [mod, off].map((part, i) => number(0, 200)(part, [...path, i + 1], fault))
  return parts.includes(undefined) ? undefined : [name, ...parts]
}

const length = number(0, 2000)
const size: Check = number(8, 200)
/** Art may bleed off the slide. */
const place = number(-2000, 3000)
const point = tuple(place, 2)
const box = tuple(place, 4)
const face = object({ web: text, pptx: text, table: text })

const art = object({
  id: text,
  fill: color,
  opacity: number(0, 100),
  stroke: color,
  strokeWidth: number(0, 60),
  polygon: list(point, 3),
  path: ((value, path, fault) =>
    typeof value === 'string' && /^\s*M[\sMLHVCZ\d.,-]+$/.test(value) && value.length <= 20_000
      ? value
      : void fault({ path, expected: 'an outline of M, L, H, V, C and Z with absolute coordinates' })) satisfies Check,
  circle: tuple(place, 3),
  rect: box,
  radius: length,
  move: tuple(number(-2000, 2000), 3),
})

const region = object({ box, anchor: oneOf('top', 'middle', 'bottom'), align: oneOf('left', 'center', 'right'), color: oneOf(...COLOR_ROLES) })
const layout = object({ background: color, dark: flag, regions: record(REGIONS, region), art: list(art, 0) })

/** Keys that a theme of one's own may have; those that ship name their faces too. */
const own = {
  name: text,
  label: record(['zh', 'en'], text),
  extends: text,
  ground: oneOf('light', 'dark'),
  scheme: record(SLOTS, hexColor),
  colors: record(COLOR_ROLES, color),
  code: record(CODE_ROLES, color),
  chart: list(color, 2, 24),
  chartMuted: list(color, 2, 12),
  type: record(TYPE_ROLES, object({ max: size, min: size, lineHeight: number(1, 2.4), bold: flag, color: oneOf(...COLOR_ROLES) })),
  grid: object({
    left: length, right: length, top: length, bottom: length, gutter: length,
    title: record(['y', 'h'], length),
    body: record(['y', 'h'], length),
  }),
  shapes: object({
    radius: length, rule: number(0, 24), accent: oneOf('edge', 'tape'), hairline: number(0.25, 8), station: oneOf('circle', 'square', 'rounded'),
  }),
  bullets: list(oneOf('•', '–', '·', '›', '»', '*'), 1, 9),
  layouts: record(LAYOUTS, layout),
}

export const ownTheme = object(own)

export const shippedTheme = object({
  ...own,
  fonts: record(['latin', 'ea', 'mono'], face),
  webMetrics: record(['ascent', 'descent'], number(0, 3)),
  grid: object({
    width: length, height: length, left: length, right: length, top: length, bottom: length, columns: length, gutter: length, unit: length,
    title: record(['y', 'h'], length),
    body: record(['y', 'h'], length),
  }),
})
