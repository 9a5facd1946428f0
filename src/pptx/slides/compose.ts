/** Scene → PptxGenJS: the slides with their objects in order, tables, media slots and relationships. */
import { createHash } from 'node:crypto'
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

/** Texts by key. */
export interface SlideStore {
  get(key: string): string | undefined
  set(key: string, text: string): void
}

/** What PptxGenJS is told of one slide: all that its answer depends on. */
interface Recipe {
  layout: string
  hidden: boolean
  calls: ([method: 'addText' | 'addImage', content: unknown, options?: unknown] | [method: 'addTable', rows: unknown, options: unknown])[]
}

/**
 * Has PptxGenJS write the slides, once, uncompressed, and hands them back. Texts and shapes are stand-ins, replaced when
 * slides are finished; tables are real; pictures are empty media slots. Slides whose recipe is in the store are taken
 * from there; if all are, PptxGenJS is not loaded. What of a slide depends on its place in the file is replaced later.
 */
export async function composeSlides(plan: DeckPlan, store?: SlideStore): Promise<readonly RawSlide[]> {
  const recipes = plan.slides.map((slide) => recipeOf(slide, plan))
  const size = { width: inches(plan.theme.grid.width), height: inches(plan.theme.grid.height) }
  const keys = store && recipes.map((recipe) => `raw ${createHash('sha1').update(JSON.stringify([size, recipe])).digest('base64url')}`)
  const slides = recipes.map((_, i) => keys && kept(store.get(keys[i]!)))
  const missing = [...slides.keys()].filter((i) => slides[i] === undefined)
  if (missing.length === 0) return slides as RawSlide[]
  const written = await write(missing.map((i) => recipes[i]!), plan, size)
  missing.forEach((i, n) => {
    slides[i] = written[n]
    if (keys) store.set(keys[i]!, JSON.stringify(written[n]))
  })
  return slides as RawSlide[]
}

function kept(text: string | undefined): RawSlide | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as RawSlide)
  } catch {
    return undefined
  }
}

async function write(recipes: readonly Recipe[], { layouts }: DeckPlan, size: { width: number; height: number }): Promise<RawSlide[]> {
  const pptx = await newPresentation()
  pptx.defineLayout({ name: 'slide', ...size })
  pptx.layout = 'slide'
  for (const { layout } of layouts) pptx.defineSlideMaster({ title: layout.name })
  for (const { layout, hidden, calls } of recipes) {
    const slide = pptx.addSlide({ masterName: layout })
    slide.hidden = hidden
    for (const [method, content, options] of calls) {
      if (method === 'addImage') slide.addImage(content as Parameters<GenSlide['addImage']>[0])
      else if (method === 'addTable') slide.addTable(content as Parameters<GenSlide['addTable']>[0], options as Parameters<GenSlide['addTable']>[1])
      else slide.addText(content as Parameters<GenSlide['addText']>[0], options as Parameters<GenSlide['addText']>[1])
    }
  }
  const bytes = (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array
  const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('ppt/slides/') && !name.endsWith('/') })
  return recipes.map((_, i) => ({
    xml: strFromU8(parts[`ppt/slides/slide${i + 1}.xml`]!),
    relationships: strFromU8(parts[`ppt/slides/_rels/slide${i + 1}.xml.rels`]!),
  }))
}

/** PptxGenJS is loaded only when a deck is written. */
async function newPresentation(): Promise<PptxGenJS> {
  const { default: Presentation } = (await import('pptxgenjs')) as unknown as { default: new () => PptxGenJS }
  return new Presentation()
}

function recipeOf({ scene, objects, links, layout }: SlidePlan, plan: DeckPlan): Recipe {
  const recipe: Recipe = { layout: layout.layout.name, hidden: scene.hidden === true, calls: [] }
  const context: SlideContext = { theme: plan.theme, languages: plan.languages, links: new Map() }
  // All links hang on one stand-in: what stays of it are their relationships.
  const anchors = links.map((link) => ({ text: '-', options: { hyperlink: hyperlink(link, plan.numbers) } }))
  for (const object of objects) {
    const { node } = object
    const box = { x: 0, y: 0, w: 1, h: 1, objectName: `o${object.id}` }
    if (node.kind === 'image') recipe.calls.push(['addImage', { ...box, data: slotFor(node, plan) }])
    else if (node.kind === 'table') recipe.calls.push(tableCall(object as SlideObject<TableNode>, context))
    else recipe.calls.push(['addText', '-', box])
  }
  if (anchors.length > 0) recipe.calls.push(['addText', anchors, { x: 0, y: 0, w: 1, h: 1, objectName: 'links' }])
  return recipe
}

function hyperlink(link: LinkTarget, numbers: ReadonlyMap<string, number>): { url: string } | { slide: number } {
  return link.kind === 'external' ? { url: externalAddress(link.url)! } : { slide: numbers.get(link.id)! }
}

/** An empty picture of the asset's kind: its bytes are put into the package once, however often it is shown. */
function slotFor({ asset, media }: ImageNode, { deck }: DeckPlan): string {
  // A film's poster is one picture: what plays has no drawing beside it.
  return media === undefined && deck.assets.get(asset)?.mime === 'image/svg+xml' ? 'data:image/svg+xml;base64,' : 'data:image/png;base64,'
}

function tableCall({ id, node }: SlideObject<TableNode>, context: SlideContext): Recipe['calls'][number] {
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
  const options = {
    x: inches(x),
    y: inches(y),
    w: inches(w),
    h: inches(h),
    colW: node.columns.map(inches),
    rowH: node.rows.map(inches),
    objectName: `o${id}`,
  }
  return ['addTable', rows, options]
}

function inches(points: Pt): number {
  return points / 72
}
