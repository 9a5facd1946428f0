/** Preset shapes with straight sides (ECMA-376 part 1, presetShapeDefinitions.xml). */
import { type Outline, polygon } from './curves.ts'
import type { Adjusted } from './presets.ts'

/** The outline of a preset of that name; undefined if it is none of these. */
export function polygonPreset(name: string, { share, part }: Adjusted): Outline | undefined {
  switch (name) {
    case 'triangle':
    case 'flowChartExtract': {
      const top = share('adj', 50_000)
      return polygon(top, 0, 1, 1, 0, 1)
    }
    case 'rtTriangle':
      return polygon(0, 0, 1, 1, 0, 1)
    case 'diamond':
    case 'flowChartDecision':
      return polygon(0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5)
    case 'parallelogram':
    case 'flowChartInputOutput': {
      const { x } = part('adj', name === 'parallelogram' ? 25_000 : 20_000, 100_000_000)
      return polygon(Math.min(1, x), 0, 1, 0, 1 - Math.min(1, x), 1, 0, 1)
    }
    case 'trapezoid': {
      const { x } = part('adj', 25_000, 100_000_000)
      return polygon(Math.min(0.5, x), 0, 1 - Math.min(0.5, x), 0, 1, 1, 0, 1)
    }
    case 'chevron': {
      const x = Math.min(1, part('adj', 50_000, 100_000_000).x)
      return polygon(0, 0, 1 - x, 0, 1, 0.5, 1 - x, 1, 0, 1, x, 0.5)
    }
    case 'homePlate': {
      const x = Math.min(1, part('adj', 50_000, 100_000_000).x)
      return polygon(0, 0, 1 - x, 0, 1, 0.5, 1 - x, 1, 0, 1)
    }
    case 'hexagon': {
      const x = Math.min(0.5, part('adj', 25_000).x)
      return polygon(x, 0, 1 - x, 0, 1, 0.5, 1 - x, 1, x, 1, 0, 0.5)
    }
    case 'octagon': {
      const { x, y } = part('adj', 29_289, 50_000)
      return polygon(x, 0, 1 - x, 0, 1, y, 1, 1 - y, 1 - x, 1, x, 1, 0, 1 - y, 0, y)
    }
    case 'pentagon':
      return polygon(0.5, 0, 1, 0.382, 0.809, 1, 0.191, 1, 0, 0.382)
    case 'plus': {
      const { x, y } = part('adj', 25_000, 50_000)
      return polygon(x, 0, 1 - x, 0, 1 - x, y, 1, y, 1, 1 - y, 1 - x, 1 - y, 1 - x, 1, x, 1, x, 1 - y, 0, 1 - y, 0, y, x, y)
    }
    case 'corner': {
      const [down, right] = [part('adj1', 50_000), part('adj2', 50_000)]
      return polygon(0, 0, right.x, 0, right.x, 1 - down.y, 1, 1 - down.y, 1, 1, 0, 1)
    }
    case 'diagStripe': {
      const at = Math.min(1, share('adj', 50_000))
      return polygon(0, at, at, 0, 1, 0, 0, 1)
    }
    case 'halfFrame': {
      const [y, x] = [part('adj1', 33_333).y, part('adj2', 33_333).x]
      return polygon(0, 0, 1, 0, 1 - y, y, x, y, x, 1 - x, 0, 1)
    }
    case 'snip1Rect': {
      const { x, y } = part('adj', 16_667, 50_000)
      return polygon(0, 0, 1 - x, 0, 1, y, 1, 1, 0, 1)
    }
    case 'snip2SameRect': {
      const { x, y } = part('adj1', 16_667, 50_000)
      return polygon(x, 0, 1 - x, 0, 1, y, 1, 1, 0, 1, 0, y)
    }
    case 'snip2DiagRect': {
      const { x, y } = part('adj2', 16_667, 50_000)
      return polygon(0, 0, 1 - x, 0, 1, y, 1, 1, x, 1, 0, 1 - y)
    }
    case 'flowChartManualInput':
      return polygon(0, 0.2, 1, 0, 1, 1, 0, 1)
    default:
      return undefined
  }
}
