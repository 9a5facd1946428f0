import { describe, expect, it } from 'vitest'
import { contrastRatio, loadTheme, resolveColor, themeNames } from './index.ts'
import type { ColorRole } from './types.ts'

/** What stands on what. Text of 24 pt or more may have less contrast (WCAG 2.2, 1.4.3). */
const PAIRS: { text: ColorRole; on: ColorRole[]; least: number }[] = [
  { text: 'ink', on: ['paper', 'mist', 'highlight'], least: 4.5 },
  { text: 'muted', on: ['paper', 'mist'], least: 4.5 },
  { text: 'deep', on: ['paper', 'mist'], least: 4.5 },
  { text: 'link', on: ['paper', 'mist'], least: 4.5 },
  { text: 'onDeep', on: ['deep', 'groundOnDeep'], least: 4.5 },
  { text: 'onDeepMuted', on: ['deep'], least: 4.5 },
  { text: 'voiceOnDeep', on: ['deep'], least: 4.5 },
  { text: 'codeText', on: ['codeFill'], least: 4.5 },
  { text: 'voice', on: ['paper', 'mist'], least: 3 },
  { text: 'alert', on: ['paper', 'mist'], least: 3 },
]

describe.each(themeNames)('theme %s', (name) => {
  const theme = loadTheme(name)
  const hex = (role: ColorRole): string => resolveColor(theme.colors[role], theme.scheme)

  it.each(PAIRS.flatMap(({ text, on, least }) => on.map((ground) => ({ text, ground, least }))))(
    '$text on $ground has a contrast of at least $least',
    ({ text, ground, least }) => {
      expect(contrastRatio(hex(text), hex(ground))).toBeGreaterThanOrEqual(least)
    },
  )

  it('keeps sizes and line heights on the grids that both outputs draw alike', () => {
    for (const { max, min, lineHeight } of Object.values(theme.type)) {
      for (const size of [max, min]) expect(Math.abs(size / 0.6 - Math.round(size / 0.6))).toBeLessThan(1e-9)
      expect(Math.abs(lineHeight / 0.012 - Math.round(lineHeight / 0.012))).toBeLessThan(1e-9)
    }
  })
})
