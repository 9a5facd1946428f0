import { anchorTarget, type Deck, type Slide } from '../deck/index.ts'
import type { Diagnostic, Report } from '../diagnostics/index.ts'
import { digestOf } from '../digest/index.ts'
import type { Design } from '../layouts/design.ts'
import { aimLinks, placeSlide, renumbered, type FindAsset, type SlidePlace } from '../place/index.ts'
import type { Asset, Scene } from '../scene/types.ts'
import { prepare } from './prepare.ts'
import { restoredSlide, storedText } from './stored-slide.ts'
import type { Share } from './share.ts'
import { backgroundTones } from './tones.ts'

/** A slide as it was placed, and what that depended on beside its key. */
export interface PlacedSlide {
  number: number
  scenes: readonly Scene[]
  /** The slide's first line then. */
  line: number
  diagnostics: readonly Diagnostic[]
  /** Pictures that were asked for, in order, and the file name that each has in the outputs, which is its content. */
  assets: readonly (readonly [src: string, fileName: string | null])[]
  /** What links name, and where that led. */
  links: readonly (readonly [id: string, target: string])[]
}

/** Slides that were placed before, by key. What was used last stands last. */
export interface PlaceMemory {
  slides: Map<string, PlacedSlide>
  /** The same strings again: a slide's key is made and hashed once. */
  keys: WeakMap<Slide, { chapter: string; key: string }>
  /** Where placed slides are kept from one process to the next. */
  store?: SlideStore | undefined
  /** The key that tells designs apart. */
  designs: WeakMap<object, string>
  /** Stands for all that a scene holds: for what outputs make of it. */
  scenes: WeakMap<Scene, string>
}

export function createPlaceMemory(store?: SlideStore): PlaceMemory {
  return { slides: new Map(), keys: new WeakMap(), designs: new WeakMap(), scenes: new WeakMap(), store }
}

/** Entries by key; texts are given as UTF-8. */
export interface SlideStore {
  has(key: string): boolean
  bytes(key: string): Uint8Array | undefined
  set(key: string, entry: string | Uint8Array): void
}

export interface PlaceDeck {
  deck: Deck
  design: Design
  assetOf: FindAsset
  report: Report
  /** Stands for all of a slide but its lines; `undefined`: it is placed anew. */
  keyOf(slide: Slide): string | undefined
  /** Shares the work with another thread. */
  share?: Share | undefined
}

/** Slides that are kept beside those of the deck, so that an edit undone costs nothing. */
const SPARE = 80

/**
 * Places every slide, or takes it as it was placed before if nothing that it depends on has changed. One whose running
 * text does not fit at the smallest legible size continues on further slides; what cannot be continued and does not fit
 * is reported with its place.
 */
export async function placeDeck(
  given: PlaceDeck,
  memory: PlaceMemory,
  between?: (scenes: readonly Scene[]) => Promise<void> | undefined,
): Promise<Scene[]> {
  const { deck, design, assetOf, report } = given
  const keys = keysOf(given, memory)
  const shared = given.share && (await placeShare(given, given.share, keys, memory))
  const scenes: Scene[] = []
  for (const [i, slide] of deck.slides.entries()) {
    const place: SlidePlace = { deck, slide, chapter: deck.chapters[slide.chapter], number: scenes.length + 1 }
    const key = keys[i]
    const known = key === undefined ? undefined : (memory.slides.get(key) ?? stored(key, memory, shared))
    const placed =
      !known || !isCurrent(known, assetOf, deck)
        ? await placeNew(place, { design, assetOf })
        : known.number === place.number
          ? known
          : await at(known, place, { design, assetOf })
    if (key !== undefined) {
      if (placed !== known) memory.store?.set(key, storedText(placed))
      if (memory.store) nameScenes(placed, key, memory)
      memory.slides.delete(key)
      memory.slides.set(key, placed)
    }
    for (const [src] of placed.assets) assetOf(src)
    for (const diagnostic of placed.diagnostics) report(moved(diagnostic, slide.at.line - placed.line))
    scenes.push(...placed.scenes)
    const turn = between?.(scenes)
    if (turn) await turn
  }
  for (const key of memory.slides.keys()) {
    if (memory.slides.size <= deck.slides.length + SPARE) break
    memory.slides.delete(key)
  }
  return [...aimLinks(scenes)]
}

/** What each slide is kept under. */
function keysOf({ deck, design, keyOf }: PlaceDeck, memory: PlaceMemory): (string | undefined)[] {
  const { slides, chapters, ...shown } = deck
  const common = digest(designKey(design, memory), JSON.stringify(shown))
  const byChapter = chapters.map((chapter) => digest(common, JSON.stringify(chapter)))
  return slides.map((slide) => keyOfPlaced(slide, byChapter[slide.chapter] ?? common, keyOf, memory))
}

/**
 * Places the slides that fall to this thread and hands them over; gives the other thread's. Where a slide continues on
 * further ones, those behind it are placed under a number that is not yet theirs: they are renumbered later.
 */
async function placeShare(
  { deck, design, assetOf }: PlaceDeck,
  share: Share,
  keys: readonly (string | undefined)[],
  memory: PlaceMemory,
): Promise<ReadonlyMap<string, string>> {
  for (const i of share.own(deck.slides.length)) {
    const key = keys[i]
    const slide = deck.slides[i]!
    if (key === undefined || memory.slides.has(key) || memory.store?.has(key)) continue
    const placed = await placeNew({ deck, slide, chapter: deck.chapters[slide.chapter], number: i + 1 }, { design, assetOf })
    const text = storedText(placed)
    memory.slides.set(key, placed)
    memory.store?.set(key, text)
    share.give(key, text)
  }
  return share.taken(digest(...keys.map((key) => key ?? '')))
}

function nameScenes({ number, scenes, assets, links }: PlacedSlide, key: string, memory: PlaceMemory): void {
  const name = `${key} ${number} ${JSON.stringify([assets, links])}`
  scenes.forEach((scene, i) => memory.scenes.set(scene, `${name} ${i}`))
}

function stored(key: string, { store }: PlaceMemory, shared?: ReadonlyMap<string, string>): PlacedSlide | undefined {
  const given = shared?.get(key)
  if (given !== undefined) store?.set(key, given)
  const kept = given ?? store?.bytes(key)
  return kept === undefined ? undefined : restoredSlide(kept)
}

function keyOfPlaced(slide: Slide, chapter: string, keyOf: PlaceDeck['keyOf'], { keys }: PlaceMemory): string | undefined {
  const known = keys.get(slide)
  if (known?.chapter === chapter) return known.key
  const own = keyOf(slide)
  if (own === undefined) return undefined
  const key = `placed ${digest(own, chapter)}`
  keys.set(slide, { chapter, key })
  return key
}

function isCurrent({ assets, links }: PlacedSlide, assetOf: FindAsset, deck: Deck): boolean {
  return (
    links.every(([id, target]) => targetOf(id, deck) === target) &&
    assets.every(([src, fileName]) => (assetOf(src)?.fileName ?? null) === fileName)
  )
}

interface Look {
  design: Design
  assetOf: FindAsset
}

async function placeNew(place: SlidePlace, { design, assetOf }: Look): Promise<PlacedSlide> {
  const { deck, slide } = place
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const assets = new Map<string, Asset | undefined>()
  const find: FindAsset = (src) => {
    const asset = assetOf(src)
    assets.set(src, asset)
    return asset
  }
  const prepared = await prepare({ ...deck, slides: [slide] }, design, find, report)
  const scenes = placeSlide(place, { design, theme: design.theme, assetOf: find, report, ...prepared })
  return {
    number: place.number,
    scenes,
    line: slide.at.line,
    diagnostics,
    assets: [...assets].map(([src, asset]) => [src, asset?.fileName ?? null] as const),
    links: [...linkedIds(slide)].map((id) => [id, targetOf(id, deck)] as const),
  }
}

/** A slide under another number: the one that it has now. */
async function at(known: PlacedSlide, place: SlidePlace, { design, assetOf }: Look): Promise<PlacedSlide> {
  const { number } = place
  const placing = {
    design,
    theme: design.theme,
    assetOf,
    report: () => {},
    ...(await prepare({ ...place.deck, slides: [] }, design, assetOf, () => {})),
    tones: await backgroundTones({ ...place.deck, slides: [place.slide] }, design.theme, assetOf),
  }
  return { ...known, number, scenes: known.scenes.map((scene, i) => renumbered(scene, { ...place, number: number + i }, placing)) }
}

function targetOf(id: string, deck: Deck): string {
  const { slide, heading = '' } = anchorTarget(deck, id) ?? {}
  return slide === undefined ? '' : `${slide} ${heading}`
}

/** Ids that a slide's links name, wherever they stand in it. */
function linkedIds(slide: Slide): Set<string> {
  const ids = new Set<string>()
  const see = (value: unknown, name?: string): void => {
    if (typeof value === 'string') {
      if ((name === 'url' || name === 'link') && value.startsWith('#')) ids.add(value.replace(/^#\/?/, ''))
    } else if (Array.isArray(value)) for (const entry of value) see(entry)
    // Most objects are texts, which hold no link.
    else if (typeof value === 'object' && value !== null && (value as { type?: unknown }).type !== 'text')
      for (const key in value) if (key !== 'at') see(value[key as keyof typeof value], key)
  }
  see(slide)
  return ids
}

function digest(...texts: readonly string[]): string {
  return digestOf(texts.join('\0'))
}

function moved(diagnostic: Diagnostic, by: number): Diagnostic {
  const { where } = diagnostic
  return by === 0 || !where ? diagnostic : { ...diagnostic, where: { ...where, line: where.line + by } }
}

function designKey(design: Design, { designs }: PlaceMemory): string {
  const known = designs.get(design)
  if (known !== undefined) return known
  const { theme, layouts, template } = design
  // Layouts of our own follow from the theme.
  const own = template && layouts.map((layout) => [layout, layout.regions(theme), layout.backdrop(theme)])
  const key = digest(JSON.stringify([theme, own]))
  designs.set(design, key)
  return key
}
