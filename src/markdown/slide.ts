import type { Token } from 'markdown-it'
import { diagnose, type Where } from '../diagnostics/index.ts'
import type { Block, ClickMode, Footnote, HeadingBlock, Notes, SlideSettings } from '../deck/index.ts'
import { parseSettings, type Setting } from '../source/index.ts'
import { readComments } from './comments.ts'
import { NONE } from './attributes.ts'
import { frameLink } from './html/block.ts'
import { lineStart, type Collected, type FileContext } from './context.ts'
import { foreignLayout } from './dialects/layouts.ts'
import { placeBackgrounds } from './dialects/marp-background.ts'
import { besideEachOther, titleInColumn } from './dialects/sides.ts'
import { headedColumns } from './dialects/slidev-columns.ts'
import { slidevPicture } from './dialects/slidev-image.ts'
import { buildNotes } from './notes.ts'
import { knownLayout, readSlideMatter, withDefaults, type SettingsReport, type SlideMatter } from './settings.ts'
import { buildSlots, checkSlots, layoutWithSlots } from './slots.ts'
import type { RawSlide } from './split.ts'
import { takeTitle } from './title.ts'

/** A slide before it has its id, its layout if none was asked for, and its clicks. */
export interface SlideDraft {
  at: Where
  id?: { value: string; at: Where }
  layout?: string
  classes: readonly string[]
  title?: HeadingBlock
  slots: Readonly<Record<string, readonly Block[]>>
  footnotes: readonly Footnote[]
  notes: Notes
  clicks: ClickMode
  settings: SlideSettings
  /** Stands for all that it was built from: drafts of one key differ in their lines alone. */
  key?: string
  /** Other slides that stand in its place. */
  include?: { value: string; at: Where }
  collected: Collected
}

/** Builds one slide from its tokens. `defaults` come from the file's front matter. */
export function buildSlide(
  raw: RawSlide,
  defaults: SlideMatter,
  defined: ReadonlySet<string>,
  context: FileContext,
  report: SettingsReport,
): SlideDraft {
  const collected: Collected = { comments: [], cited: new Map(), defined, definitions: [], notes: [] }
  const notesAt = notesLine(raw.tokens)
  const tokens = notesAt < 0 ? raw.tokens : raw.tokens.slice(0, notesAt)
  const marked = buildSlots(tokens, context, collected)
  const { settings, notes } = readComments(collected.comments)
  const matter = withDefaults(readSlideMatter([...frontMatter(raw, context), ...settings], report), defaults)
  const notesOfComment = notes ? buildNotes(notes.text, notes.at.line - 1, context) : []
  const notesOfLines = notesAt < 0 ? [] : notesBelow(raw, raw.tokens[notesAt]!, context)
  const { title, slots: written } = withForeign(titled(takeTitle({ slots: mapSlots(marked.slots, besideEachOther) })), matter, context)
  const headed = headedColumns(written)
  const slots = headed ?? written
  const choices = {
    nearest: matter.layout && foreignLayout(matter.layout.value, slots),
    fallback: headed ? undefined : layoutWithSlots(marked, context),
  }
  const asked = knownLayout(matter.layout, context.vocabulary.layouts, choices, context.report)
  const layout = headed && asked === 'two-columns' ? 'default' : asked
  const picture = slidevPicture(matter)
  const placed = placeBackgrounds({ title, slots, settings: { ...matter.settings, ...(picture && { picture }) } })
  const id = title?.attributes.id
    ? { value: title.attributes.id, at: title.at }
    : matter.id && { value: matter.id.value, at: matter.id.valueAt }
  return {
    at: raw.tokens[0] ? lineStart(context, raw.tokens[0].map?.[0] ?? raw.line) : lineStart(context, raw.line),
    ...(id && { id }),
    ...(layout && { layout }),
    classes: matter.classes ?? [],
    ...(title && { title }),
    slots: checkSlots(placed.slots, layout ?? 'default', marked, context),
    footnotes: [],
    notes: [...collected.notes, ...notesOfComment, ...notesOfLines],
    clicks: matter.clicks,
    settings: placed.settings,
    ...(matter.src && { include: { value: matter.src.value, at: matter.src.valueAt } }),
    collected,
  }
}

function mapSlots(slots: Slots, map: (blocks: readonly Block[]) => readonly Block[]): Slots {
  return Object.fromEntries(Object.entries(slots).map(([name, blocks]) => [name, map(blocks)]))
}

type Slots = SlideDraft['slots']

/** With the title from the left column if it stands there. */
function titled({ title, slots }: Titled): Titled {
  const inColumn = title ? undefined : titleInColumn(slots.default ?? [])
  return inColumn ? { title: inColumn.title, slots: { ...slots, default: inColumn.blocks } } : { ...(title && { title }), slots }
}

/** With what other tools show from a slide's settings: a frame's page as a link; where nothing else stands, the slide's name. */
function withForeign({ title, slots }: Titled, { layout, title: name, url }: SlideMatter, context: FileContext): Titled {
  const frame = url && layout && layout.value.startsWith('iframe') ? frameLink(url.value, url.valueAt, context) : []
  const shown = frame.length > 0 ? { ...slots, default: [...(slots.default ?? []), ...frame] } : slots
  if (title || !name || Object.values(shown).some((blocks) => blocks.length > 0)) return { ...(title && { title }), slots: shown }
  const { value, valueAt: at } = name
  return { title: { type: 'heading', level: 2, children: [{ type: 'text', value, at }], attributes: NONE, at }, slots: shown }
}

type Titled = ReturnType<typeof takeTitle>

function frontMatter(raw: RawSlide, context: FileContext): readonly Setting[] {
  if (!raw.matter) return []
  const { yaml, line, closed } = raw.matter
  const { entries, errors } = parseSettings(yaml, context.file, line + 1)
  for (const { reason, at } of errors.slice(0, 1)) context.report(diagnose('bad-front-matter', at, { reason }))
  const at = { file: context.file, line, column: 1 }
  if (!closed) context.report(diagnose('bad-front-matter', at, { reason: 'the line `---` that closes it is missing' }))
  return entries
}

/** Index of a `Note:` line that is in no `:::` block, or of a comment that nothing closes; -1 if there is none. */
function notesLine(tokens: readonly Token[]): number {
  let open = 0
  return tokens.findIndex((token) => {
    if (token.type === 'directive_open') open++
    if (token.type === 'directive_close') open = Math.max(0, open - 1)
    return (token.type === 'notes' && open === 0) || token.type === 'unclosed_comment'
  })
}

function notesBelow(raw: RawSlide, mark: Token, context: FileContext): Notes {
  const line = mark.map![0]
  if (mark.type === 'unclosed_comment') context.report(diagnose('unclosed-comment', lineStart(context, line)))
  const text = context.lines.slice(line, raw.end).join('\n')
  return buildNotes(text.replace(/^(\s*)(?:notes?:|<!--|\?\?\?)/i, '$1'), line, context)
}
