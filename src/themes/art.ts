/** Art as a theme's file describes it → shapes. Lengths are points of the slide; art may bleed off it. */
import type { Color } from '../scene/color.ts'
import type { Box, PathCommand, Pt, ShapeNode } from '../scene/types.ts'

/** One entry of `art`: one of the geometries, and its colours. */
export interface RawArt<C = Color> {
  id?: string
  fill?: C
  /** 0–100. */
  opacity?: number
  stroke?: C
  strokeWidth?: Pt
  /** Corners, closed. */
  polygon?: [x: Pt, y: Pt][]
  /** An outline as in SVG, with absolute coordinates: M, L, H, V, C, Z. */
  path?: string
  /** Centre and radius. */
  circle?: [x: Pt, y: Pt, r: Pt]
  /** x, y, width, height. */
  rect?: [Pt, Pt, Pt, Pt]
  /** Corners of `rect`. */
  radius?: Pt
  /** How far it moves with each chapter after the first, and how many times at most. */
  move?: [dx: Pt, dy: Pt, times: number]
}

/** The shape; `undefined` if it has no geometry. */
export function artShape({ polygon, path, circle, rect, radius, id, ...look }: Omit<RawArt, 'move'>, i: number): ShapeNode | undefined {
  const shape = { kind: 'shape' as const, id: id ?? `art-${i + 1}`, ...look }
  if (rect) {
    const [x, y, w, h] = rect
    return { ...shape, geometry: radius ? 'roundRect' : 'rect', box: { x, y, w, h }, ...(radius ? { radius } : {}) }
  }
  if (circle) {
    const [x, y, r] = circle
    return { ...shape, geometry: 'ellipse', box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r } }
  }
  const commands = polygon ? outlineOf(polygon) : commandsOf(path ?? '')
  return commands.length < 2 ? undefined : { ...shape, geometry: 'path', ...inFractions(commands) }
}

function outlineOf(points: readonly (readonly [Pt, Pt])[]): PathCommand[] {
  return [...points.map(([x, y], i): PathCommand => ({ to: i === 0 ? 'move' : 'line', x, y })), { to: 'close' }]
}

/** How many numbers follow a letter. */
const OPERANDS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0 }

function commandsOf(path: string): PathCommand[] {
  let x = 0
  let y = 0
  return [...path.matchAll(/([MLHVCZ])([^MLHVCZ]*)/g)].flatMap(([, letter, rest]): PathCommand[] => {
    if (letter === 'Z') return [{ to: 'close' }]
    const numbers = (rest!.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    const count = OPERANDS[letter!]!
    return Array.from({ length: Math.floor(numbers.length / count) }, (_, i): PathCommand => {
      const part = numbers.slice(i * count, (i + 1) * count)
      if (letter === 'C') {
        const [x1, y1, x2, y2] = part as [number, number, number, number]
        ;[x, y] = part.slice(4) as [number, number]
        return { to: 'cubic', x1, y1, x2, y2, x, y }
      }
      if (letter !== 'V') x = part[0]!
      if (letter !== 'H') y = part.at(-1)!
      return { to: letter === 'M' && i === 0 ? 'move' : 'line', x, y }
    })
  })
}

/** Commands in points → the box around all their points, and commands in fractions of it. */
function inFractions(commands: readonly PathCommand[]): { box: Box; path: PathCommand[] } {
  const points = commands.flatMap((command): [Pt, Pt][] => {
    if (command.to === 'close') return []
    return command.to === 'cubic'
      ? [[command.x1, command.y1], [command.x2, command.y2], [command.x, command.y]]
      : [[command.x, command.y]]
  })
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const box = { x: left, y: top, w: Math.max(1, Math.max(...xs) - left), h: Math.max(1, Math.max(...ys) - top) }
  const fx = (x: Pt): number => (x - left) / box.w
  const fy = (y: Pt): number => (y - top) / box.h
  const path = commands.map((command): PathCommand => {
    if (command.to === 'close') return command
    const end = { x: fx(command.x), y: fy(command.y) }
    if (command.to !== 'cubic') return { to: command.to, ...end }
    return { to: 'cubic', x1: fx(command.x1), y1: fy(command.y1), x2: fx(command.x2), y2: fy(command.y2), ...end }
  })
  return { box, path }
}
