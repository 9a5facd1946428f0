import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layouts } from '../layouts/index.ts'
import type { PictureTones, SceneNode } from '../scene/types.ts'
import { contrastRatio, mixColors, resolveColor } from '../themes/color.ts'
import { loadTheme, themeNames } from '../themes/index.ts'
import { isDarkPicture, washOver } from './wash.ts'

const text = (x: number, w: number): SceneNode => ({
  kind: 'text',
  id: 'text',
  role: 'body',
  box: { x, y: 100, w, h: 200 },
  anchor: 'top',
  paragraphs: [],
  contentHeight: 200,
  lang: 'en',
})
const grid = (left: number, right: number): PictureTones => ({
  columns: 32,
  rows: 18,
  values: Array.from({ length: 32 * 18 }, (_, i) => (i % 32 < 16 ? left : right)),
})
const hex = (luminance: number): string => {
  const v = Math.round((luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055) * 255)
  return `#${v.toString(16).padStart(2, '0').repeat(3)}`
}

test.each([...themeNames])('text on a picture has a contrast of 4.5 whatever its tones (%s)', (name) => {
  const theme = loadTheme(name)
  const layout = layouts.find((entry) => entry.name === 'default')!
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (left, right) => {
      const tones = grid(left, right)
      const dark = isDarkPicture(tones, layout, theme)
      const wash = washOver([text(40, 880)], tones, dark, theme, 'wash')
      const color = resolveColor(theme.colors[dark ? 'onDeep' : 'ink'], theme.scheme)
      for (const tone of [left, right]) {
        const ground = wash ? mixColors(hex(tone), resolveColor(wash.fill!, theme.scheme), wash.opacity!) : hex(tone)
        expect(contrastRatio(color, ground)).toBeGreaterThan(4.4)
      }
    }),
  )
})

test('only the tones under text count', () => {
  const theme = loadTheme('default')
  expect(washOver([text(500, 400)], grid(0, 1), false, theme, 'wash')).toBeUndefined()
  expect(washOver([text(40, 400)], grid(0, 1), false, theme, 'wash')!.opacity).toBeGreaterThan(50)
})

test('a slide without text has no wash; unknown tones have the strongest', () => {
  const theme = loadTheme('default')
  expect(washOver([], grid(0, 1), false, theme, 'wash')).toBeUndefined()
  expect(washOver([text(40, 880)], undefined, false, theme, 'wash')!.opacity).toBeGreaterThanOrEqual(
    washOver([text(40, 880)], grid(0, 1), false, theme, 'wash')!.opacity!,
  )
})
