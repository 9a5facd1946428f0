import type { Chart } from '../../deck/index.ts'
import type { Color } from '../../scene/color.ts'
import { contrastRatio, resolveColor, type Theme } from '../../themes/index.ts'
import type { BlockContext } from '../types.ts'

/** The colours of one chart. */
export interface ChartColors {
  series: readonly Color[]
  /** Points that differ from their series, by series, then point. */
  points: readonly Readonly<Record<number, Color>>[]
  text: Color
  quiet: Color
  hairline: Color
  ground: Color
  /** Text of what is highlighted. */
  voice: Color
  /** Text that is legible on a fill. */
  on(fill: Color): Color
  /** Text that belongs to a mark: in its colour where that is legible. */
  like(mark: Color): Color
}

/** Least contrast of a mark with what lies behind it. */
const LEAST_CONTRAST = 1.25
/** Least contrast of text (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5

/** What charts take from a theme that says nothing of them. */
const ACCENTS: readonly Color[] = ['accent1', 'accent3', 'dk2', 'accent4', 'accent5', 'accent6']
const QUIET: readonly Color[] = [
  { slot: 'dk1', lumMod: 40, lumOff: 60 },
  { slot: 'dk1', lumMod: 60, lumOff: 40 },
  { slot: 'dk1', lumMod: 25, lumOff: 75 },
]

export function chartColors({ type, series, categories, highlight }: Chart, ground: Color, context: BlockContext): ChartColors {
  const { theme } = context
  const hex = (color: Color): string => resolveColor(color, theme.scheme)
  const round = type === 'pie' || type === 'doughnut'
  const palette = (theme.chart ?? ACCENTS).map((color) => visible(color, ground, theme))
  const shades = (theme.chartMuted ?? QUIET).map((color) => visible(color, ground, theme))
  // Lines are thin: those that step back have the darkest shade.
  const muted = type === 'line' ? [shades[1] ?? shades[0]!] : shades
  const voice = context.color('voice')
  const at = (list: readonly Color[], i: number): Color => list[i % list.length]!
  const ofCategory = highlight?.of === 'category' ? highlight.index : undefined
  const ofSeries = highlight?.of === 'series' && series.length > 1 ? highlight.index : undefined
  const line = type === 'line'
  return {
    series: series.map((_, i) => {
      if (ofSeries !== undefined) return i === ofSeries ? voice : at(muted, i > ofSeries ? i - 1 : i)
      if (ofCategory !== undefined && !line && type !== 'area' && series.length === 1) return at(muted, 0)
      return at(palette, i)
    }),
    points: series.map((_, i): Record<number, Color> => {
      if (round) return Object.fromEntries(categories.map((__, c) => [c, sliceColor(c, ofCategory, palette, muted, voice)]))
      // With several series side by side, a category stands out by keeping its colours while the others fade.
      if (ofCategory === undefined || line || type === 'area') return {}
      if (series.length === 1) return { [ofCategory]: voice }
      return Object.fromEntries(categories.flatMap((__, c) => (c === ofCategory ? [] : [[c, at(muted, i)]])))
    }),
    text: context.color('ink'),
    quiet: context.color('muted'),
    hairline: context.color('hairline'),
    ground,
    voice,
    like: (mark) => {
      if (contrastRatio(hex(mark), hex(ground)) >= TEXT_CONTRAST) return mark
      return shades.includes(mark) ? context.color('muted') : context.color('ink')
    },
    on: (fill) => {
      return contrastRatio(hex('lt1'), hex(fill)) >= contrastRatio(hex('dk1'), hex(fill)) ? 'lt1' : 'dk1'
    },
  }
}

function sliceColor(
  index: number,
  highlighted: number | undefined,
  palette: readonly Color[],
  muted: readonly Color[],
  voice: Color,
): Color {
  if (highlighted === undefined) return palette[index % palette.length]!
  if (index === highlighted) return voice
  const place = index > highlighted ? index - 1 : index
  return muted[place % muted.length]!
}

/** A colour, or a tint of it that can be told from the ground: themes choose for light slides. */
function visible(color: Color, ground: Color, theme: Theme): Color {
  const hex = (shade: Color): string => resolveColor(shade, theme.scheme)
  if (contrastRatio(hex(color), hex(ground)) >= LEAST_CONTRAST || (typeof color === 'string' && color.startsWith('#'))) return color
  const slot = typeof color === 'string' ? color : color.slot
  const tints: Color[] = [40, 60, 75].map((lumMod) => ({ slot, lumMod, lumOff: 100 - lumMod }) as Color)
  return tints.find((tint) => contrastRatio(hex(tint), hex(ground)) >= 2) ?? (contrastRatio(hex('lt1'), hex(ground)) >= 2 ? 'lt1' : 'dk1')
}
