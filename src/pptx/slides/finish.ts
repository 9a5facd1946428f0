/** PptxGenJS's slides → ours: the same parts, with the objects as they should have been. */
import type { ChartNode, GroupNode, ImageNode, MathNode, Scene, ShapeNode, TableNode, TextNode } from '../../scene/types.ts'
import { colorXml, sameColor } from '../color.ts'
import type { MediaFiles } from '../media.ts'
import type { DeckPlan, LayoutPlan, SlidePlan } from '../plan.ts'
import { runLanguages } from '../text/languages.ts'
import { DECLARATION, esc, NAMESPACES, TREE_START } from '../xml.ts'
import { buildsOf } from './builds.ts'
import type { RawSlide } from './compose.ts'
import type { SlideContext } from './context.ts'
import type { SlideObject } from './objects.ts'
import { mathXml } from './math.ts'
import { figureXml } from './figure.ts'
import { chartRelationships } from '../charts/parts.ts'
import { chartFrameXml } from './chart.ts'
import { type PictureIds, type PictureKind, pictureXml } from './picture.ts'
import { targetFrom } from '../finish/template.ts'
import { isOfType, linkIds, mergeRelationships, pictureIds, readRelationships, type Relationship, relationshipsXml } from './relationships.ts'
import { mergedPlayer, type PlayerIds, playersOf } from './player.ts'
import { shapeXml } from './shape.ts'
import { tableXml } from './table.ts'
import { textXml } from './text.ts'
import { timingXml } from './timing.ts'
import { transitionXml } from './transition.ts'

/** A slide's two parts, finished. */
export interface FinishedSlide {
  xml: string
  relationships: string
}

const MASTER_COLORS = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'

/** Finishes one slide (`p:sld`, CT_Slide, §19.3.1.38). */
export function finishSlide(slide: SlidePlan, raw: RawSlide, plan: DeckPlan, media: MediaFiles): FinishedSlide {
  const { scene, objects, layout } = slide
  const pieces = objectsOf(raw.xml)
  const players = playersOf(objects, media)
  const { list, ids } = mergeRelationships([...finishedTargets(slide, readRelationships(raw.relationships), pieces, media), ...players.relationships])
  const context: SlideContext = { theme: plan.theme, languages: runLanguages(scene.lang), links: linkIds(slide, plan, list) }
  const kindOf = (object: SlideObject): PictureKind => pictureKind(object, plan, media, players.ids.get(object.id), ids)
  const tree = objects.map((object, i) => objectXml(object, pieces[i] ?? '', ids, context, plan, kindOf(object))).join('')
  const hidden = scene.hidden ? ' show="0"' : ''
  return {
    xml:
      `${DECLARATION}<p:sld ${NAMESPACES}${hidden}><p:cSld name="${esc(scene.id)}">${backgroundXml(scene, layout)}` +
      `<p:spTree>${TREE_START}${tree}</p:spTree></p:cSld>${layout.layout.source?.colorMapOverride ?? MASTER_COLORS}` +
      `${transitionXml(scene.transition)}${timingXml(buildsOf(objects), players.list)}</p:sld>`,
    relationships: relationshipsXml([...list, ...chartRelationships(slide, plan.charts)]),
  }
}

/** The objects of a slide as PptxGenJS wrote them, in order. None holds another. */
function objectsOf(xml: string): string[] {
  return xml.match(/<p:(sp|pic|graphicFrame)>[^]*?<\/p:\1>/g) ?? []
}

function objectXml(
  object: SlideObject,
  piece: string,
  ids: ReadonlyMap<string, string>,
  context: SlideContext,
  { charts }: DeckPlan,
  kind: PictureKind,
): string {
  switch (object.node.kind) {
    case 'text':
      return textXml(object as SlideObject<TextNode>, context)
    case 'shape':
      return shapeXml(object.node as ShapeNode, object)
    case 'group':
      return figureXml(object as SlideObject<GroupNode>, context)
    case 'image':
      return pictureXml(object as SlideObject<ImageNode>, mergedIds(pictureIds(piece), ids), context, kind)
    case 'math':
      return mathXml(object as SlideObject<MathNode>, context)
    case 'table':
      return tableXml(object as SlideObject<TableNode>, piece, context)
    case 'chart':
      return chartFrameXml(object as SlideObject<ChartNode>, charts)
    default:
      return object.node satisfies never
  }
}

function pictureKind({ node }: SlideObject, { deck }: DeckPlan, media: MediaFiles, player: PlayerIds | undefined, ids: ReadonlyMap<string, string>): PictureKind {
  const orientation = node.kind === 'image' && !media.pictures.get(node.asset)?.upright ? deck.assets.get(node.asset)?.orientation : undefined
  return { ...(player && { player: mergedPlayer(player, ids) }), ...(orientation && { orientation }) }
}

/** `p:bg`, where the slide's differs from its layout's (CT_Background, §19.3.1.1). */
function backgroundXml({ background }: Scene, { layout }: LayoutPlan): string {
  if (sameColor(background, layout.background)) return ''
  return `<p:bg><p:bgPr><a:solidFill>${colorXml(background)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`
}

function mergedIds({ raster, vector }: PictureIds, ids: ReadonlyMap<string, string>): PictureIds {
  const merged = { raster: ids.get(raster) ?? raster }
  return vector === undefined ? merged : { ...merged, vector: ids.get(vector) ?? vector }
}

function layoutTarget({ layout, number }: LayoutPlan): string {
  return layout.source ? targetFrom('ppt/slides/slide1.xml', layout.source.part) : `../slideLayouts/slideLayout${number}.xml`
}

/** PptxGenJS's relationships, led to our layouts, notes and media. */
function finishedTargets(
  { number, layout, objects, scene }: SlidePlan,
  given: readonly Relationship[],
  pieces: readonly string[],
  media: MediaFiles,
): Relationship[] {
  const targets = new Map<string, string>()
  objects.forEach(({ node }, i) => {
    const files = node.kind === 'image' ? media.pictures.get(node.asset) : undefined
    if (!files) return
    const { raster, vector } = pictureIds(pieces[i] ?? '')
    targets.set(raster, `../media/${files.raster.name}`)
    if (vector !== undefined && files.vector) targets.set(vector, `../media/${files.vector.name}`)
  })
  return given.flatMap((relationship): Relationship[] => {
    if (isOfType(relationship, 'slideLayout')) return [{ ...relationship, target: layoutTarget(layout) }]
    if (isOfType(relationship, 'notesSlide')) return scene.notes.length > 0 ? [{ ...relationship, target: `../notesSlides/notesSlide${number}.xml` }] : []
    const target = targets.get(relationship.id)
    return [target === undefined ? relationship : { ...relationship, target }]
  })
}
