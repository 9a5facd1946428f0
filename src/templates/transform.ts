/** Where shapes stand on the slide (CT_Transform2D, §20.1.7.6; groups, §20.1.7.5). */
import type { Box } from '../scene/types.ts'
import { attribute, child, type Element, flagOf, numberOf } from './xml.ts'

/** A shape's box, then how it is mirrored and turned about its middle. */
export interface Placement {
  box: Box
  /** Degrees clockwise. */
  turn: number
  flipH: boolean
  flipV: boolean
}

/** From the coordinates in which a shape is written to points of the scene. */
export interface Space {
  x(emu: number): number
  y(emu: number): number
  w(emu: number): number
  h(emu: number): number
}

/** @param factor points of the scene for each point of the file */
export function slideSpace(factor: number): Space {
  const points = (emu: number): number => (emu / 12_700) * factor
  return { x: points, y: points, w: points, h: points }
}

/** The placement that `a:xfrm` says; undefined if it says none. */
export function placementOf(properties: Element | undefined, space: Space): Placement | undefined {
  const transform = child(properties, 'a:xfrm') ?? child(properties, 'p:xfrm')
  const [offset, extent] = [child(transform, 'a:off'), child(transform, 'a:ext')]
  if (offset === undefined || extent === undefined) return undefined
  const box = {
    x: space.x(numberOf(offset, 'x') ?? 0),
    y: space.y(numberOf(offset, 'y') ?? 0),
    w: space.w(Math.max(0, numberOf(extent, 'cx') ?? 0)),
    h: space.h(Math.max(0, numberOf(extent, 'cy') ?? 0)),
  }
  return {
    box,
    turn: (numberOf(transform, 'rot') ?? 0) / 60_000,
    flipH: flagOf(transform, 'flipH') ?? false,
    flipV: flagOf(transform, 'flipV') ?? false,
  }
}

/** The space of a group's parts: its child box becomes its own box. A group that is turned or mirrored is taken as it lies. */
export function groupSpace(properties: Element | undefined, outer: Space): Space {
  const transform = child(properties, 'a:xfrm')
  const number = (name: string, key: string, usual: number): number => numberOf(child(transform, name), key) ?? usual
  const [x, y] = [number('a:off', 'x', 0), number('a:off', 'y', 0)]
  const [w, h] = [number('a:ext', 'cx', 0), number('a:ext', 'cy', 0)]
  const [cx, cy] = [number('a:chOff', 'x', x), number('a:chOff', 'y', y)]
  const [cw, ch] = [number('a:chExt', 'cx', w) || w || 1, number('a:chExt', 'cy', h) || h || 1]
  const [sx, sy] = [(w || cw) / cw, (h || ch) / ch]
  return {
    x: (emu) => outer.x(x + (emu - cx) * sx),
    y: (emu) => outer.y(y + (emu - cy) * sy),
    w: (emu) => outer.w(emu * sx),
    h: (emu) => outer.h(emu * sy),
  }
}

/** A point in fractions of a placement's box, mirrored and turned as it is, in points of the slide. */
export function pointOn({ box, turn, flipH, flipV }: Placement, fx: number, fy: number): { x: number; y: number } {
  const dx = ((flipH ? 1 - fx : fx) - 0.5) * box.w
  const dy = ((flipV ? 1 - fy : fy) - 0.5) * box.h
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { x: box.x + box.w / 2 + dx * cos - dy * sin, y: box.y + box.h / 2 + dx * sin + dy * cos }
}

/** The smallest box around a placement. */
export function boundsOf(placement: Placement): Box {
  if (placement.turn % 360 === 0) return placement.box
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([x, y]) => pointOn(placement, x!, y!))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** Adjusting values of a preset by name. */
export function adjustments(geometry: Element | undefined): ReadonlyMap<string, number> {
  const list = child(geometry, 'a:avLst')
  const values = new Map<string, number>()
  for (let node = list?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1) continue
    const value = /^val\s+(-?\d+)$/.exec(attribute(node as Element, 'fmla') ?? '')?.[1]
    const name = attribute(node as Element, 'name')
    if (name !== undefined && value !== undefined) values.set(name, Number(value))
  }
  return values
}
