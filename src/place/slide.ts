import type { HighlightedCode } from '../blocks/code/index.ts'
import type { FlowArrangements } from '../blocks/flow/index.ts'
import type { Composed } from '../blocks/types.ts'
import type { Slide } from '../deck/types.ts'
import { diagnose, type Report } from '../diagnostics/index.ts'
import { type Design, layoutNamed } from '../layouts/design.ts'
import type { Layout } from '../layouts/types.ts'
import type { Asset, PictureTones, Pt, Scene, SceneNode } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import { backgroundColor, backgroundPicture, isDark } from './background.ts'
import { pagesOf } from './continue/flows.ts'
import { continueSlide } from './continue/slides.ts'
import { type SlideContext, slideContext } from './context.ts'
import type { FindAsset } from './deck.ts'
import { comfortableSize, commonSize, composeAt, dropOf, type FlowRegion, sizeRange, SLACK } from './fit.ts'
import { composeFootnotes, FOOTNOTE_GAP, footnoteBox, insertBeforeFooter } from './footnotes.ts'
import { blockNotes, notesOf } from './notes.ts'
import { linksIn } from './links.ts'
import { titleOf } from './outline.ts'
import { type FilledRegion, fillRegions, type SlidePlace } from './regions.ts'
import { asPlainSlide, overflowsShort, withoutEmptyColumn } from './plain-slide.ts'
import { composeShort } from './short-text.ts'
import { sidePicture } from './side-picture.ts'
import { withTitleRoom } from './title-room.ts'
import { isDarkPicture, washOver } from './wash.ts'

/** What placing needs beside the slide. */
export interface Placing {
  design: Design
  theme: Theme
  assetOf: FindAsset
  flows: FlowArrangements
  code: HighlightedCode
  /** How light pictures behind slides are, by their key. */
  tones: ReadonlyMap<string, PictureTones>
  report: Report
}

/** Places one slide: as one scene, or as several where its running text continues. */
export function placeSlide(given: SlidePlace, placing: Placing, max: Pt = sizeRange(placing.theme).max): Scene[] {
  const { deck } = given
  const slide = withoutEmptyColumn(given.slide, placing.design)
  const place = { ...given, slide }
  const { design, theme } = placing
  const layout = layoutNamed(design, slide.layout)
  const context = contextOf(place, placing, layout)
  const filled = withTitleRoom(fillRegions(layout, theme, place, context.plainRuns), context)
  const footnotes = slide.footnotes.length === 0 ? undefined : composeFootnotes(slide.footnotes, theme, context)
  const below = footnotes === undefined ? 0 : footnotes.height + FOOTNOTE_GAP
  const flows = filled.flatMap((entry): FlowRegion[] => {
    const { box } = entry.region
    return entry.fill.kind === 'flow' ? [{ entry, blocks: entry.fill.blocks, box: { ...box, h: box.h - below } }] : []
  })
  const size = commonSize(flows, max, context)
  const mayContinue = (slide.settings.overflow ?? 'split') === 'split'
  const plain = size === undefined || overflowsShort(filled, context) ? asPlainSlide(slide, design) : undefined
  if (plain !== undefined) return placeSlide({ ...place, slide: plain }, placing, max)
  const pages = size === undefined && mayContinue ? pagesOf(flows, context) : undefined
  if (pages !== undefined && pages.length > 1) {
    return continueSlide(slide, pages, deck.lang).flatMap((page, i) =>
      placeSlide({ ...place, slide: page, number: place.number + i }, placing, comfortableSize(theme)),
    )
  }
  const nodes = placeRegions(filled, flows, size ?? sizeRange(theme).min, context, overflowReport(slide, placing.report))
  const bottom =
    Math.max(0, ...flows.map(({ entry: { region } }) => region.box.y + region.box.h)) || theme.grid.height - theme.grid.bottom - 12
  const withNotes =
    footnotes === undefined ? nodes : insertBeforeFooter(nodes, footnotes.place(footnoteBox(bottom, footnotes.height, theme)))
  const plates = filled.flatMap(({ region }) => region.plate ?? [])
  const moving = layout.moving?.(place.chapter?.number ?? 1).map((node) => ({ ...node, id: context.id(node.id) })) ?? []
  return [sceneOf(place, placing, [...moving, ...withNotes], plates, context)]
}

/** A slide's scene as it is under another number: its other parts do not depend on it. */
export function renumbered(scene: Scene, place: SlidePlace, placing: Placing): Scene {
  const layout = layoutNamed(placing.design, place.slide.layout)
  const context = contextOf(place, placing, layout)
  const numbers = fillRegions(layout, placing.theme, place, context.runs)
    .filter(({ region }) => region.content.from === 'pageNumber')
    .flatMap((entry) => composeShort(entry, context).place(entry.region.box))
  const isNumber = (node: SceneNode): boolean => node.kind === 'text' && node.role === 'number'
  return { ...scene, nodes: scene.nodes.map((node) => (isNumber(node) ? { ...(numbers.shift() ?? node), id: node.id } : node)) }
}

function contextOf({ deck, slide }: SlidePlace, placing: Placing, layout: Layout): SlideContext {
  const { theme, assetOf, flows, code, report: tell } = placing
  const background = backgroundColor(slide, layout.background, theme)
  const picture = pictureBehind(slide, placing)
  const dark = picture
    ? isDarkPicture(placing.tones.get(picture.key), layout, theme)
    : background === layout.background
      ? layout.dark
      : isDark(background, theme)
  const report: Report = (diagnostic) => tell({ ...diagnostic, slide: slide.id })
  return slideContext(theme, deck.lang, dark, {
    assetOf,
    flows,
    code,
    report,
    background,
    reversed: dark !== layout.dark,
    target: linksIn(deck),
  })
}

type Overflow = (entry: FilledRegion, needs: Pt, has: Pt) => void

/** Sets and places every region, in reading order. */
function placeRegions(
  filled: readonly FilledRegion[],
  flows: readonly FlowRegion[],
  size: Pt,
  slide: SlideContext,
  overflow: Overflow,
): SceneNode[] {
  const composed = new Map<FilledRegion, Composed>(flows.map((flow) => [flow.entry, composeAt(flow, size, slide)]))
  // Columns begin at one height: the fullest decides how far all of them drop.
  const drop = Math.min(...flows.map((flow) => dropOf(flow, composed.get(flow.entry)!)))
  return filled.flatMap((entry): SceneNode[] => {
    const flow = flows.find((candidate) => candidate.entry === entry)
    const content = composed.get(entry) ?? composeShort(entry, slide)
    const box = flow?.box ?? entry.region.box
    if (content.height > box.h + SLACK) overflow(entry, content.height, box.h)
    const nodes = content.place(flow === undefined ? box : { ...box, y: box.y + drop, h: box.h - drop })
    const wide = nodes.filter((node) => node.kind === 'math' && node.box.x + node.box.w > box.x + box.w + SLACK)
    for (const { box: own } of wide) overflow(entry, own.w, box.w)
    return nodes
  })
}

function sceneOf(
  { deck, slide, chapter }: SlidePlace,
  placing: Placing,
  content: readonly SceneNode[],
  plates: readonly SceneNode[],
  context: SlideContext,
): Scene {
  const { design, theme } = placing
  const layout = layoutNamed(design, slide.layout)
  const { settings } = slide
  const side = settings.picture && sidePicture(settings.picture, placing.assetOf(settings.picture.src), layout, context)
  const nodes = [...behind(slide, content, placing, context), ...(side ?? []), ...content]
  const transition = settings.transition ?? deck.transition
  return {
    id: slide.id,
    layout: layout.name,
    title: titleOf(nodes) ?? slide.id,
    lang: deck.lang,
    background: backgroundColor(slide, layout.background, theme),
    nodes,
    backdrop: plates.length === 0 ? layout.backdrop(theme) : [...layout.backdrop(theme), ...plates],
    clicks: slide.clicks,
    notes: notesOf([...slide.notes, ...blockNotes(slide, deck.lang)], theme, deck.lang),
    ...(transition === undefined ? {} : { transition }),
    ...(chapter === undefined ? {} : { section: { id: chapter.id, title: chapter.title || deck.title } }),
    ...(settings.hidden ? { hidden: true } : {}),
    ...(settings.duration === undefined ? {} : { duration: settings.duration }),
  }
}

function pictureBehind({ settings: { background } }: Slide, { assetOf }: Placing): Asset | undefined {
  return background === undefined ? undefined : assetOf(background)
}

/** The picture behind a slide, and the wash that makes what stands on it legible. */
function behind(slide: Slide, content: readonly SceneNode[], placing: Placing, context: SlideContext): SceneNode[] {
  const picture = pictureBehind(slide, placing)
  if (picture === undefined) return []
  const wash = washOver(content, placing.tones.get(picture.key), context.dark, placing.theme, context.id('wash'))
  return [backgroundPicture(picture, context.id('background'), placing.theme), ...(wash ? [wash] : [])]
}

function overflowReport(slide: Slide, report: Report): Overflow {
  return ({ name, fill }, needs, has) =>
    report(
      diagnose(
        'overflow',
        (fill.kind === 'flow' ? fill.blocks[0]?.at : slide.title?.at) ?? slide.at,
        { region: name, needs: Math.ceil(needs), has: Math.floor(has) },
        { slide: slide.id, ...(slide.settings.overflow === 'error' ? { severity: 'error' as const } : {}) },
      ),
    )
}
