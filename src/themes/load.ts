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

interface RawTheme extends Omit<Theme, 'colors' | 'type' | 'code'> {
  colors: Record<ColorRole, RawColor>
  code?: Record<CodeRole, RawColor>
  type: Record<TypeRole, { max: number; min: number; lineHeight: number; bold: boolean; color: ColorRole }>
}

/**
 * Reads a shipped theme.
 * @throws if the theme's own file is missing or broken: that is a fault of the installation.
 */
export function loadTheme(name: string): Theme {
  const raw = parse(readFileSync(`${SHIPPED}${name}/theme.yaml`, 'utf8')) as RawTheme
  const colors = mapValues(raw.colors, toColor)
  const type = mapValues(raw.type, (style) => ({ ...style, color: colors[style.color] }))
  return { ...(raw as Omit<RawTheme, 'code'>), colors, type, ...(raw.code && { code: mapValues(raw.code, toColor) }) }
}

function toColor(value: RawColor): Color {
  return typeof value === 'string' ? value : { slot: value[0], lumMod: value[1], lumOff: value[2] }
}

function mapValues<K extends string, A, B>(record: Record<K, A>, map: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, map(value)])) as Record<K, B>
}
