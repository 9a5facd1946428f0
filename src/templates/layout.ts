/** A layout with all that it inherits from its master (ECMA-376 §19.3.1.39, §19.3.1.42). */
import type { SceneNode } from '../scene/types.ts'
import { type ArtContext, imageNode, nameOf, placeholderOf, plateOf, readArt, withUniqueIds } from './art.ts'
import { bodyProperties } from './body.ts'
import type { Colors } from './color.ts'
import { type Fill, fillIn, seenColor, styleFill } from './fills.ts'
import type { Backdrop, LevelStyles, TemplateLayout, TemplatePlaceholder } from './model.ts'
import { mergeStyles, promptStyles, readListStyle } from './text-style.ts'
import { placementOf, slideSpace } from './transform.ts'
import { attribute, child, children, descendants, type Element, flagOf, isNamed, serializeXml } from './xml.ts'

/** What reading one layout asks of its master and its file. */
export interface LayoutSource {
  part: string
  root: Element
  masterPart: string
  master: Element
  /** How the layout and its master read colours: a layout may have a colour map of its own. */
  colors: Colors
  masterColors: Colors
  /** For the art of the layout and of the master: relationships are each part's own. */
  art: (part: string, ground: string) => ArtContext
  /** Size of the slide in points. */
  size: { w: number; h: number }
  /** `p:defaultTextStyle` of the presentation. */
  defaults: LevelStyles
}

const SPACE = slideSpace(1)

export function readLayout(source: LayoutSource): TemplateLayout {
  const { part, root, masterPart } = source
  const override = child(root, 'p:clrMapOvr')
  return {
    part,
    master: masterPart,
    name: attribute(child(root, 'p:cSld'), 'name') ?? '',
    type: attribute(root, 'type') ?? 'cust',
    placeholders: descendants(child(root, 'p:cSld', 'p:spTree'), 'p:ph').flatMap((ph) => readPlaceholder(ph, source) ?? []),
    backdrop: readBackdrop(source),
    colorMapOverride: child(override, 'a:overrideClrMapping') && override ? serializeXml(override) : undefined,
  }
}

/** Placeholder types of a master by those of layouts (§19.7.10): all content is its body. */
function masterType(type: string): string {
  if (type === 'title' || type === 'ctrTitle') return 'title'
  return /^(?:dt|ftr|sldNum|hdr)$/.test(type) ? type : 'body'
}

function readPlaceholder(ph: Element, source: LayoutSource): TemplatePlaceholder | undefined {
  const { root, master, colors, masterColors } = source
  const shape = ph.parentNode?.parentNode?.parentNode as Element | null
  if (shape === null || !isNamed(shape, 'p:sp')) return undefined
  const type = attribute(ph, 'type') ?? 'obj'
  const parent = children(child(master, 'p:cSld', 'p:spTree')).find((candidate) => {
    const own = placeholderOf(candidate)
    return own !== undefined && (attribute(own, 'type') ?? 'obj') === masterType(type)
  })
  const placement = placementOf(child(shape, 'p:spPr'), SPACE) ?? placementOf(child(parent, 'p:spPr'), SPACE)
  const body = child(shape, 'p:txBody')
  const parentBody = child(parent, 'p:txBody')
  const { insets, anchor, vertical } = bodyProperties([child(body, 'a:bodyPr'), child(parentBody, 'a:bodyPr')])
  const kind = masterType(type) === 'title' ? 'p:titleStyle' : masterType(type) === 'body' ? 'p:bodyStyle' : 'p:otherStyle'
  const context = source.art(source.part, '#FFFFFF')
  const own = placement && plateOf(shape, placement, context)
  const lent =
    own && own.nodes.length === 0 && parent && placement && fillIn(child(shape, 'p:spPr'), colors) === undefined
      ? plateOf(parent, placement, source.art(source.masterPart, '#FFFFFF'))
      : undefined
  const plate = lent ?? own
  const said = mergeStyles([
    readListStyle(child(body, 'a:lstStyle'), colors),
    readListStyle(child(parentBody, 'a:lstStyle'), colors),
    readListStyle(child(master, 'p:txStyles', kind), child(root, 'p:clrMapOvr', 'a:overrideClrMapping') ? colors : masterColors),
  ])
  const hex = plate?.boxes.at(0)?.hex
  return {
    type,
    idx: attribute(ph, 'idx'),
    attributes: placeholderAttributes(ph),
    name: nameOf(shape),
    box: placement?.box,
    insets,
    anchor,
    vertical,
    levels: mergeStyles([said, promptStyles(body, colors), promptStyles(parentBody, colors), source.defaults]),
    said,
    plate: plate?.nodes ?? [],
    plateHex: hex,
  }
}

/** What a slide's placeholder has to repeat to be taken for the layout's. */
function placeholderAttributes(ph: Element): string {
  return ['type', 'orient', 'sz', 'idx']
    .flatMap((name) => {
      const value = attribute(ph, name)
      return value === undefined || !/^\w+$/.test(value) ? [] : [`${name}="${value}"`]
    })
    .join(' ')
}

function readBackdrop(source: LayoutSource): Backdrop {
  const { root, master, part, masterPart, size } = source
  const own = child(root, 'p:cSld', 'p:bg')
  const background = own ?? child(master, 'p:cSld', 'p:bg')
  const from = source.art(own ? part : masterPart, '#FFFFFF')
  const fill = background && backgroundFill(background, from)
  const paper = fill && fill.kind !== 'none' && fill.kind !== 'picture' ? fill.color.color : 'lt1'
  const hex = seenColor(fill, '#FFFFFF') ?? from.colors.deck.scheme[from.colors.deck.map['bg1']!]
  const nodes: SceneNode[] = []
  const full = { x: 0, y: 0, ...size }
  if (fill?.kind === 'gradient')
    nodes.push({ kind: 'shape', id: 'background', geometry: 'rect', box: full, fill: fill.color.color, gradient: fill.gradient })
  if (fill?.kind === 'picture') {
    const picture = from.picture(fill.relationship)
    if (picture === undefined || fill.tiled) from.missing('background')
    if (picture !== undefined) nodes.push(imageNode('background', full, picture, fill.crop))
  }
  const showMaster = flagOf(root, 'showMasterSp') !== false
  const below = showMaster ? readArt(child(master, 'p:cSld', 'p:spTree'), SPACE, source.art(masterPart, hex)) : { nodes: [], boxes: [] }
  const above = readArt(child(root, 'p:cSld', 'p:spTree'), SPACE, source.art(part, hex))
  return { background: paper, hex, nodes: withUniqueIds([...nodes, ...below.nodes, ...above.nodes]), art: [...below.boxes, ...above.boxes] }
}

/** `p:bgPr`, or `p:bgRef` into the theme's list of backgrounds (§19.3.1.1–3). */
function backgroundFill(background: Element, { colors, formats }: ArtContext): Fill | undefined {
  return fillIn(child(background, 'p:bgPr'), colors) ?? styleFill(child(background, 'p:bgRef'), formats, colors)
}
