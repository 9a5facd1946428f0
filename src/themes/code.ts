import type { Color, SchemeSlot } from '../scene/color.ts'
import { contrastRatio, mixColors, resolveColor } from './color.ts'
import type { CodeRole, Theme } from './types.ts'

/** The colours of code blocks on one kind of slide. */
export interface CodePalette {
  /** What is behind the code. */
  ground: Color
  /** Code that is nothing in particular. */
  text: Color
  roles: Readonly<Record<CodeRole, Color>>
  /** Behind lines that are lit, added and taken away. */
  bands: Readonly<Record<'lit' | 'inserted' | 'deleted', Tint>>
}

/** A colour laid over the ground; `opacity` in percent. */
export interface Tint {
  color: Color
  opacity: number
}

/** Least contrast of code with whatever is behind it (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5

/** What a role is coloured by where the theme says nothing. */
const SLOTS: Readonly<Record<Exclude<CodeRole, 'punctuation'>, SchemeSlot>> = {
  keyword: 'accent6',
  string: 'accent5',
  number: 'accent2',
  comment: 'lt2',
  function: 'accent4',
  type: 'accent1',
  inserted: 'accent5',
  deleted: 'accent2',
}

/** Luminances that are tried, from the slot's own to the darkest on a light ground, to the lightest on a dark one. */
const DARKER: readonly (readonly [lumMod: number, lumOff: number])[] = [85, 75, 65, 55, 45, 35, 25, 15].map((mod) => [mod, 0] as const)
/** Of the second ground, which is light: for what is to be quiet. */
const QUIET_ON_DARK: typeof DARKER = [70, 75, 80, 85, 90, 95].map((mod) => [mod, 0] as const)
const LIGHTER: typeof DARKER = [85, 70, 55, 40, 30, 20, 10].map((mod) => [mod, 100 - mod] as const)

const BANDS: CodePalette['bands'] = {
  lit: { color: 'accent1', opacity: 16 },
  inserted: { color: 'accent5', opacity: 24 },
  deleted: { color: 'accent2', opacity: 14 },
}
/** Black and white keep light text legible on whatever the ground is. */
const BANDS_ON_DARK: CodePalette['bands'] = {
  lit: { color: 'dk1', opacity: 55 },
  inserted: { color: 'accent5', opacity: 24 },
  deleted: { color: 'accent2', opacity: 24 },
}

const palettes = new WeakMap<Theme, Partial<Record<'light' | 'dark', CodePalette>>>()

/** The colours of code in a theme: each is legible on the code's ground and on every band. */
export function codePalette(theme: Theme, dark: boolean): CodePalette {
  const known = palettes.get(theme) ?? {}
  palettes.set(theme, known)
  return (known[dark ? 'dark' : 'light'] ??= makePalette(theme, dark))
}

function makePalette({ colors, scheme, code = {} }: Theme, dark: boolean): CodePalette {
  const ground = dark ? colors.groundOnDeep : colors.codeFill
  const text = dark ? colors.onDeep : colors.codeText
  const bands = dark ? BANDS_ON_DARK : BANDS
  const base = resolveColor(ground, scheme)
  const grounds = [base, ...Object.values(bands).map(({ color, opacity }) => mixColors(base, resolveColor(color, scheme), opacity))]
  const legibleOn = (color: Color): boolean => grounds.every((behind) => contrastRatio(resolveColor(color, scheme), behind) >= LEAST_CONTRAST)
  const legible = (wanted: Color | undefined, slot: SchemeSlot): Color => {
    const shades = (!dark ? DARKER : slot === 'lt2' ? QUIET_ON_DARK : LIGHTER).map(([lumMod, lumOff]): Color => ({ slot, lumMod, lumOff }))
    return [...(wanted === undefined || dark ? [] : [wanted]), ...(dark && slot === 'lt2' ? [] : [slot]), ...shades].find((color) => legibleOn(color)) ?? text
  }
  const roles = Object.entries(SLOTS).map(([role, slot]) => {
    const wanted = code[role as CodeRole]
    return [role, legible(wanted, typeof wanted === 'object' ? wanted.slot : slot)] as const
  })
  return { ground, text, bands, roles: { ...(Object.fromEntries(roles) as Omit<CodePalette['roles'], 'punctuation'>), punctuation: legible(dark ? undefined : code.punctuation, 'lt2') } }
}
