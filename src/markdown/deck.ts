import type { Report } from '../diagnostics/index.ts'
import { inlineText, resolveClicks, type Chapter, type Deck, type Slide } from '../deck/index.ts'
import type { DeckSource, Manifest } from '../source/index.ts'
import { generateContents } from './contents.ts'
import { isDivider, dividerDraft, needsDivider } from './dividers.ts'
import { parseFile, type ParsedFile } from './file.ts'
import { assignIds, type Unnamed } from './identify.ts'
import { withIncludes } from './include.ts'
import { guessLanguage, languageSample } from './language.ts'
import { createMemory, memoryOf, surroundingsOf, type DeckMemory } from './memory.ts'
import type { Parser } from './parser.ts'
import { mayHoldFormulas } from './rules/math.ts'
import { plainLine } from './plain.ts'
import type { SlideDraft } from './slide.ts'
import { coverTitle, layoutOf } from './layout.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * A deck's files → the deck. Everything that is wrong in them is reported with its place, and the rest is read: a
 * deck always results, if only an empty one. What `memory` holds of an earlier parse saves time and changes nothing.
 */
export function parseDeck(source: DeckSource, vocabulary: Vocabulary, reportAll: Report, memory: DeckMemory = createMemory()): Deck {
  const report = once(reportAll)
  const { parser } = memory
  memory.surroundings = surroundingsOf(source)
  const { single, snippets, data } = source
  const files = source.files.map((file) =>
    parseFile(file, { vocabulary, report, snippets, data, single }, parser, memoryOf(memory, file.path, single)),
  )
  const manifest = plainManifest({ ...source.manifest, ...(source.single && files[0]?.manifest) }, parser)
  const chapters: Chapter[] = []
  const unnamed: Unnamed[] = []
  for (const [index, file] of files.entries()) {
    const drafts = withIncludes(file, [], { source, vocabulary, report, memory }).filter(hasSubstance)
    const divided = !source.single && needsDivider(file, drafts)
    const number = divided || isDivider(file, drafts) ? chapters.filter((chapter) => chapter.number !== undefined).length + 1 : undefined
    chapters.push(chapterOf(file, number))
    if (divided) unnamed.push({ draft: dividerDraft(file), chapter: index, heads: true })
    drafts.forEach((draft, position) => unnamed.push({ draft, chapter: index, heads: !divided && number !== undefined && position === 0 }))
  }
  const ids = assignIds(unnamed, chapters, files, report)
  const slides = unnamed.map(({ draft, chapter }, index) =>
    rememberedSlide(draft, chapter, ids.slides[index]!, single && index === 0, vocabulary, memory),
  )
  const named = chapters.map((chapter, index) => ({ ...chapter, id: ids.chapters[index]! }))
  const cover = slides.find(({ layout }) => layout === 'cover') ?? slides[0]
  const title = manifest.title ?? (cover?.title ? inlineText(cover.title.children) : (manifest.name ?? source.name))
  const { name: _, chapters: __, ...meta } = manifest
  const deck: Deck = {
    ...meta,
    name: manifest.name ?? source.name,
    title,
    lang: manifest.lang ?? rememberedLanguage(source, memory),
    theme: manifest.theme ?? 'default',
    chapters: named,
    slides: slides.map((slide) => derived(slide, coverTitle(slide, title), memory)),
  }
  return { ...deck, slides: generateContents(deck).map((slide, index) => derived(deck.slides[index]!, slide, memory)) }
}

function rememberedLanguage({ files }: DeckSource, memory: DeckMemory): string {
  const sample = languageSample(files.map(({ text }) => text))
  if (memory.language?.sample !== sample) memory.language = { sample, tag: guessLanguage(sample) }
  return memory.language.tag
}

/** The same slide as before if its draft and all else it is made of are the same. */
function rememberedSlide(
  draft: SlideDraft,
  chapter: number,
  id: string,
  opens: boolean,
  vocabulary: Vocabulary,
  { slides, keys }: DeckMemory,
): Slide {
  const place = `${chapter}${opens ? '!' : ' '}${id}`
  const known = slides.get(draft)?.get(place)
  if (known) return known
  const slide = toSlide(draft, chapter, id, opens, vocabulary)
  if (slides.has(draft)) slides.get(draft)!.set(place, slide)
  else slides.set(draft, new Map([[place, slide]]))
  if (draft.key !== undefined) keys.set(slide, `${draft.key} ${place}${draft.footnotes.length > 0 ? withoutPlaces(draft.footnotes) : ''}`)
  return slide
}

/** A slide that the deck has completed: what was added belongs to its key. */
function derived(slide: Slide, completed: Slide, { keys }: DeckMemory): Slide {
  const key = keys.get(slide)
  if (completed !== slide && key !== undefined) keys.set(completed, `${key} ${withoutPlaces([completed.title, completed.slots])}`)
  return completed
}

function withoutPlaces(value: unknown): string {
  return JSON.stringify(value, (key, entry: unknown) => (key === 'at' ? undefined : entry))
}

/** A deck may hold formulas: only then is it worth loading what reads them. */
export function holdsFormulas({ files, included, manifest }: DeckSource): boolean {
  return (
    [...files, ...included.values()].some(({ text }) => mayHoldFormulas(text)) || mayHoldFormulas(`${manifest.title} ${manifest.subtitle}`)
  )
}

/** What readers will see of the manifest, without Markdown's marks. */
function plainManifest(manifest: Manifest, parser: Parser): Manifest {
  const plain: Record<string, string> = {}
  for (const key of ['title', 'subtitle', 'author', 'organisation', 'footer', 'footerDate'] as const) {
    const text = manifest[key]
    if (typeof text === 'string') plain[key] = plainLine(text, parser)
  }
  return { ...manifest, ...plain }
}

/** Passes each problem on once: a file that is included twice is read twice. */
function once(report: Report): Report {
  const seen = new Set<string>()
  return (diagnostic) => {
    const { code, message, where } = diagnostic
    const key = JSON.stringify([code, message, where])
    if (!seen.has(key)) report(diagnostic)
    seen.add(key)
  }
}

/** A slide that shows nothing and says nothing is none: a comment before the first `---`, say. */
function hasSubstance(draft: SlideDraft): boolean {
  const shows = draft.title || draft.footnotes.length > 0 || Object.values(draft.slots).some((blocks) => blocks.length > 0)
  return Boolean(shows || draft.layout || draft.notes.length > 0 || draft.settings.background || draft.collected.comments.length === 0)
}

function chapterOf({ path, chapter }: ParsedFile, number: number | undefined): Chapter {
  const { title = '', summary, duration } = chapter
  return {
    id: '',
    title,
    ...(number !== undefined && { number }),
    file: path,
    ...(summary && { summary }),
    ...(duration !== undefined && { duration }),
  }
}

function toSlide(draft: SlideDraft, chapter: number, id: string, opens: boolean, vocabulary: Vocabulary): Slide {
  const { classes, at, title, footnotes, notes, settings } = draft
  const { slots, clicks } = resolveClicks(draft.slots, draft.clicks)
  const layout = draft.layout ?? layoutOf({ title, slots, footnotes, classes }, opens, vocabulary)
  return { id, layout, classes, at, ...(title && { title }), slots, footnotes, notes, clicks, settings, chapter }
}
