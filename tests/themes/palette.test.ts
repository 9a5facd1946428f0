import { describe, expect, it } from 'vitest'
import { colorDifference } from '../../scripts/fidelity/compare/color-difference.ts'
import { loadTheme, resolveColor, themeNames } from '../../src/themes/index.ts'
import { DEFICIENCIES, lightness, simulated } from './vision.ts'

/** CIEDE2000 between neighbours: well beyond what two areas side by side need to be told apart. */
const DIFFERENT = 12
/** Difference of L* in grey print. */
const GREYS = 10

describe.each(themeNames)('the chart palette of %s', (name) => {
  const theme = loadTheme(name)
  const series = theme.chart!.map((color) => resolveColor(color, theme.scheme))
  // Charts repeat the palette from its start: the last series' neighbour is the first.
  const neighbours = series.map((color, i) => [color, series[(i + 1) % series.length]!] as const)

  it.each(DEFICIENCIES)('keeps neighbours apart with %s', (deficiency) => {
    for (const [a, b] of neighbours) {
      expect(colorDifference(simulated(a, deficiency), simulated(b, deficiency)), `${a} and ${b}`).toBeGreaterThanOrEqual(DIFFERENT)
    }
  })

  it('keeps neighbours apart in grey print', () => {
    for (const [a, b] of neighbours) expect(Math.abs(lightness(a) - lightness(b)), `${a} and ${b}`).toBeGreaterThanOrEqual(GREYS)
  })

  it('stands out from the ground', () => {
    const paper = resolveColor(theme.colors.paper, theme.scheme)
    for (const color of series) expect(colorDifference(color, paper), color).toBeGreaterThanOrEqual(DIFFERENT)
    for (const color of theme.chartMuted!) expect(colorDifference(resolveColor(color, theme.scheme), paper)).toBeGreaterThanOrEqual(8)
  })
})
