import type { BlockContext, Composed } from '../blocks/types.ts'
import type { Block, Footnote, Slide } from '../deck/types.ts'
import type { Report } from '../diagnostics/types.ts'
import { layoutByName } from '../layouts/index.ts'
import type { Box, Pt, Scene, SceneNode, TextRole } from '../scene/types.ts'
import { fitSize } from '../text/index.ts'
import type { Theme } from '../themes/types.ts'
import { backgroundColor, backgroundPicture } from './background.ts'
import { flowContext, type SlideContext, slideContext } from './context.ts'
import type { FindAsset } from './deck.ts'
import { notesOf } from './notes.ts'
import { fillRegions, type FilledRegion, type SlidePlace } from './regions.ts'
import { composeShortText, resized } from './title.ts'

/** Tolerance in points: less than this does not count as too high. */
const SLACK = 0.5
/** Where content that does not fill its region stands: a little above the middle. */
const OPTICAL_CENTRE = 0.4
const FOOTNOTE_GAP = 8

/** Places one slide. */
export function placeSlide(place: SlidePlace, theme: Theme, assetOf: FindAsset, report: Report): Scene {
  const { deck, slide, chapter } = place
  const layout = layoutByName(slide.layout)
  const context = slideContext(theme, deck.lang, layout.dark, assetOf)
  const filled = fillRegions(layout, theme, place, context.runs)
  const overflow = (region: FilledRegion, needs: Pt, has: Pt): void => reportOverflow(slide, region, needs, has, report)
  const flows = filled.filter(({ fill }) => fill.kind === 'flow')
  const notes = slide.footnotes.length === 0 ? undefined : composeFootnotes(slide.footnotes, theme, context)
  const below = notes === undefined ? 0 : notes.height + FOOTNOTE_GAP
  const room = (entry: FilledRegion): Box => ({ ...entry.region.box, h: entry.region.box.h - below })
  const size = commonSize(flows, room, theme, context)
  const final = flowContext(context, size)
  const composed = new Map(flows.map((entry) => [entry, compose(entry, room(entry), final)]))
  // Columns begin at one height: the fullest decides how far all of them drop.
  const drop = Math.min(...flows.map((entry) => dropOf(entry, composed.get(entry)!, room(entry))))
  const nodes = filled.flatMap((entry) =>
    entry.fill.kind === 'text' ? placeShort(entry, context, overflow) : placeFlow(entry, composed.get(entry)!, room(entry), drop, overflow),
  )
  const picture = slide.settings.background === undefined ? undefined : assetOf(slide.settings.background)
  const colors = { highlight: theme.colors.highlight, muted: theme.colors.muted }
  const faces = { latin: theme.fonts.latin.table, ea: theme.fonts.ea.table, mono: theme.fonts.mono.table }
  return {
    id: slide.id,
    layout: layout.name,
    title: titleOf(nodes) ?? slide.id,
    lang: deck.lang,
    background: backgroundColor(slide, layout.background),
    nodes: [
      ...(picture ? [backgroundPicture(picture, context.id('background'), theme)] : []),
      ...(notes === undefined ? nodes : insertBeforeFooter(nodes, notes.place(footnoteBox(flows, notes.height, theme)))),
    ],
    backdrop: layout.backdrop(theme),
    clicks: slide.clicks,
    notes: notesOf(slide.notes, faces, deck.lang, colors),
    ...(slide.settings.transition ?? deck.transition ? { transition: slide.settings.transition ?? deck.transition } : {}),
    ...(chapter ? { section: { id: chapter.id, title: chapter.title || deck.title } } : {}),
    ...(slide.settings.hidden ? { hidden: true } : {}),
    ...(slide.settings.duration === undefined ? {} : { duration: slide.settings.duration }),
  }
}

/** The largest size of running text at which every flow of the slide fits; siblings share one size. */
function commonSize(flows: readonly FilledRegion[], room: (entry: FilledRegion) => Box, theme: Theme, slide: SlideContext): Pt {
  const { max } = theme.type.body
  // Sizes below the running text's smallest make only what may be smaller (tables, code) smaller still.
  const least = (max * theme.type.table.min) / theme.type.table.max
  if (flows.length === 0) return max
  return (
    fitSize(least, max, (size) => {
      const context = flowContext(slide, size)
      return flows.every((entry) => compose(entry, room(entry), context).height <= room(entry).h + SLACK)
    }) ?? Math.ceil(least / 0.6) * 0.6
  )
}

function compose({ name, region, fill }: FilledRegion, box: Box, context: BlockContext): Composed {
  const blocks = fill.kind === 'flow' ? fill.blocks : []
  const options = { role: region.type, id: name, placeholder: name, ...(region.color ? { color: region.color } : {}) }
  return context.flow(blocks, box.w, options)
}

/** How far content stands below its region's top. */
function dropOf({ region }: FilledRegion, composed: Composed, box: Box): Pt {
  const free = Math.max(0, box.h - Math.max(composed.height, composed.ideal ?? 0))
  return region.anchor === 'middle' ? free * OPTICAL_CENTRE : region.anchor === 'bottom' ? free : 0
}

function placeFlow(entry: FilledRegion, composed: Composed, box: Box, drop: Pt, overflow: (region: FilledRegion, needs: Pt, has: Pt) => void): SceneNode[] {
  if (composed.height > box.h + SLACK) overflow(entry, composed.height, box.h)
  return composed.place({ ...box, y: box.y + drop, h: box.h - drop })
}

const TEXT_ROLES: Record<string, TextRole> = { title: 'title', summary: 'subtitle', meta: 'label', number: 'label', footer: 'footer', pageNumber: 'number', slot: 'body' }

function placeShort(entry: FilledRegion, slide: SlideContext, overflow: (region: FilledRegion, needs: Pt, has: Pt) => void): SceneNode[] {
  const { name, region, fill } = entry
  if (fill.kind !== 'text') return []
  const { min, max, lineHeight, bold, color } = slide.theme.type[region.type]
  const paragraphs = fill.paragraphs.map((runs) => ({ tag: fill.tag, runs, size: max, lineHeight, bold, color: region.color ?? color, align: region.align }))
  const spec = (size: Pt) => ({
    id: name,
    role: TEXT_ROLES[region.content.from] ?? ('body' as const),
    paragraphs: resized(paragraphs, size),
    anchor: region.anchor,
    placeholder: name,
    ...(region.balance ? { balance: true } : {}),
    ...(fill.click === undefined ? {} : { click: fill.click }),
  })
  const text = composeShortText(spec, { min, max }, region.box, slide)
  if (text.height > region.box.h + SLACK) overflow(entry, text.height, region.box.h)
  return text.place(region.box)
}

function composeFootnotes(footnotes: readonly Footnote[], theme: Theme, slide: SlideContext): Composed {
  const context = flowContext(slide, theme.type.body.max)
  const paragraphs = footnotes.map((note) => {
    const runs = context.derive(note, () => [{ text: String(note.number), baseline: 'super' as const }, { text: ' ' }, ...context.runs(note.children)])
    return context.paragraph('caption', runs)
  })
  return context.text({ id: 'footnotes', role: 'caption', paragraphs }, theme.grid.width - theme.grid.left - theme.grid.right)
}

/** Footnotes stand on the lower edge of the body. */
function footnoteBox(flows: readonly FilledRegion[], height: Pt, { grid }: Theme): Box {
  const bottom = Math.max(...flows.map(({ region: { box } }) => box.y + box.h), 0) || grid.height - grid.bottom - 12
  return { x: grid.left, y: bottom - height, w: grid.width - grid.left - grid.right, h: height }
}

function insertBeforeFooter(nodes: readonly SceneNode[], notes: readonly SceneNode[]): SceneNode[] {
  const footer = nodes.findIndex((node) => node.kind === 'text' && (node.role === 'footer' || node.role === 'number'))
  return footer < 0 ? [...nodes, ...notes] : [...nodes.slice(0, footer), ...notes, ...nodes.slice(footer)]
}

function titleOf(nodes: readonly SceneNode[]): string | undefined {
  const texts = nodes.flatMap(textsIn)
  const title = texts.find((node) => node.role === 'title') ?? texts.find((node) => node.role !== 'footer' && node.role !== 'number')
  const text = title?.paragraphs[0]?.runs.map((run) => run.text).join('').trim()
  return text ? text.replace(/\s+/g, ' ').slice(0, 120) : undefined
}

function textsIn(node: SceneNode): Extract<SceneNode, { kind: 'text' }>[] {
  if (node.kind === 'text') return [node]
  return node.kind === 'group' ? node.children.flatMap(textsIn) : []
}

function reportOverflow(slide: Slide, { name, fill }: FilledRegion, needs: Pt, has: Pt, report: Report): void {
  const first: Block | undefined = fill.kind === 'flow' ? fill.blocks[0] : undefined
  report({
    code: 'overflow',
    severity: 'warning',
    message: `The ${name} of slide "${slide.id}" does not fit: even at the smallest legible size it needs ${Math.ceil(needs)} pt and has ${Math.floor(has)} pt, so its end runs over the slide's edge.`,
    hint: 'Shorten it, or begin a new slide with a line that holds only "---".',
    where: first?.at ?? slide.at,
    slide: slide.id,
  })
}

