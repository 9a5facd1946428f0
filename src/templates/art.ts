/** Shapes, lines, pictures and texts of masters and layouts as nodes of the scene. */
import type { Box, GroupNode, ImageNode, PathCommand, SceneNode, ShapeNode, TextNode } from '../scene/types.ts'
import { textNodeOf } from './art-text.ts'
import type { Colors } from './color.ts'
import { type Fill, type FormatScheme, seenColor, shapeFill, shapeStroke } from './fills.ts'
import { type Outline, outlineOf, type Plain } from './geometry/index.ts'
import type { ArtBox, LevelStyles } from './model.ts'
import { boundsOf, groupSpace, type Placement, placementOf, pointOn, type Space } from './transform.ts'
import { attribute, child, children, type Element, flagOf, isNamed } from './xml.ts'

/** What reading a part's art asks of its surroundings. */
export interface ArtContext {
  colors: Colors
  formats: FormatScheme
  /** Key of the picture that a relationship of the part leads to; undefined if it is none that the web can show. */
  picture(relationship: string): string | undefined
  /** Styles of text that is in no placeholder. */
  textStyles: LevelStyles
  /** Tells of something that is not drawn on the web. */
  missing(what: string): void
  /** Colour of the slide's background as it is seen. */
  ground: string
  lang: string
  faces: { latin: string; ea: string; mono: string }
}

export interface Art {
  nodes: SceneNode[]
  boxes: ArtBox[]
}

/** The art of a shape tree: all that is no placeholder, in the order of painting. */
export function readArt(tree: Element | undefined, space: Space, context: ArtContext, group?: Fill): Art {
  const art: Art = { nodes: [], boxes: [] }
  for (const element of children(tree)) {
    if (isPlaceholder(element) || isHidden(element)) continue
    if (isNamed(element, 'p:sp') || isNamed(element, 'p:cxnSp')) addShape(element, space, context, art, group)
    else if (isNamed(element, 'p:pic')) addPicture(element, space, context, art)
    else if (isNamed(element, 'p:grpSp')) {
      const properties = child(element, 'p:grpSpPr')
      const own = shapeFill(properties, undefined, context.formats, context.colors, group)
      const parts = readArt(element, groupSpace(properties, space), context, own.kind === 'none' ? group : own)
      art.nodes.push(...parts.nodes)
      art.boxes.push(...parts.boxes)
    } else if (isNamed(element, 'p:graphicFrame')) context.missing(nameOf(element) || 'graphic frame')
  }
  return art
}

function isPlaceholder(element: Element): boolean {
  return placeholderOf(element) !== undefined
}

/** `p:ph` of an object. */
export function placeholderOf(element: Element): Element | undefined {
  for (const part of ['p:nvSpPr', 'p:nvPicPr', 'p:nvGraphicFramePr', 'p:nvCxnSpPr']) {
    const found = child(element, part, 'p:nvPr', 'p:ph')
    if (found) return found
  }
  return undefined
}

function propertiesOf(element: Element): Element | undefined {
  return children(element).find(({ localName }) => localName?.startsWith('nv'))
}

function isHidden(element: Element): boolean {
  return flagOf(child(propertiesOf(element), 'p:cNvPr'), 'hidden') === true
}

export function nameOf(element: Element): string {
  return attribute(child(propertiesOf(element), 'p:cNvPr'), 'name') ?? ''
}

function addShape(element: Element, space: Space, context: ArtContext, art: Art, group: Fill | undefined): void {
  const properties = child(element, 'p:spPr')
  const placement = placementOf(properties, space)
  if (placement === undefined) return
  const looks = plateOf(element, placement, context, group)
  art.nodes.push(...looks.nodes)
  art.boxes.push(...looks.boxes)
  const text = textNodeOf(element, placement.box, context)
  if (text === undefined) return
  art.nodes.push(text)
  art.boxes.push({ box: textBox(text), hex: undefined, text: true })
}

function textBox({ box, anchor, contentHeight, paragraphs }: TextNode): Box {
  const free = box.h - contentHeight
  const lines = paragraphs.flatMap(({ lines: all }) => all)
  const left = Math.min(...lines.map(({ x }) => x))
  const right = Math.max(...lines.map(({ x, width }) => x + width))
  return {
    x: box.x + left,
    y: box.y + (anchor === 'middle' ? free / 2 : anchor === 'bottom' ? free : 0),
    w: right - left,
    h: contentHeight,
  }
}

/** What a shape's fill and outline draw. */
export function plateOf(element: Element, placement: Placement, context: ArtContext, group?: Fill): Art {
  const properties = child(element, 'p:spPr')
  const style = child(element, 'p:style')
  const fill = shapeFill(properties, style, context.formats, context.colors, group)
  const stroke = shapeStroke(properties, style, context.formats, context.colors)
  const picture = fill.kind === 'picture' ? context.picture(fill.relationship) : undefined
  if (fill.kind === 'picture' && picture === undefined) context.missing(nameOf(element) || 'picture fill')
  const painted = fill.kind === 'solid' || fill.kind === 'gradient' ? fill : undefined
  const art: Art = { nodes: [], boxes: [] }
  if (picture !== undefined && fill.kind === 'picture') {
    art.nodes.push(imageNode(nameOf(element), placement.box, picture, fill.crop))
    art.boxes.push({ box: boundsOf(placement), hex: undefined, text: false })
  }
  if (painted === undefined && stroke === undefined) return art
  const outline = outlineOf(properties, placement.box.w, placement.box.h)
  if (outline === undefined) {
    context.missing(nameOf(element) || attribute(child(properties, 'a:prstGeom'), 'prst') || 'shape')
    return art
  }
  const open = 'open' in outline && outline.open === true
  if (open && stroke === undefined) return art
  const look: Partial<ShapeNode> = {
    ...(painted === undefined || open
      ? {}
      : { fill: painted.color.color, ...(painted.kind === 'gradient' ? { gradient: painted.gradient } : {}) }),
    ...(painted !== undefined && !open && painted.kind === 'solid' && painted.color.opacity < 100
      ? { opacity: painted.color.opacity }
      : {}),
    ...(stroke === undefined ? {} : { stroke: stroke.color.color, strokeWidth: stroke.width }),
    ...(open && stroke !== undefined && stroke.color.opacity < 100 ? { opacity: stroke.color.opacity } : {}),
  }
  art.nodes.push(shapeNode(nameOf(element), outline, placement, look))
  art.boxes.push({ box: boundsOf(placement), hex: open ? undefined : seenColor(painted, context.ground), text: false })
  return art
}

function shapeNode(name: string, outline: Outline | Plain, placement: Placement, look: Partial<ShapeNode>): ShapeNode {
  const id = name || 'art'
  const { box, turn } = placement
  if ('preset' in outline && turn % 180 === 0) {
    if (outline.preset === 'roundRect') return { kind: 'shape', id, geometry: 'roundRect', radius: outline.radius, box, ...look }
    return { kind: 'shape', id, geometry: outline.preset, box, ...look }
  }
  const flat = 'preset' in outline ? asPath(outline) : outline.path
  const placed = flat.map((command) => onSlide(command, placement))
  return { kind: 'shape', id, geometry: 'path', ...within(placed), ...look }
}

function asPath({ preset }: Plain): readonly PathCommand[] {
  if (preset !== 'ellipse')
    return [{ to: 'move', x: 0, y: 0 }, { to: 'line', x: 1, y: 0 }, { to: 'line', x: 1, y: 1 }, { to: 'line', x: 0, y: 1 }, { to: 'close' }]
  const k = 0.276_142_4
  return [
    { to: 'move', x: 0, y: 0.5 },
    { to: 'cubic', x1: 0, y1: 0.5 - k, x2: 0.5 - k, y2: 0, x: 0.5, y: 0 },
    { to: 'cubic', x1: 0.5 + k, y1: 0, x2: 1, y2: 0.5 - k, x: 1, y: 0.5 },
    { to: 'cubic', x1: 1, y1: 0.5 + k, x2: 0.5 + k, y2: 1, x: 0.5, y: 1 },
    { to: 'cubic', x1: 0.5 - k, y1: 1, x2: 0, y2: 0.5 + k, x: 0, y: 0.5 },
    { to: 'close' },
  ]
}

/** A command in points of the slide. */
function onSlide(command: PathCommand, placement: Placement): PathCommand {
  if (command.to === 'close') return command
  const end = pointOn(placement, command.x, command.y)
  if (command.to !== 'cubic') return { to: command.to, ...end }
  const [one, two] = [pointOn(placement, command.x1, command.y1), pointOn(placement, command.x2, command.y2)]
  return { to: 'cubic', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...end }
}

/** Commands in points of the slide as a box and fractions of it. */
function within(path: readonly PathCommand[]): { box: Box; path: PathCommand[] } {
  const points = path.flatMap((command) => (command.to === 'close' ? [] : [command]))
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const box = points.length === 0 ? { x: 0, y: 0, w: 0, h: 0 } : { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
  const fx = (value: number): number => (value - box.x) / (box.w || 1)
  const fy = (value: number): number => (value - box.y) / (box.h || 1)
  return {
    box,
    path: path.map((command): PathCommand => {
      if (command.to === 'close') return command
      if (command.to !== 'cubic') return { to: command.to, x: fx(command.x), y: fy(command.y) }
      return {
        to: 'cubic',
        x1: fx(command.x1),
        y1: fy(command.y1),
        x2: fx(command.x2),
        y2: fy(command.y2),
        x: fx(command.x),
        y: fy(command.y),
      }
    }),
  }
}

export function imageNode(name: string, box: Box, asset: string, crop: ImageNode['crop']): ImageNode {
  const cropped = crop && (crop.left || crop.top || crop.right || crop.bottom)
  return { kind: 'image', id: name || 'picture', box, asset, alt: '', decorative: true, ...(cropped ? { crop } : {}) }
}

function addPicture(element: Element, space: Space, context: ArtContext, art: Art): void {
  const placement = placementOf(child(element, 'p:spPr'), space)
  if (placement === undefined) return
  const fill = child(element, 'p:blipFill')
  const read = fill && shapeFill(element, undefined, context.formats, context.colors)
  const picture = read?.kind === 'picture' ? context.picture(read.relationship) : undefined
  const box = boundsOf(placement)
  art.boxes.push({ box, hex: undefined, text: false })
  if (picture === undefined || read?.kind !== 'picture') return context.missing(nameOf(element) || 'picture')
  art.nodes.push(imageNode(nameOf(element), placement.box, picture, read.crop))
}

/** Names of nodes, made unique within a backdrop. */
export function withUniqueIds(nodes: readonly SceneNode[]): SceneNode[] {
  const counts = new Map<string, number>()
  return nodes.map((node): Exclude<SceneNode, GroupNode> | GroupNode => {
    const base = `art-${node.id
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase()}`
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    return { ...node, id: count === 1 ? base : `${base}-${count}` }
  })
}
