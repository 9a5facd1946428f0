import { diagnose, type Report } from '../diagnostics/index.ts'
import {
  parseSettings,
  readManifest,
  manifestKey,
  manifestKeys,
  readSetting,
  type DeckSource,
  type Manifest,
  type Setting,
  type SourceFile,
} from '../source/index.ts'
import { buildPieces } from './build-pieces.ts'
import type { FileContext } from './context.ts'
import { fileFrontMatter } from './front-matter.ts'
import { header, marksOf, remarkProperties, type Marks } from './dialects/marks.ts'
import { asksForHeadings, withTitleSlide } from './dialects/quarto.ts'
import { titleBlock } from './dialects/title-block.ts'
import { resolveFootnotes } from './footnotes.ts'
import { ALIASES, CHAPTER_KEYS } from './keys.ts'
import { chapterKinds } from './kinds.ts'
import { buildNotes } from './notes.ts'
import { createParser, type Parser } from './parser.ts'
import { plainLine } from './plain.ts'
import { readSlideMatter, type SettingsReport, type SlideMatter } from './settings.ts'
import { cutFile, type Cut } from './pieces.ts'
import type { SlideDraft } from './slide.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Notes } from '../deck/index.ts'

/** What a file's front matter says of its chapter. */
export interface ChapterMatter {
  title?: string
  id?: string
  summary?: string
  duration?: number
  divider?: boolean
  notes: Notes
}

/** One file, read: its chapter, its slides, and for a deck of one file what it says of the deck. */
export interface ParsedFile {
  path: string
  chapter: ChapterMatter
  manifest: Manifest
  slides: readonly SlideDraft[]
}

export interface ParseOptions {
  vocabulary: Vocabulary
  report: Report
  snippets?: ReadonlyMap<string, SourceFile>
  /** The file is the whole deck: its front matter speaks for the deck and for its first slide. */
  single: boolean
  /** Data files that charts name, by path. */
  data?: DeckSource['data']
}

/** What is kept of a file from one parse to the next, so that only slides that changed are read again. */
export interface FileMemory {
  cut?: Cut
  /** What slides may take from elsewhere, as a text. */
  surroundings?: string
}

/** Parses one file. Includes are not followed here. What `memory` holds changes the time that it takes, and nothing else. */
export function parseFile(
  file: SourceFile,
  { vocabulary, report, snippets = new Map(), data, single }: ParseOptions,
  parser: Parser = createParser(),
  memory: FileMemory = {},
): ParsedFile {
  const written = file.text.split('\n')
  const block = titleBlock(written, file.path)
  const marks = block ? undefined : marksOf(written)
  const matter = block ? undefined : (fileFrontMatter(written) ?? ownProperties(written, marks))
  const head = block || matter ? undefined : header(written, marks, file.path)
  const context: FileContext = {
    parser,
    vocabulary,
    report,
    snippets,
    ...(data && { data }),
    file: file.path,
    lines: block?.lines ?? written,
    firstLine: 0,
    env: {},
  }
  const entries = block?.entries ?? head?.entries ?? (matter ? readMatter(matter, context) : [])
  context.breaks = entries.some(({ key, value }) => BREAKS.has(key) && value !== false)
  const titled = matter && single ? withTitleSlide(written, matter.next, entries) : undefined
  const lines = titled ?? context.lines
  context.lines = lines
  const foreign: Setting[] = []
  const settingsReport: SettingsReport = { report, foreign: (setting) => foreign.push(setting) }
  const { chapter, manifest, defaults } = readFileMatter(entries, single, context, settingsReport)

  const start = head?.next ?? (matter ? matter.next - (titled ? 1 : 0) : 0)
  // In Pandoc's decks headings begin slides, whatever else does.
  const asked = block ? new Set([1, 2]) : (asksForHeadings(entries, marks) ?? headingDivider(entries, lines))
  const { first, others } = spread(defaults, single || chapter.title === undefined, single)
  const keepFirst = first !== others && (first.layout ?? first.src) !== undefined
  const build = (cut: Cut) =>
    buildPieces(cut.pieces, { first, others, keepFirst, single, surroundings: memory.surroundings ?? '', marks }, context)
  memory.cut = cutFile(lines, start, { asked, marks }, parser, memory.cut)
  let built = build(memory.cut)
  if (!built) {
    memory.cut = cutFile(lines, start, { asked, marks }, parser)
    built = build(memory.cut)!
  }
  built.diagnostics.forEach(report)
  foreign.push(...built.foreign)
  if (foreign[0]) report(diagnose('foreign-settings', foreign[0].at, { names: [...new Set(foreign.map(({ key }) => key))].join(', ') }))
  return { path: file.path, chapter, manifest, slides: resolveFootnotes(built.slides, report) }
}

/** Settings of tools that break lines where the source does: Marp, HackMD. */
const BREAKS: ReadonlySet<string> = new Set(['marp', 'slideOptions'])

/** The properties of a file's first slide in remark.js, as front matter. */
function ownProperties(lines: readonly string[], marks: Marks | undefined): ReturnType<typeof fileFrontMatter> {
  const own = marks === 'remark' ? remarkProperties((at) => lines[at], 0) : undefined
  return own && { yaml: own.yaml, line: own.line, next: own.next, closed: true }
}

/**
 * Whom a file's slide settings are for: in a chapter with a title all its slides; in a single file, as in Slidev, the
 * first one; in a file without a title the first one, save what is plainly meant for all.
 */
function spread(defaults: SlideMatter, firstOnly: boolean, single: boolean): { first: SlideMatter; others: SlideMatter } {
  if (!firstOnly) return { first: defaults, others: defaults }
  const { classes, settings } = defaults
  const { transition, audience } = settings
  const shared: SlideMatter = single
    ? { settings: {} }
    : { ...(classes && { classes }), settings: { ...(transition && { transition }), ...(audience && { audience }) } }
  return { first: defaults, others: shared }
}

function readMatter(matter: NonNullable<ReturnType<typeof fileFrontMatter>>, context: FileContext): readonly Setting[] {
  const { entries, errors } = parseSettings(matter.yaml, context.file, matter.line + 1)
  // One mistake upsets the lines after it: the first says enough.
  for (const { reason, at } of errors.slice(0, 1)) context.report(diagnose('bad-front-matter', at, { reason }))
  if (!matter.closed) {
    const at = { file: context.file, line: matter.line, column: 1 }
    context.report(diagnose('bad-front-matter', at, { reason: 'the line `---` that closes it is missing' }))
  }
  return entries
}

function readFileMatter(
  entries: readonly Setting[],
  single: boolean,
  context: FileContext,
  settings: SettingsReport,
): { chapter: ChapterMatter; manifest: Manifest; defaults: SlideMatter } {
  const { report } = context
  const ofDeck = single ? entries.filter((setting) => manifestKey(setting.key) !== undefined && !isForeignTheme(setting)) : []
  const rest = entries.filter((setting) => !ofDeck.includes(setting))
  const chapter: ChapterMatter = { notes: [] }
  const plain = (text: string | undefined) => (text === undefined ? undefined : plainLine(text, context.parser))
  for (const written of rest) {
    const setting = { ...written, key: ALIASES[written.key] ?? written.key }
    if (setting.key === 'title') chapter.title = plain(readSetting(setting, chapterKinds.title, report))
    if (setting.key === 'id') chapter.id = readSetting(setting, chapterKinds.id, report)
    if (setting.key === 'summary') chapter.summary = plain(readSetting(setting, chapterKinds.summary, report))
    if (setting.key === 'duration') chapter.duration = readSetting(setting, chapterKinds.duration, report)
    if (setting.key === 'divider') chapter.divider = readSetting(setting, chapterKinds.divider, report)
    if (setting.key === 'notes' && typeof setting.value === 'string') chapter.notes = notesOf(setting, context)
  }
  const others = rest.filter((setting) => !CHAPTER_KEYS.includes((ALIASES[setting.key] ?? setting.key) as (typeof CHAPTER_KEYS)[number]))
  const defaults = readSlideMatter(others, settings, [...CHAPTER_KEYS, ...(single ? manifestKeys : [])])
  return { chapter, manifest: readManifest(ofDeck, report), defaults }
}

/** Notes written in front matter: a block scalar's text begins on the line after its mark. */
function notesOf(setting: Setting, context: FileContext): Notes {
  const { line: row, column } = setting.valueAt
  const isBlock = /[|>]/.test(context.lines[row - 1]?.[column - 1] ?? '')
  return buildNotes(String(setting.value), isBlock ? row : row - 1, context)
}

/** Themes of Slidev, Marp and reveal.js, which say nothing here. */
const FOREIGN_THEMES: ReadonlySet<string> = new Set(
  'gaia uncover seriph apple-basic bricks shibainu penguin purplin unicorn black white league beige night serif simple solarized moon dracula sky blood'.split(
    ' ',
  ),
)

function isForeignTheme({ key, value }: Setting): boolean {
  return key === 'theme' && typeof value === 'string' && FOREIGN_THEMES.has(value)
}

/** Marp's `headingDivider: 2` or `[1, 2]`: headings up to that level, or of those levels, begin slides. */
function headingDivider(entries: readonly Setting[], lines: readonly string[]): ReadonlySet<number> {
  const value = entries.find(({ key }) => key === 'headingDivider')?.value ?? commentedDivider(lines)
  if (typeof value === 'number') return new Set(Array.from({ length: Math.min(6, Math.max(0, value)) }, (_, index) => index + 1))
  return new Set(Array.isArray(value) ? value.filter((level) => typeof level === 'number') : [])
}

/** Lines at a file's top in which Marp's settings for all of it stand. */
const TOP = 80

/** `<!-- headingDivider: 2 -->`, which Marp allows, too. */
function commentedDivider(lines: readonly string[]): number | number[] | undefined {
  const named = lines.slice(0, TOP).filter((line) => line.includes('headingDivider:'))
  const found = named.map((line) => /^(?:<!--)?\s*headingDivider:\s*(\d|\[[\d,\s]+\])\s*(?:-->)?\s*$/.exec(line)?.[1])
  const value = found.find((entry) => entry !== undefined)
  return value === undefined ? undefined : value.startsWith('[') ? (value.match(/\d/g) ?? []).map(Number) : Number(value)
}
