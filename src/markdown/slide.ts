import type { Token } from 'markdown-it'
import { diagnose, nearestName, type Where } from '../diagnostics/index.ts'
import type { Block, ClickMode, Footnote, HeadingBlock, Notes, SlideSettings } from '../deck/index.ts'
import { parseSettings, type Setting } from '../source/index.ts'

import { buildBlocks } from './blocks.ts'
import { readComments } from './comments.ts'
import { lineStart, type Collected, type FileContext } from './context.ts'
import { placeBackgrounds } from './dialects/marp-background.ts'
import { withSlidevImage } from './dialects/slidev-image.ts'
import { buildNotes } from './notes.ts'
import { knownLayout, readSlideMatter, withDefaults, type SettingsReport, type SlideMatter } from './settings.ts'
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
  const collected: Collected = { comments: [], cited: new Map(), defined, definitions: [] }
  const notesAt = notesLine(raw.tokens)
  const tokens = notesAt < 0 ? raw.tokens : raw.tokens.slice(0, notesAt)
  const marked = buildSlots(tokens, context, collected)
  const { settings, notes } = readComments(collected.comments)
  const matter = withDefaults(readSlideMatter([...frontMatter(raw, context), ...settings], report), defaults)
  const notesOfComment = notes ? buildNotes(notes.text, notes.at.line - 1, context) : []
  const notesOfLines = notesAt < 0 ? [] : notesBelow(raw, raw.tokens[notesAt]!, context)
  const { title, slots: written } = takeTitle(marked)
  const slots = withSlidevImage(written, matter)
  const asked =
    knownLayout(matter.layout, context.vocabulary.layouts, context.report) ?? (matter.layout ? undefined : layoutWithSlots(marked, context))
  const placed = placeBackgrounds({ slots, layout: asked, settings: matter.settings }, context.vocabulary)
  const id = title?.attributes.id
    ? { value: title.attributes.id, at: title.at }
    : matter.id && { value: matter.id.value, at: matter.id.valueAt }
  return {
    at: raw.tokens[0] ? lineStart(context, raw.tokens[0].map?.[0] ?? raw.line) : lineStart(context, raw.line),
    ...(id && { id }),
    ...(placed.layout && { layout: placed.layout }),
    classes: matter.classes ?? [],
    ...(title && { title }),
    slots: checkSlots(placed.slots, placed.layout ?? 'default', marked, context),
    footnotes: [],
    notes: [...notesOfComment, ...notesOfLines],
    clicks: matter.clicks,
    settings: placed.settings,
    ...(matter.src && { include: { value: matter.src.value, at: matter.src.valueAt } }),
    collected,
  }
}

function frontMatter(raw: RawSlide, context: FileContext): readonly Setting[] {
  if (!raw.matter) return []
  const { yaml, line, closed } = raw.matter
  const { entries, errors } = parseSettings(yaml, context.file, line + 1)
  for (const { reason, at } of errors.slice(0, 1)) context.report(diagnose('bad-front-matter', at, { reason }))
  if (!closed)
    context.report(
      diagnose('bad-front-matter', { file: context.file, line, column: 1 }, { reason: 'the line `---` that closes it is missing' }),
    )
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
  return buildNotes(text.replace(/^(\s*)(?:notes?:|<!--)/i, '$1'), line, context)
}

/** Content by slot, in the order written, with the places of the marks. */
interface MarkedSlots {
  slots: Record<string, readonly Block[]>
  marks: ReadonlyMap<string, Where>
}

function buildSlots(tokens: readonly Token[], context: FileContext, collected: Collected): MarkedSlots {
  const slots: Record<string, readonly Block[]> = { default: [] }
  const marks = new Map<string, Where>()
  let name = 'default'
  let start = 0
  const finish = (index: number, end: string) => {
    slots[name] = [...(slots[name] ?? []), ...buildBlocks(tokens.slice(start, index), end, context, collected)]
  }
  tokens.forEach((token, index) => {
    if (token.type !== 'slot') return
    finish(index, `::${token.content}::`)
    name = token.content
    start = index + 1
    if (name !== 'default') marks.set(name, lineStart(context, token.map?.[0] ?? 0))
  })
  finish(tokens.length, 'the slide')
  return { slots, marks }
}

/** The first layout that has every slot that the slide fills: `::right::` alone asks for two columns. */
function layoutWithSlots({ marks }: MarkedSlots, { vocabulary }: FileContext): string | undefined {
  if (marks.size === 0) return undefined
  return [...vocabulary.layouts].find(([, slots]) => [...marks.keys()].every((name) => slots.includes(name)))?.[0]
}

/** Moves the content of slots that the layout does not have to the default one, reported; `left` is another name for that one. */
function checkSlots(slots: SlideDraft['slots'], layout: string, { marks }: MarkedSlots, context: FileContext): SlideDraft['slots'] {
  const names = context.vocabulary.layouts.get(layout) ?? []
  const kept: Record<string, readonly Block[]> = { default: slots.default ?? [] }
  for (const [name, blocks] of Object.entries(slots)) {
    if (name === 'default') continue
    if (names.includes(name)) {
      kept[name] = blocks
      continue
    }
    if (name === 'left') {
      kept.default = [...kept.default!, ...blocks]
      continue
    }
    const at = marks.get(name)
    const known = names.filter((other) => other !== 'default')
    if (at)
      context.report(
        diagnose('unknown-slot', at, {
          layout,
          name,
          nearest: nearestName(name, known),
          known: known.length > 0 ? known.join(', ') : undefined,
        }),
      )
    kept.default = [...kept.default!, ...blocks]
  }
  return kept
}
