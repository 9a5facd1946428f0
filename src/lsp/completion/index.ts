import { posix } from 'node:path'
import { CompletionItemKind, InsertTextFormat, type CompletionItem, type Position } from 'vscode-languageserver/node'
import { explain } from '../explain.ts'
import { classesIn, knownBlocks, knownFences, settingsIn, slotsOf, valuesOf, type Known, type Matter } from '../knowledge.ts'
import { readLines } from '../lines.ts'
import { rootOf } from '../project.ts'
import { span } from '../ranges.ts'
import { attributeDocs } from '../reference/index.ts'
import { chaptersOf } from '../references.ts'
import type { Summary } from '../summary.ts'
import { blockSnippet } from './block-snippet.ts'
import { codeLanguages } from './code-languages.ts'
import { filesFor, MARKDOWN, PICTURES } from './files.ts'
import { inYaml, spotAt, type Spot } from './spot.ts'

/** What completion may look at: the text and what is known already. It never compiles. */
export interface CompletionContext {
  text: string
  /** Path of the file relative to the deck's folder. */
  path: string
  /** The deck's folder or file; absent for a file that was never saved. */
  deck?: string
  summary: Summary
  language: 'zh' | 'en'
  /** The client can fill in snippets. */
  snippets: boolean
}

/** What could be written at a place, each with the text that it replaces. */
export async function completionsAt(position: Position, context: CompletionContext): Promise<CompletionItem[]> {
  const { line, character } = position
  const manifest = posix.basename(context.path) === 'deck.yaml'
  const lines = readLines(context.text)
  const spot = manifest ? manifestSpot(context.text, position) : spotAt(lines, line, character)
  if (!spot) return []
  const range = span(line, character - spot.word.length, character)
  const items = await itemsFor(spot, context, lines.lines[line] ?? '', character)
  return items.map(({ write, ...item }) => ({ ...item, textEdit: { range, newText: write ?? item.label } }))
}

type Item = Omit<CompletionItem, 'textEdit'> & { write?: string }

function manifestSpot(text: string, { line, character }: Position): Spot | undefined {
  const lines = text.split(/\r\n?|\n/)
  const before = (lines[line] ?? '').slice(0, character)
  const key = lines.slice(0, line + 1).findLast((entry) => /^[\w-]+:/.test(entry))
  if (key?.startsWith('chapters:')) {
    const item = /^(?:chapters:[ \t]*\[.*?|[ \t]*-[ \t]+|[ \t]+.*?)["']?([^\s[\],"']*)$/.exec(before)
    if (item) return { kind: 'chapter', word: item[1]! }
  }
  return inYaml(before, 'manifest')
}

async function itemsFor(spot: Spot, context: CompletionContext, line: string, character: number): Promise<Item[]> {
  const { language, summary } = context
  const item = (known: Known, kind: CompletionItemKind, more: Partial<Item> = {}): Item => {
    const documentation = known.doc && { kind: 'markdown' as const, value: explain(known.doc, language) }
    return { label: known.name, kind, ...(documentation && { documentation }), ...more }
  }
  switch (spot.kind) {
    case 'key': {
      const colon = line.slice(character).startsWith(':')
      return settingsIn(spot.matter, isSingle(context)).map((known) =>
        item(known, CompletionItemKind.Property, { write: colon ? known.name : `${known.name}: `, detail: known.kind.expected }),
      )
    }
    case 'value':
      return valueItems(spot, context, item)
    case 'chapter': {
      const named = new Set(chaptersOf(context.text).map(({ target }) => target))
      return paths(context, spot.word, MARKDOWN).filter(({ label }) => !named.has(label))
    }
    case 'block': {
      const alone = line.slice(character).trim() === ''
      return knownBlocks().map((known) => {
        const snippet = alone && context.snippets ? blockSnippet(known, spot.colons) : undefined
        return item(
          known,
          CompletionItemKind.Class,
          snippet === undefined ? {} : { write: snippet, insertTextFormat: InsertTextFormat.Snippet },
        )
      })
    }
    case 'slot': {
      const rest = line.slice(character).startsWith('::') ? '' : '::'
      return slotsOf(spot.layout).map((name) => item({ name }, CompletionItemKind.EnumMember, { write: `${name}${rest}` }))
    }
    case 'fence':
      return [
        ...knownFences().map((known) => item(known, CompletionItemKind.Class, { sortText: `0${known.name}` })),
        ...(await codeLanguages()).map(({ name, label }) =>
          item({ name }, CompletionItemKind.Value, { detail: label, sortText: `1${name}` }),
        ),
      ]
    case 'slide':
      return summary.slides.map(({ id, title, at }) =>
        item({ name: id }, CompletionItemKind.Reference, { detail: title, labelDetails: { description: at.file }, filterText: id }),
      )
    case 'picture':
      return paths(context, spot.word, PICTURES)
    case 'class':
      return classesIn(spot.block).map((known) => item(known, CompletionItemKind.EnumMember))
    case 'attribute':
      return [
        ...classesIn(undefined).map((known) => item(known, CompletionItemKind.EnumMember, { label: `.${known.name}` })),
        ...Object.entries(attributeDocs).map(([name, doc]) =>
          item({ name, doc }, CompletionItemKind.Property, { label: `${name}=`, write: `${name}=` }),
        ),
      ]
  }
}

function valueItems(
  { key, word, matter }: Extract<Spot, { kind: 'value' }>,
  context: CompletionContext,
  item: (known: Known, kind: CompletionItemKind) => Item,
): Item[] {
  if (key === 'src') return paths(context, word, MARKDOWN)
  if (key === 'background' || key === 'image' || key === 'backgroundImage') return paths(context, word, PICTURES)
  const setting = settingsIn(matter as Matter, isSingle(context)).find(({ name }) => name === key)
  return valuesOf(key, setting?.kind).map((known) => item(known, CompletionItemKind.EnumMember))
}

/** Paths replace the whole of what is written so far, so that clients filter by all of it. */
function paths({ deck, path }: CompletionContext, word: string, matching: RegExp): Item[] {
  if (deck === undefined) return []
  const written = word.slice(0, word.lastIndexOf('/') + 1)
  return filesFor(rootOf(deck), posix.dirname(path), word, matching)
    .filter(({ name, folder }) => folder || name !== posix.basename(path))
    .map(({ name, folder }) => ({
      label: `${written}${encode(name)}${folder ? '/' : ''}`,
      kind: folder ? CompletionItemKind.Folder : CompletionItemKind.File,
      sortText: `${folder ? 1 : 0}${name}`,
      ...(folder && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
    }))
}

/** A space would end a picture's path (CommonMark §6.3). */
function encode(name: string): string {
  return name.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29')
}

function isSingle({ deck }: CompletionContext): boolean {
  return deck === undefined || MARKDOWN.test(deck)
}
