/** What a template's colours are for. Each role takes the first colour that is legible wherever it will stand. */
import type { Color, SchemeSlot } from '../scene/color.ts'
import { contrastRatio, parseHex, resolveColor, rgbToHsl } from '../themes/color.ts'
import type { ColorRole } from '../themes/index.ts'
import type { Scheme } from './color.ts'

/** Least contrast of text, and of large type and marks (WCAG 2.2, 1.4.3). */
const TEXT = 4.5
const LARGE = 3

const ACCENTS: readonly SchemeSlot[] = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6']

/**
 * @param scheme as the scene names it: `dk1` text, `lt1` ground, whatever their lightness
 * @param grounds colours on which the layouts' ordinary text stands, and those on which reversed text does
 */
export function colorRoles(scheme: Scheme, grounds: { plain: readonly string[]; reversed: readonly string[] }): Record<ColorRole, Color> {
  const hex = (color: Color): string => resolveColor(color, scheme)
  const least = (color: Color, on: readonly string[]): number => Math.min(...on.map((ground) => contrastRatio(hex(color), ground)))
  /** The first that is legible enough on all grounds, else the most legible. */
  const first = (candidates: readonly Color[], on: readonly string[], enough: number): Color =>
    candidates.find((color) => least(color, on) >= enough) ??
    candidates.reduce((best, color) => (least(color, on) > least(best, on) ? color : best))
  const tint = (slot: SchemeSlot, lumMod: number, lumOff = 0): Color => ({ slot, lumMod, lumOff })

  const paper = hex('lt1')
  const bright = rgbToHsl(parseHex(paper))[2] > 0.5
  const ink: Color = 'dk1'
  /** A ground a shade from the paper, on which ordinary text is read. */
  const softer: readonly Color[] = bright ? ['lt2', tint('lt1', 95), tint('lt1', 97)] : ['lt2', tint('lt1', 85, 15), tint('lt1', 90, 10)]
  const mist =
    softer.find((color) => contrastRatio(hex(color), hex(ink)) >= 7 && between(contrastRatio(hex(color), paper), 1.03, 1.5)) ?? softer[1]!
  const plain = [...new Set([...grounds.plain, paper, hex(mist)])]
  const deep = first(['dk2', tint('accent1', 75), tint('accent1', 50), 'dk1'], [paper, hex(mist)], TEXT)
  const reversed = [...new Set([...grounds.reversed, hex(deep)])]
  const groundOnDeep = groundOn(deep, hex)
  const onReversed = [...reversed, hex(groundOnDeep)]
  const soft: readonly Color[] = bright
    ? [tint('dk1', 65, 35), tint('dk1', 75, 25), tint('dk1', 85, 15), ink]
    : [tint('dk1', 65), tint('dk1', 75), tint('dk1', 85), ink]
  const shades = (slot: SchemeSlot): Color[] =>
    bright ? [slot, tint(slot, 75), tint(slot, 50)] : [slot, tint(slot, 60, 40), tint(slot, 40, 60)]
  const colourful = ACCENTS.filter((slot) => rgbToHsl(parseHex(hex(slot)))[1] > 0.2)
  const accents = colourful.length > 0 ? colourful : ACCENTS
  const voice = first([...shades(accents[0]!), ...accents, ...accents.flatMap(shades), ink], plain, LARGE)
  const voiceSlot = typeof voice === 'string' ? (voice.startsWith('#') ? 'accent1' : (voice as SchemeSlot)) : voice.slot
  const alert =
    alertOf(
      accents.filter((slot) => slot !== voiceSlot),
      hex,
    ) ?? 'accent2'
  const glow = yellowest(accents, hex)
  return {
    ink,
    muted: first(soft, plain, TEXT),
    faint: first([...(bright ? [tint('dk1', 50, 50)] : [tint('dk1', 50)]), ...soft], plain, LARGE),
    paper: 'lt1',
    mist,
    deep,
    onDeep: first(['lt1', 'dk1'], reversed, TEXT),
    groundOnDeep,
    onDeepMuted: first([tint('lt1', 85), tint('lt1', 95), 'lt1'], onReversed, TEXT),
    voice,
    voiceOnDeep: first([voiceSlot, tint(voiceSlot, 60, 40), tint(voiceSlot, 40, 60), tint(voiceSlot, 20, 80), 'lt1'], onReversed, TEXT),
    alert: first([...shades(alert), voice], plain, LARGE),
    hairline: bright ? tint('lt1', 85) : tint('lt1', 75, 25),
    link: first([...shades('hlink'), voice, ink], plain, TEXT),
    highlight: bright
      ? first([tint(glow, 40, 60), tint(glow, 20, 80)], [hex(ink)], TEXT)
      : first([tint(glow, 50), tint(glow, 25)], [hex(ink)], TEXT),
    codeText: ink,
    codeFill: mist,
  }
}

/** What cards are filled with on a deep ground: a shade from it, so that its text is still read. */
function groundOn(deep: Color, hex: (color: Color) => string): Color {
  const { slot, lumMod = 100, lumOff = 0 } = typeof deep === 'string' ? { slot: deep as SchemeSlot } : deep
  const dark = rgbToHsl(parseHex(hex(deep)))[2] < 0.5
  return dark
    ? { slot, lumMod: Math.round(lumMod * 0.85), lumOff: Math.min(100, Math.round(lumOff * 0.85) + 8) }
    : { slot, lumMod: Math.round(lumMod * 0.92), lumOff }
}

/** The accent nearest to red, if one is reddish. */
function alertOf(accents: readonly SchemeSlot[], hex: (color: Color) => string): SchemeSlot | undefined {
  const distance = (slot: SchemeSlot): number => {
    const [hue] = rgbToHsl(parseHex(hex(slot)))
    return Math.min(Math.abs(hue - 8), 360 - Math.abs(hue - 8))
  }
  const [nearest] = accents.toSorted((a, b) => distance(a) - distance(b))
  return nearest !== undefined && distance(nearest) < 40 ? nearest : undefined
}

/** The accent nearest to yellow: what a marker pen would be. */
function yellowest(accents: readonly SchemeSlot[], hex: (color: Color) => string): SchemeSlot {
  const distance = (slot: SchemeSlot): number => Math.abs(rgbToHsl(parseHex(hex(slot)))[0] - 48)
  return accents.toSorted((a, b) => distance(a) - distance(b))[0] ?? 'accent4'
}

function between(value: number, low: number, high: number): boolean {
  return value >= low && value <= high
}
