import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixColors } from './color.ts'
import { codePalette, contrastRatio, loadTheme, resolveColor, themeNames } from './index.ts'
import type { ColorRole } from './types.ts'

/** What stands on what. Text of 24 pt or more may have less contrast (WCAG 2.2, 1.4.3). */
const PAIRS: { text: ColorRole; on: ColorRole[]; least: number }[] = [
  { text: 'ink', on: ['paper', 'mist', 'highlight'], least: 4.5 },
  { text: 'muted', on: ['paper', 'mist'], least: 4.5 },
  { text: 'deep', on: ['paper', 'mist'], least: 4.5 },
  { text: 'link', on: ['paper', 'mist'], least: 4.5 },
  { text: 'onDeep', on: ['groundOnDeep'], least: 4.5 },
  { text: 'onDeepMuted', on: ['groundOnDeep'], least: 4.5 },
  { text: 'voiceOnDeep', on: ['groundOnDeep'], least: 3 },
  { text: 'codeText', on: ['codeFill'], least: 4.5 },
  { text: 'voice', on: ['paper', 'mist'], least: 4.5 },
  { text: 'alert', on: ['paper', 'mist'], least: 4.5 },
]

describe.each(themeNames)('theme %s', (name) => {
  const theme = loadTheme(name)

  it('can be kept as JSON', () => {
    expect(JSON.parse(JSON.stringify(theme))).toEqual(theme)
  })

  const hex = (role: ColorRole): string => resolveColor(theme.colors[role], theme.scheme)

  it.each(PAIRS.flatMap(({ text, on, least }) => on.map((ground) => ({ text, ground, least }))))(
    '$text on $ground has a contrast of at least $least',
    ({ text, ground, least }) => {
      expect(contrastRatio(hex(text), hex(ground))).toBeGreaterThanOrEqual(least)
    },
  )

  it.each([false, true])('keeps code legible on its ground and on every band; on dark slides: %s', (dark) => {
    const { ground, bands, text, roles } = codePalette(theme, dark)
    const base = resolveColor(ground, theme.scheme)
    const grounds = [base, ...Object.values(bands).map(({ color, opacity }) => mixColors(base, resolveColor(color, theme.scheme), opacity))]
    for (const color of [text, ...Object.values(roles)])
      for (const behind of grounds) expect(contrastRatio(resolveColor(color, theme.scheme), behind)).toBeGreaterThanOrEqual(4.5)
    expect(new Set(grounds).size).toBe(4)
  })

  it('keeps sizes and line heights on the grids that both outputs draw alike', () => {
    for (const { max, min, lineHeight } of Object.values(theme.type)) {
      for (const size of [max, min]) expect(Math.abs(size / 0.6 - Math.round(size / 0.6))).toBeLessThan(1e-9)
      expect(Math.abs(lineHeight / 0.012 - Math.round(lineHeight / 0.012))).toBeLessThan(1e-9)
    }
  })
})

describe('the colours of code in a theme that names none', () => {
  const theme = loadTheme('default')
  const color = fc.integer({ min: 0, max: 0xffffff }).map((value): `#${string}` => `#${value.toString(16).padStart(6, '0').toUpperCase()}`)
  const accents = fc.record({ accent1: color, accent2: color, accent4: color, accent5: color, accent6: color })

  it('are legible, whatever the accents are', () => {
    fc.assert(
      fc.property(accents, fc.boolean(), (changed, dark) => {
        const { code: _, ...rest } = theme
        const scheme = { ...theme.scheme, ...changed }
        const { ground, bands, roles } = codePalette({ ...rest, scheme }, dark)
        const base = resolveColor(ground, scheme)
        for (const role of Object.values(roles)) {
          expect(contrastRatio(resolveColor(role, scheme), base)).toBeGreaterThanOrEqual(4.5)
          for (const band of Object.values(bands))
            expect(contrastRatio(resolveColor(role, scheme), mixColors(base, resolveColor(band.color, scheme), band.opacity))).toBeGreaterThanOrEqual(4.5)
        }
      }),
    )
  })
})
