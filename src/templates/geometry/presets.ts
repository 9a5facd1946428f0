/** Preset shapes that slide designs are made of (ECMA-376 part 1, presetShapeDefinitions.xml). */
import { ellipse, type Outline, polygon, quarter, rounded } from './curves.ts'
import { polygonPreset } from './polygons.ts'

/** What is drawn as it is, without a path. */
export type Plain = { preset: 'rect' | 'ellipse' } | { preset: 'roundRect'; radius: number }

/** A shape's adjusting values, on its box. */
export interface Adjusted {
  /** As a fraction; `usual` in 1/100,000, where the shape says none. */
  share(key: string, usual: number): number
  /** As a share of the shorter side, in fractions of the width and of the height. */
  part(key: string, usual: number, most?: number): { x: number; y: number }
}

/** A preset's outline on a box of that size in points; undefined for one that is not known here. */
export function presetOutline(name: string, adjust: ReadonlyMap<string, number>, w: number, h: number): Outline | Plain | undefined {
  const short = Math.min(w, h) || 1
  const adjusted: Adjusted = {
    share: (key, usual) => (adjust.get(key) ?? usual) / 100_000,
    part: (key, usual, most = 100_000) => {
      const length = (Math.min(most, Math.max(0, adjust.get(key) ?? usual)) / 100_000) * short
      return { x: length / (w || 1), y: length / (h || 1) }
    },
  }
  const { share, part } = adjusted
  switch (name) {
    case 'rect':
    case 'flowChartProcess':
    case 'actionButtonBlank':
      return { preset: 'rect' }
    case 'ellipse':
    case 'flowChartConnector':
      return { preset: 'ellipse' }
    case 'roundRect':
    case 'flowChartAlternateProcess':
      return { preset: 'roundRect', radius: Math.min(0.5, share('adj', 16_667)) * short }
    case 'line':
    case 'straightConnector1':
      return {
        path: [
          { to: 'move', x: 0, y: 0 },
          { to: 'line', x: 1, y: 1 },
        ],
        open: true,
      }
    case 'frame': {
      const { x, y } = part('adj1', 12_500, 50_000)
      return {
        path: [...polygon(0, 0, 1, 0, 1, 1, 0, 1).path, ...polygon(x, y, x, 1 - y, 1 - x, 1 - y, 1 - x, y).path],
      }
    }
    case 'donut': {
      const { x, y } = part('adj', 25_000, 50_000)
      return { path: [...ellipse(0, 0, 1, 1), ...ellipse(1 - x, y, x, 1 - y)] }
    }
    case 'round1Rect':
      return rounded([0, part('adj', 16_667, 50_000), 0, 0])
    case 'round2SameRect': {
      const [top, bottom] = [part('adj1', 16_667, 50_000), part('adj2', 0, 50_000)]
      return rounded([top, top, bottom, bottom])
    }
    case 'round2DiagRect': {
      const [one, two] = [part('adj1', 16_667, 50_000), part('adj2', 0, 50_000)]
      return rounded([one, two, one, two])
    }
    case 'flowChartDelay':
      return {
        path: [
          { to: 'move', x: 0, y: 0 },
          { to: 'line', x: 0.5, y: 0 },
          ...quarter(0.5, 0, 1, 0.5, true),
          ...quarter(1, 0.5, 0.5, 1, false),
          { to: 'line', x: 0, y: 1 },
          { to: 'close' },
        ],
      }
    default:
      return polygonPreset(name, adjusted)
  }
}
