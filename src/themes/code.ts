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
const SLOTS: Readonly<Record<Exclude<CodeRole, 'punctuation' | 'comment'>, SchemeSlot>> = {
  keyword: 'accent6',
  string: 'accent5',
  number: 'accent2',
  function: 'accent4',
  type: 'accent1',
  inserted: 'accent5',
  deleted: 'accent2',
}

/** Luminances that are tried, from the slot's own to the darkest on a light ground, to the lightest on a dark one. */
const DARKER: readonly (readonly [lumMod: number, lumOff: number])[] = [85, 75, 65, 55, 45, 35, 25, 15].map((mod) => [mod, 0] as const)
/** Of the lighter of the second pair: for what is to be quiet. */
const QUIET_ON_DARK: typeof DARKER = [70, 75, 80, 85, 90, 95].map((mod) => [mod, 0] as const)
const LIGHTER: typeof DARKER = [85, 70, 55, 40, 30, 20, 10].map((mod) => [mod, 100 - mod] as const)

const BANDS: CodePalette['bands'] = {
  lit: { color: 'accent1', opacity: 16 },
  inserted: { color: 'accent5', opacity: 24 },
  deleted: { color: 'accent2', opacity: 14 },
}
/** Black keeps light text legible on whatever the ground is. */
const bandsOnDark = (black: SchemeSlot): CodePalette['bands'] => ({
  lit: { color: black, opacity: 55 },
  inserted: { color: 'accent5', opacity: 24 },
  deleted: { color: 'accent2', opacity: 24 },
})

const palettes = new WeakMap<Theme, Partial<Record<'light' | 'dark', CodePalette>>>()

/** The colours of code in a theme, on ordinary or on reversed slides: each is legible on the code's ground and on every band. */
export function codePalette(theme: Theme, reversed: boolean): CodePalette {
  const known = palettes.get(theme) ?? {}
  palettes.set(theme, known)
  return (known[reversed ? 'dark' : 'light'] ??= makePalette(theme, reversed))
}

function makePalette({ colors, scheme, code = {} }: Theme, reversed: boolean): CodePalette {
  const ground = reversed ? colors.groundOnDeep : colors.codeFill
  const text = reversed ? colors.onDeep : colors.codeText
  const base = resolveColor(ground, scheme)
  const dark = contrastRatio(base, '#FFFFFF') > contrastRatio(base, '#000000')
  const lighter = (a: SchemeSlot, b: SchemeSlot): SchemeSlot => (contrastRatio(scheme[a], '#000000') > contrastRatio(scheme[b], '#000000') ? a : b)
  const quiet = lighter('lt2', 'dk2')
  const bands = dark ? bandsOnDark(lighter('lt1', 'dk1') === 'lt1' ? 'dk1' : 'lt1') : BANDS
  const grounds = [base, ...Object.values(bands).map(({ color, opacity }) => mixColors(base, resolveColor(color, scheme), opacity))]
  const legibleOn = (color: Color): boolean => grounds.every((behind) => contrastRatio(resolveColor(color, scheme), behind) >= LEAST_CONTRAST)
  const legible = (wanted: Color | undefined, slot: SchemeSlot): Color => {
    const shades = (!dark ? DARKER : slot === quiet ? QUIET_ON_DARK : LIGHTER).map(([lumMod, lumOff]): Color => ({ slot, lumMod, lumOff }))
    return [...(wanted === undefined || reversed ? [] : [wanted]), ...(dark && slot === quiet ? [] : [slot]), ...shades].find((color) => legibleOn(color)) ?? text
  }
  const roles = Object.entries({ ...SLOTS, comment: quiet, punctuation: quiet }).map(([role, slot]) => {
    const wanted = code[role as CodeRole]
    return [role, legible(wanted, typeof wanted === 'object' && role !== 'punctuation' ? wanted.slot : slot)] as const
  })
  return { ground, text, bands, roles: Object.fromEntries(roles) as CodePalette['roles'] }
}
