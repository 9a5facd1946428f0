/** A theme's file, parsed as YAML → a theme. */
import type { Color, SchemeSlot } from '../scene/color.ts'
import { artShape, type RawArt } from './art.ts'
import type { CodeRole, ColorRole, LayoutLook, MovingArt, RegionLook, Theme, TypeRole, TypeStyle } from './types.ts'

/** A slot as the file names it, or `[slot, lumMod, lumOff]`. */
export type RawColor = string | readonly [slot: string, lumMod: number, lumOff: number]

interface RawLayout {
  background?: RawColor
  dark?: boolean
  regions?: Record<string, Omit<RegionLook, 'box' | 'color'> & { box?: [number, number, number, number]; color?: ColorRole }>
  art?: RawArt<RawColor>[]
}

/** A theme's file once everything in it is checked. */
export interface RawTheme extends Omit<Theme, 'colors' | 'type' | 'code' | 'chart' | 'chartMuted' | 'layouts'> {
  colors: Record<ColorRole, RawColor>
  chart?: RawColor[]
  chartMuted?: RawColor[]
  code?: Record<CodeRole, RawColor>
  type: Record<TypeRole, Omit<TypeStyle, 'color'> & { color: ColorRole }>
  layouts?: Record<string, RawLayout>
}

/** The scene's slots for the file's, in a theme whose ground is dark: there text is what the file calls light. */
const SWAPPED: Readonly<Record<string, SchemeSlot>> = { dk1: 'lt1', lt1: 'dk1', dk2: 'lt2', lt2: 'dk2' }
/** What the colour map calls text and ground is what the scene does. */
const MAPPED: Readonly<Record<string, SchemeSlot>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' }

/** A slot of the scene for one of the file, and the other way round. */
export function slotOn(ground: Theme['ground'], slot: SchemeSlot): SchemeSlot {
  return ground === 'dark' ? (SWAPPED[slot] ?? slot) : slot
}

export function themeOf(raw: RawTheme): Theme {
  const toColor = (value: RawColor): Color => {
    const slot = (name: string): SchemeSlot => MAPPED[name] ?? slotOn(raw.ground, name as SchemeSlot)
    return typeof value === 'string' ? slot(value) : { slot: slot(value[0]), lumMod: value[1], lumOff: value[2] }
  }
  const colors = mapValues(raw.colors, toColor)
  const { code, chart, chartMuted, layouts, ...rest } = raw
  return {
    ...rest,
    scheme: mapValues(raw.scheme, (_, slot) => raw.scheme[slotOn(raw.ground, slot)]),
    colors,
    type: mapValues(raw.type, (style) => ({ ...style, color: colors[style.color] })),
    ...(code && { code: mapValues(code, toColor) }),
    ...(chart && { chart: chart.map(toColor) }),
    ...(chartMuted && { chartMuted: chartMuted.map(toColor) }),
    ...(layouts && { layouts: mapValues(layouts, (layout) => lookOf(layout, colors, toColor)) }),
  }
}

function lookOf({ background, dark, regions, art }: RawLayout, colors: Theme['colors'], toColor: (value: RawColor) => Color): LayoutLook {
  return {
    ...(background !== undefined && { background: toColor(background) }),
    ...(dark !== undefined && { dark }),
    ...(regions && {
      regions: mapValues(regions, ({ box, color, ...look }): RegionLook => ({
        ...look,
        ...(box && { box: { x: box[0], y: box[1], w: box[2], h: box[3] } }),
        ...(color && { color: colors[color] }),
      })),
    }),
    ...(art && artOf(art, toColor)),
  }
}

function artOf(art: readonly RawArt<RawColor>[], toColor: (value: RawColor) => Color): Pick<LayoutLook, 'art' | 'moving'> {
  const shapes = art.flatMap(({ fill, stroke, move, ...shape }, i) => {
    const drawn = artShape({ ...shape, ...(fill && { fill: toColor(fill) }), ...(stroke && { stroke: toColor(stroke) }) }, i)
    return drawn === undefined ? [] : [{ drawn, move }]
  })
  const moving = shapes.flatMap(({ drawn, move }): MovingArt[] =>
    move === undefined ? [] : [{ shape: drawn, by: [move[0], move[1]], times: move[2] }],
  )
  return { art: shapes.flatMap(({ drawn, move }) => (move === undefined ? [drawn] : [])), ...(moving.length > 0 && { moving }) }
}

/** What a theme says, over what the one says that it extends; lists and colours are taken whole. */
export function extended<T>(base: T, own: unknown): T {
  if (!isRecord(base) || !isRecord(own)) return own as T
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(own)])].map((key) => [
      key,
      Object.hasOwn(own, key) ? (Object.hasOwn(base, key) ? extended(base[key], own[key]) : own[key]) : base[key],
    ]),
  ) as T
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapValues<K extends string, A, B>(record: Readonly<Record<K, A>>, map: (value: A, key: K) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, map(value, key as K)])) as Record<K, B>
}
