/** Scene → `ppt/slides/slideN.xml`. */
import type { ChartNode, GroupNode, ImageNode, MathNode, Scene, ShapeNode, TableNode, TextNode } from '../../scene/types.ts'
import { chartRelationships } from '../charts/parts.ts'
import { colorXml, sameColor } from '../color.ts'
import type { MediaFiles } from '../media.ts'
import type { DeckPlan, LayoutPlan } from '../plan.ts'
import { runLanguages } from '../text/languages.ts'
import { DECLARATION, esc, NAMESPACES, TREE_START } from '../xml.ts'
import { buildsOf } from './builds.ts'
import { chartFrameXml } from './chart.ts'
import type { SlideContext } from './context.ts'
import { figureXml } from './figure.ts'
import { mathXml } from './math.ts'
import type { SlideObject } from './objects.ts'
import { pictureXml } from './picture.ts'
import { relationshipsXml } from './relationships.ts'
import type { SeatedSlide } from './seated.ts'
import { shapeXml } from './shape.ts'
import { tableXml } from './table.ts'
import { type SlideTargets, slideTargets } from './targets.ts'
import { textXml } from './text.ts'
import { timingXml } from './timing.ts'
import { transitionXml } from './transition.ts'

/** A slide's two parts. */
export interface SlideParts {
  xml: string
  relationships: string
}

const MASTER_COLORS = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'

/** Writes one slide (`p:sld`, CT_Slide, §19.3.1.38). */
export function slideParts(slide: SeatedSlide, plan: DeckPlan, media: MediaFiles): SlideParts {
  const { scene, objects, layout } = slide
  const targets = slideTargets(slide, plan, media)
  const context: SlideContext = { theme: plan.theme, languages: runLanguages(scene.lang), links: targets.links }
  const tree = objects.map((object) => objectXml(object, targets, context, plan, media)).join('')
  const hidden = scene.hidden ? ' show="0"' : ''
  return {
    xml:
      `${DECLARATION}<p:sld ${NAMESPACES}${hidden}><p:cSld name="${esc(scene.id)}">${backgroundXml(scene, layout)}` +
      `<p:spTree>${TREE_START}${tree}</p:spTree></p:cSld>${layout.layout.source?.colorMapOverride ?? MASTER_COLORS}` +
      `${transitionXml(scene.transition)}${timingXml(buildsOf(objects), targets.playing)}</p:sld>`,
    relationships: relationshipsXml([...targets.list, ...chartRelationships(slide, plan.charts)]),
  }
}

function objectXml(object: SlideObject, targets: SlideTargets, context: SlideContext, plan: DeckPlan, media: MediaFiles): string {
  switch (object.node.kind) {
    case 'text':
      return textXml(object as SlideObject<TextNode>, context)
    case 'shape':
      return shapeXml(object.node as ShapeNode, object)
    case 'group':
      return figureXml(object as SlideObject<GroupNode>, context)
    case 'image':
      return imageXml(object as SlideObject<ImageNode>, targets, context, plan, media)
    case 'math':
      return mathXml(object as SlideObject<MathNode>, context)
    case 'table':
      return tableXml(object as SlideObject<TableNode>, context)
    case 'chart':
      return chartFrameXml(object as SlideObject<ChartNode>, plan.charts)
    default:
      return object.node satisfies never
  }
}

function imageXml(
  object: SlideObject<ImageNode>,
  { pictures, players }: SlideTargets,
  context: SlideContext,
  { deck }: DeckPlan,
  media: MediaFiles,
): string {
  const { id, node } = object
  const player = players.get(id)
  const orientation = media.pictures.get(node.asset)?.upright ? undefined : deck.assets.get(node.asset)?.orientation
  return pictureXml(object, pictures.get(id)!, context, { ...(player && { player }), ...(orientation && { orientation }) })
}

/** `p:bg`, where the slide's differs from its layout's (CT_Background, §19.3.1.1). */
function backgroundXml({ background }: Scene, { layout }: LayoutPlan): string {
  if (sameColor(background, layout.background)) return ''
  return `<p:bg><p:bgPr><a:solidFill>${colorXml(background)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`
}
