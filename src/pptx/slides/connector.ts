/** Native connectors, glued at both ends. */
import type { ConnectorEnd, ConnectorNode, Geometry, Pt, Side } from '../../scene/types.ts'
import { solidFill } from '../color.ts'
import { emu } from '../xml.ts'
import { DECORATIVE } from './decorative.ts'
import type { ObjectName } from './shape.ts'

/** The shape at a connector's end, as the slide knows it. */
export interface GluedShape {
  id: number
  geometry: Geometry
}

/** Index of the connection site in the middle of a side, in the order of the preset's `a:cxnLst` (§20.1.9.9). */
export function siteIndex(geometry: Geometry, side: Side): number {
  switch (geometry) {
    case 'ellipse':
      return { top: 0, left: 2, bottom: 4, right: 6 }[side]
    case 'parallelogram':
      return { top: 0, left: 5, bottom: 4, right: 2 }[side]
    default:
      return { top: 0, left: 1, bottom: 2, right: 3 }[side]
  }
}

/** `p:cxnSp` (CT_Connector, §19.3.1.19), its ends as `a:stCxn` and `a:endCxn` (§20.1.2.2.36, §20.1.2.2.12). */
export function connectorXml(node: ConnectorNode, { id, name }: ObjectName, shapes: ReadonlyMap<string, GluedShape>): string {
  const glue = (element: string, { node: target, side }: ConnectorEnd): string => {
    const shape = shapes.get(target)
    return shape === undefined ? '' : `<a:${element} id="${shape.id}" idx="${siteIndex(shape.geometry, side)}"/>`
  }
  const ends = glue('stCxn', node.from) + glue('endCxn', node.to)
  return (
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${name}">${DECORATIVE}</p:cNvPr><p:cNvCxnSpPr>${ends}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>` +
    `<p:spPr>${geometryXml(node)}${lineXml(node)}</p:spPr></p:cxnSp>`
  )
}

interface Point {
  x: Pt
  y: Pt
}

/** A bend's coordinate is a fraction of the box: where that would be flat, PowerPoint writes a box of one point. */
const FLAT: Pt = 1

/** `a:xfrm` and `a:prstGeom`: the preset that begins level, turned and mirrored to begin and end as the path does. */
function geometryXml({ points }: ConnectorNode): string {
  const [start, second] = points as [Point, Point, ...Point[]]
  const end = points.at(-1)!
  const stretches = points.length - 1
  const upright = same(start.x, second.x) && stretches > 1
  const dx = end.x - start.x
  const dy = end.y - start.y
  const box = { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), w: Math.abs(dx), h: Math.abs(dy) }
  if (stretches === 1) return `${transform(box, 0, dx < 0, dy < 0)}${preset('straightConnector1', [])}`
  // Along: as the path begins; aside: across it. The preset runs from its upper left corner to its lower right one.
  const along = upright ? { from: start.y, size: dy } : { from: start.x, size: dx }
  const aside = upright ? { from: start.x, size: dx } : { from: start.y, size: dy }
  const fraction = (value: Pt, { from, size }: { from: Pt; size: Pt }): number => {
    const length = Math.abs(size) < FLAT ? (size < 0 ? -FLAT : FLAT) : size
    return Math.round(((value - from) / length) * 100_000)
  }
  const adjusts = points.slice(1, -2).map((point, i) => {
    const isAlong = i % 2 === 0
    return fraction(isAlong === upright ? point.y : point.x, isAlong ? along : aside)
  })
  const shape = preset(`bentConnector${stretches}`, adjusts)
  const x = span(start.x, end.x)
  const y = span(start.y, end.y)
  const wide = { x: x.from, y: y.from, w: x.size, h: y.size }
  if (!upright) return `${transform(wide, 0, dx < 0, dy < 0)}${shape}`
  // Turned by a quarter, the box is written as it lies before it is turned about its middle.
  const centre = { x: wide.x + wide.w / 2, y: wide.y + wide.h / 2 }
  const lying = { x: centre.x - wide.h / 2, y: centre.y - wide.w / 2, w: wide.h, h: wide.w }
  const right = dx >= 0
  const down = dy >= 0
  if (right) return `${transform(lying, 16_200_000, down, false)}${shape}`
  return `${transform(lying, 5_400_000, !down, false)}${shape}`
}

/** The stretch between two coordinates, never flat: it begins at the first one. */
function span(from: Pt, to: Pt): { from: Pt; size: Pt } {
  const size = Math.max(Math.abs(to - from), FLAT)
  return { from: to < from ? from - size : from, size }
}

function transform({ x, y, w, h }: { x: Pt; y: Pt; w: Pt; h: Pt }, rotation: number, flipH: boolean, flipV: boolean): string {
  const attributes = (rotation === 0 ? '' : ` rot="${rotation}"`) + (flipH ? ' flipH="1"' : '') + (flipV ? ' flipV="1"' : '')
  return `<a:xfrm${attributes}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`
}

function preset(name: string, adjusts: readonly number[]): string {
  const guides = adjusts.map((value, i) => `<a:gd name="adj${i + 1}" fmla="val ${value}"/>`).join('')
  return `<a:prstGeom prst="${name}">${guides === '' ? '<a:avLst/>' : `<a:avLst>${guides}</a:avLst>`}</a:prstGeom>`
}

const HEADS = { arrow: 'triangle', oval: 'oval', diamond: 'diamond' } as const

/** `a:ln` (CT_LineProperties, §20.1.2.2.24). */
function lineXml({ stroke, strokeWidth, dash, from, to }: ConnectorNode): string {
  const head = (element: string, { head: kind }: ConnectorEnd): string => (kind === 'none' ? '' : `<a:${element} type="${HEADS[kind]}" w="med" len="${kind === 'arrow' ? 'lg' : 'med'}"/>`)
  return `<a:ln w="${emu(strokeWidth)}">${solidFill(stroke)}${dash ? '<a:prstDash val="dash"/>' : ''}<a:round/>${head('headEnd', from)}${head('tailEnd', to)}</a:ln>`
}

function same(a: Pt, b: Pt): boolean {
  return Math.abs(a - b) < 0.001
}
