import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Color, SchemeSlot } from '../scene/color.ts'
import type { CodeRole, ColorRole, Theme, TypeRole } from './types.ts'

/** Folder of the themes that ship, beside `src` and `lib`. */
const SHIPPED = fileURLToPath(new URL('../../themes/', import.meta.url))

/** Names of the themes that ship. */
export const themeNames: readonly string[] = ['default']

type RawColor = SchemeSlot | [slot: SchemeSlot, lumMod: number, lumOff: number]

interface RawTheme extends Omit<Theme, 'colors' | 'type' | 'code' | 'chart' | 'chartMuted'> {
  colors: Record<ColorRole, RawColor>
  chart?: RawColor[]
  chartMuted?: RawColor[]
  code?: Record<CodeRole, RawColor>
  type: Record<TypeRole, { max: number; min: number; lineHeight: number; bold: boolean; color: ColorRole }>
}

/** Path of a shipped theme's file. */
export function themeFile(name: string): string {
  return `${SHIPPED}${name}/theme.yaml`
}

const loaded = new Map<string, { text: string; theme: Theme }>()

/**
 * Reads a shipped theme: the same object as long as its file is the same.
 * @throws if the theme's own file is missing or broken: that is a fault of the installation.
 */
export function loadTheme(name: string): Theme {
  const text = readFileSync(themeFile(name), 'utf8')
  const known = loaded.get(name)
  if (known?.text === text) return known.theme
  const raw = parse(text) as RawTheme
  const colors = mapValues(raw.colors, toColor)
  const type = mapValues(raw.type, (style) => ({ ...style, color: colors[style.color] }))
  const theme = { ...(raw as Omit<RawTheme, 'code' | 'chart' | 'chartMuted'>), colors, type, ...(raw.code && { code: mapValues(raw.code, toColor) }), ...(raw.chart && { chart: raw.chart.map(toColor) }), ...(raw.chartMuted && { chartMuted: raw.chartMuted.map(toColor) }) }
  loaded.set(name, { text, theme })
  return theme
}

function toColor(value: RawColor): Color {
  return typeof value === 'string' ? value : { slot: value[0], lumMod: value[1], lumOff: value[2] }
}

function mapValues<K extends string, A, B>(record: Record<K, A>, map: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, map(value)])) as Record<K, B>
}
