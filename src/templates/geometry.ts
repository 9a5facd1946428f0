/** Outlines of shapes as paths in fractions of their box: custom ones, and the presets that slide designs are made of. */
import type { PathCommand } from '../scene/types.ts'
import { evaluateGuides, type Guides } from './guides.ts'
import { adjustments } from './transform.ts'
import { attribute, child, children, type Element, isNamed, numberOf } from './xml.ts'

/** An outline; `open` has no inside. */
export interface Outline {
  path: readonly PathCommand[]
  open?: boolean
}

/** What is drawn as it is, without a path. */
export type Plain = { preset: 'rect' | 'ellipse' } | { preset: 'roundRect'; radius: number }

/**
 * The outline that a shape's properties name, on a box of that size in points; undefined for a preset that is not
 * known here.
 */
export function outlineOf(properties: Element | undefined, w: number, h: number): Outline | Plain | undefined {
  const custom = child(properties, 'a:custGeom')
  if (custom) return customOutline(custom, w, h)
  const geometry = child(properties, 'a:prstGeom')
  return presetOutline(attribute(geometry, 'prst') ?? 'rect', adjustments(geometry), w, h)
}

/** A quarter of an ellipse as a cubic curve. */
const KAPPA = 0.552_284_75

function presetOutline(name: string, adjust: ReadonlyMap<string, number>, w: number, h: number): Outline | Plain | undefined {
  const short = Math.min(w, h) || 1
  /** An adjusting value as a share of the shorter side, in fractions of the width and of the height. */
  const part = (key: string, usual: number, most = 100_000): { x: number; y: number } => {
    const length = (Math.min(most, Math.max(0, adjust.get(key) ?? usual)) / 100_000) * short
    return { x: length / (w || 1), y: length / (h || 1) }
  }
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
      return { preset: 'roundRect', radius: (Math.min(50_000, adjust.get('adj') ?? 16_667) / 100_000) * short }
    case 'line':
    case 'straightConnector1':
      return {
        path: [
          { to: 'move', x: 0, y: 0 },
          { to: 'line', x: 1, y: 1 },
        ],
        open: true,
      }
    case 'triangle':
    case 'flowChartExtract': {
      const top = (adjust.get('adj') ?? 50_000) / 100_000
      return polygon([
        [top, 0],
        [1, 1],
        [0, 1],
      ])
    }
    case 'rtTriangle':
      return polygon([
        [0, 0],
        [1, 1],
        [0, 1],
      ])
    case 'diamond':
    case 'flowChartDecision':
      return polygon([
        [0.5, 0],
        [1, 0.5],
        [0.5, 1],
        [0, 0.5],
      ])
    case 'parallelogram':
    case 'flowChartInputOutput': {
      const { x } = part('adj', name === 'parallelogram' ? 25_000 : 20_000, 100_000_000)
      return polygon([
        [Math.min(1, x), 0],
        [1, 0],
        [1 - Math.min(1, x), 1],
        [0, 1],
      ])
    }
    case 'trapezoid': {
      const { x } = part('adj', 25_000, 100_000_000)
      return polygon([
        [Math.min(0.5, x), 0],
        [1 - Math.min(0.5, x), 0],
        [1, 1],
        [0, 1],
      ])
    }
    case 'chevron': {
      const x = Math.min(1, part('adj', 50_000, 100_000_000).x)
      return polygon([
        [0, 0],
        [1 - x, 0],
        [1, 0.5],
        [1 - x, 1],
        [0, 1],
        [x, 0.5],
      ])
    }
    case 'homePlate': {
      const x = Math.min(1, part('adj', 50_000, 100_000_000).x)
      return polygon([
        [0, 0],
        [1 - x, 0],
        [1, 0.5],
        [1 - x, 1],
        [0, 1],
      ])
    }
    case 'hexagon': {
      const x = Math.min(0.5, part('adj', 25_000).x)
      return polygon([
        [x, 0],
        [1 - x, 0],
        [1, 0.5],
        [1 - x, 1],
        [x, 1],
        [0, 0.5],
      ])
    }
    case 'octagon': {
      const { x, y } = part('adj', 29_289, 50_000)
      return polygon([
        [x, 0],
        [1 - x, 0],
        [1, y],
        [1, 1 - y],
        [1 - x, 1],
        [x, 1],
        [0, 1 - y],
        [0, y],
      ])
    }
    case 'pentagon':
      return polygon([
        [0.5, 0],
        [1, 0.382],
        [0.809, 1],
        [0.191, 1],
        [0, 0.382],
      ])
    case 'plus': {
      const { x, y } = part('adj', 25_000, 50_000)
      return polygon([
        [x, 0],
        [1 - x, 0],
        [1 - x, y],
        [1, y],
        [1, 1 - y],
        [1 - x, 1 - y],
        [1 - x, 1],
        [x, 1],
        [x, 1 - y],
        [0, 1 - y],
        [0, y],
        [x, y],
      ])
    }
    case 'corner': {
      const [down, right] = [part('adj1', 50_000), part('adj2', 50_000)]
      return polygon([
        [0, 0],
        [right.x, 0],
        [right.x, 1 - down.y],
        [1, 1 - down.y],
        [1, 1],
        [0, 1],
      ])
    }
    case 'diagStripe': {
      const share = Math.min(1, (adjust.get('adj') ?? 50_000) / 100_000)
      return polygon([
        [0, share],
        [share, 0],
        [1, 0],
        [0, 1],
      ])
    }
    case 'halfFrame': {
      const [y, x] = [part('adj1', 33_333).y, part('adj2', 33_333).x]
      return polygon([
        [0, 0],
        [1, 0],
        [1 - y, y],
        [x, y],
        [x, 1 - x],
        [0, 1],
      ])
    }
    case 'frame': {
      const { x, y } = part('adj1', 12_500, 50_000)
      return {
        path: [
          ...polygon([
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ]).path,
          ...polygon([
            [x, y],
            [x, 1 - y],
            [1 - x, 1 - y],
            [1 - x, y],
          ]).path,
        ],
      }
    }
    case 'donut': {
      const { x, y } = part('adj', 25_000, 50_000)
      return { path: [...ellipse(0, 0, 1, 1), ...ellipse(1 - x, y, x, 1 - y)] }
    }
    case 'snip1Rect': {
      const { x, y } = part('adj', 16_667, 50_000)
      return polygon([
        [0, 0],
        [1 - x, 0],
        [1, y],
        [1, 1],
        [0, 1],
      ])
    }
    case 'snip2SameRect': {
      const { x, y } = part('adj1', 16_667, 50_000)
      return polygon([
        [x, 0],
        [1 - x, 0],
        [1, y],
        [1, 1],
        [0, 1],
        [0, y],
      ])
    }
    case 'snip2DiagRect': {
      const { x, y } = part('adj2', 16_667, 50_000)
      return polygon([
        [0, 0],
        [1 - x, 0],
        [1, y],
        [1, 1],
        [x, 1],
        [0, 1 - y],
      ])
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
    case 'flowChartManualInput':
      return polygon([
        [0, 0.2],
        [1, 0],
        [1, 1],
        [0, 1],
      ])
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
      return undefined
  }
}

function polygon(points: readonly (readonly [number, number])[]): { path: PathCommand[] } {
  return { path: [...points.map(([x, y], i): PathCommand => ({ to: i === 0 ? 'move' : 'line', x, y })), { to: 'close' }] }
}

/** A quarter ellipse between two points; it leaves the first level (`level`) or upright. */
function quarter(x1: number, y1: number, x2: number, y2: number, level: boolean): PathCommand[] {
  const [dx, dy] = [x2 - x1, y2 - y1]
  return [
    level
      ? { to: 'cubic', x1: x1 + dx * KAPPA, y1, x2, y2: y2 - dy * KAPPA, x: x2, y: y2 }
      : { to: 'cubic', x1, y1: y1 + dy * KAPPA, x2: x2 - dx * KAPPA, y2, x: x2, y: y2 },
  ]
}

/** An ellipse through a box whose left edge may lie right of its right one: then it runs the other way round. */
function ellipse(left: number, top: number, right: number, bottom: number): PathCommand[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return [
    { to: 'move', x: left, y },
    ...quarter(left, y, x, top, false),
    ...quarter(x, top, right, y, true),
    ...quarter(right, y, x, bottom, false),
    ...quarter(x, bottom, left, y, true),
    { to: 'close' },
  ]
}

/** A rectangle with corners of those radii, clockwise from the upper left one. */
function rounded(corners: readonly ({ x: number; y: number } | 0)[]): Outline {
  const [a, b, c, d] = corners.map((corner) => (corner === 0 ? { x: 0, y: 0 } : corner)) as [Corner, Corner, Corner, Corner]
  return {
    path: [
      { to: 'move', x: a.x, y: 0 },
      { to: 'line', x: 1 - b.x, y: 0 },
      ...quarter(1 - b.x, 0, 1, b.y, true),
      { to: 'line', x: 1, y: 1 - c.y },
      ...quarter(1, 1 - c.y, 1 - c.x, 1, false),
      { to: 'line', x: d.x, y: 1 },
      ...quarter(d.x, 1, 0, 1 - d.y, true),
      { to: 'line', x: 0, y: a.y },
      ...quarter(0, a.y, a.x, 0, false),
      { to: 'close' },
    ],
  }
}

interface Corner {
  x: number
  y: number
}

/** `a:custGeom` (§20.1.9.8): its paths, each in a space of its own. */
function customOutline(custom: Element, w: number, h: number): Outline {
  const guides = evaluateGuides(custom, w * 12_700, h * 12_700)
  const path: PathCommand[] = []
  let filled = false
  for (const element of children(child(custom, 'a:pathLst'), 'a:path')) {
    const size = { w: numberOf(element, 'w') || w * 12_700 || 1, h: numberOf(element, 'h') || h * 12_700 || 1 }
    path.push(...pathCommands(element, size, guides))
    filled ||= attribute(element, 'fill') !== 'none'
  }
  return { path, ...(filled ? {} : { open: true }) }
}

function pathCommands(element: Element, size: { w: number; h: number }, guides: Guides): PathCommand[] {
  const commands: PathCommand[] = []
  let at = { x: 0, y: 0 }
  for (const command of children(element)) {
    const points = children(command, 'a:pt').map((point) => ({
      x: guides(attribute(point, 'x')) / size.w,
      y: guides(attribute(point, 'y')) / size.h,
    }))
    const last = points.at(-1)
    if (isNamed(command, 'a:close')) commands.push({ to: 'close' })
    else if (isNamed(command, 'a:moveTo') && last) commands.push({ to: 'move', ...last })
    else if (isNamed(command, 'a:lnTo') && last) commands.push({ to: 'line', ...last })
    else if (isNamed(command, 'a:cubicBezTo') && points.length === 3) {
      const [one, two, end] = points as [Corner, Corner, Corner]
      commands.push({ to: 'cubic', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...end })
    } else if (isNamed(command, 'a:quadBezTo') && points.length === 2) {
      const [one, end] = points as [Corner, Corner]
      const towards = (from: Corner): Corner => ({ x: from.x + ((one.x - from.x) * 2) / 3, y: from.y + ((one.y - from.y) * 2) / 3 })
      const [first, second] = [towards(at), towards(end)]
      commands.push({ to: 'cubic', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end })
    } else if (isNamed(command, 'a:arcTo')) {
      const curves = arc(at, command, size, guides)
      commands.push(...curves)
      const end = curves.at(-1)
      if (end?.to === 'cubic') at = { x: end.x, y: end.y }
    }
    if (last) at = last
  }
  return commands
}

/** `a:arcTo` (§20.1.9.4): from the present point, which lies at the start angle of an ellipse, as cubic curves. */
function arc(from: Corner, element: Element, size: { w: number; h: number }, guides: Guides): PathCommand[] {
  const [rx, ry] = [guides(attribute(element, 'wR')) / size.w, guides(attribute(element, 'hR')) / size.h]
  const start = ((guides(attribute(element, 'stAng')) / 60_000) * Math.PI) / 180
  const swing = Math.max(-2 * Math.PI, Math.min(2 * Math.PI, ((guides(attribute(element, 'swAng')) / 60_000) * Math.PI) / 180))
  const centre = { x: from.x - rx * Math.cos(start), y: from.y - ry * Math.sin(start) }
  const steps = Math.max(1, Math.ceil(Math.abs(swing) / (Math.PI / 2)))
  const step = swing / steps
  const reach = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: steps }, (_, i): PathCommand => {
    const [a, b] = [start + step * i, start + step * (i + 1)]
    const on = (angle: number): Corner => ({ x: centre.x + rx * Math.cos(angle), y: centre.y + ry * Math.sin(angle) })
    const [p, q] = [on(a), on(b)]
    return {
      to: 'cubic',
      x1: p.x - reach * rx * Math.sin(a),
      y1: p.y + reach * ry * Math.cos(a),
      x2: q.x + reach * rx * Math.sin(b),
      y2: q.y - reach * ry * Math.cos(b),
      ...q,
    }
  })
}
