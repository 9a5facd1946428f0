/** Scene → PptxGenJS: the slides with their objects in order, tables, media slots and relationships. */
import { strFromU8, unzipSync } from 'fflate'
import type pptxgenjs from 'pptxgenjs'
import type { ImageNode, LinkTarget, Pt, TableNode } from '../../scene/types.ts'
import type { DeckPlan, SlidePlan } from '../plan.ts'
import { externalAddress } from '../text/links.ts'
import { placedCells } from './table.ts'
import type { SlideContext } from './context.ts'
import type { SlideObject } from './objects.ts'

/** What PptxGenJS wrote for one slide. */
export interface RawSlide {
  xml: string
  relationships: string
}

/** The library's types are those of its CommonJS build, where the class is the namespace's default. */
type PptxGenJS = pptxgenjs.default
type GenSlide = ReturnType<PptxGenJS['addSlide']>

/**
 * Has PptxGenJS write the deck, once, uncompressed, and hands back its slides. Texts and shapes are
 * stand-ins, replaced when slides are finished; tables are real; pictures are empty media slots.
 */
export async function composeSlides(plan: DeckPlan): Promise<readonly RawSlide[]> {
  const pptx = await newPresentation()
  pptx.defineLayout({ name: 'slide', width: inches(plan.theme.grid.width), height: inches(plan.theme.grid.height) })
  pptx.layout = 'slide'
  for (const { layout } of plan.layouts) pptx.defineSlideMaster({ title: layout.name })
  for (const slide of plan.slides) composeSlide(pptx.addSlide({ masterName: slide.layout.layout.name }), slide, plan)
  const bytes = (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array
  const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('ppt/slides/') && !name.endsWith('/') })
  return plan.slides.map(({ number }) => ({
    xml: strFromU8(parts[`ppt/slides/slide${number}.xml`]!),
    relationships: strFromU8(parts[`ppt/slides/_rels/slide${number}.xml.rels`]!),
  }))
}

/** PptxGenJS is loaded only when a deck is written. */
async function newPresentation(): Promise<PptxGenJS> {
  const { default: Presentation } = (await import('pptxgenjs')) as unknown as { default: new () => PptxGenJS }
  return new Presentation()
}

function composeSlide(target: GenSlide, { scene, objects, links }: SlidePlan, plan: DeckPlan): void {
  target.hidden = scene.hidden === true
  const context: SlideContext = { theme: plan.theme, languages: plan.languages, links: new Map() }
  // All links hang on one stand-in: what stays of it are their relationships.
  const anchors = links.map((link) => ({ text: '-', options: { hyperlink: hyperlink(link, plan.numbers) } }))
  for (const object of objects) {
    const { node } = object
    const box = { x: 0, y: 0, w: 1, h: 1, objectName: `o${object.id}` }
    if (node.kind === 'image') target.addImage({ ...box, data: slotFor(node, plan) })
    else if (node.kind === 'table') composeTable(target, object as SlideObject<TableNode>, context)
    else target.addText('-', box)
  }
  if (anchors.length > 0) target.addText(anchors, { x: 0, y: 0, w: 1, h: 1, objectName: 'links' })
}

function hyperlink(link: LinkTarget, numbers: ReadonlyMap<string, number>): { url: string } | { slide: number } {
  return link.kind === 'external' ? { url: externalAddress(link.url)! } : { slide: numbers.get(link.id)! }
}

/** An empty picture of the asset's kind: its bytes are put into the package once, however often it is shown. */
function slotFor({ asset, media }: ImageNode, { deck }: DeckPlan): string {
  // A film's poster is one picture: what plays has no drawing beside it.
  return media === undefined && deck.assets.get(asset)?.mime === 'image/svg+xml' ? 'data:image/svg+xml;base64,' : 'data:image/png;base64,'
}

function composeTable(target: GenSlide, { id, node }: SlideObject<TableNode>, context: SlideContext): void {
  const rows = placedCells(node, context).map((row) =>
    row.map(({ cell: { text }, margins: { top, right, bottom, left } }) => ({
      text: '-',
      options: {
        valign: text.anchor,
        margin: [inches(top), inches(right), inches(bottom), inches(left)] as [number, number, number, number],
      },
    })),
  )
  const { x, y, w, h } = node.box
  target.addTable(rows, {
    x: inches(x),
    y: inches(y),
    w: inches(w),
    h: inches(h),
    colW: node.columns.map(inches),
    rowH: node.rows.map(inches),
    objectName: `o${id}`,
  })
}

function inches(points: Pt): number {
  return points / 72
}
