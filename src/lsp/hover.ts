import { posix } from 'node:path'
import type { Hover, Position } from 'vscode-languageserver/node'
import { knownBlocks, knownFences, knownLayouts, layoutLabel, settingsIn, slotsOf, type Known } from './knowledge.ts'
import { explain } from './explain.ts'
import { readLines, settingOf } from './lines.ts'
import { span } from './ranges.ts'
import { attributeDocs, classDocs, docOf, markDocs } from './reference/index.ts'
import { referencesOf } from './references.ts'
import type { Summary } from './summary.ts'

export interface HoverContext {
  text: string
  path: string
  single: boolean
  summary: Summary
  language: 'zh' | 'en'
}

/** What the word at a place means, in the deck's language. */
export function hoverAt({ line: row, character }: Position, context: HoverContext): Hover | undefined {
  const { text, path, language } = context
  const document = readLines(text)
  const line = document.lines[row] ?? ''
  const manifest = posix.basename(path) === 'deck.yaml'
  const kind = manifest ? 'manifest' : document.kinds[row]
  const answer = (value: string | undefined, start: number, length: number): Hover | undefined =>
    value && start <= character && character <= start + length
      ? { contents: { kind: 'markdown', value }, range: span(row, start, start + length) }
      : undefined
  const meaning = (known: Known | undefined): string | undefined => known?.doc && explain(known.doc, language, known.name)
  if (kind === 'manifest' || kind === 'file-matter' || kind === 'matter' || kind === 'typing') {
    const [, key, gap, value] = /^([\w-]+)(:[ \t]*["']?)(.*?)["']?[ \t]*$/.exec(line) ?? []
    if (key === undefined) return undefined
    const matter = kind === 'manifest' ? 'manifest' : kind === 'file-matter' ? 'file' : 'slide'
    const setting = settingsIn(matter, context.single).find(({ name }) => name === key)
    return (
      answer(meaning(setting), 0, key.length) ??
      (key === 'layout' ? answer(layoutMeaning(value!, language), key.length + gap!.length, value!.length) : undefined)
    )
  }
  if (kind === 'fence') {
    const [, ticks, name] = /^(\s*(?:`{3,}|~{3,})[ \t]*)([\w+#-]+)/.exec(line) ?? []
    return name === undefined ? undefined : answer(meaning(knownFences().find((known) => known.name === name)), ticks!.length, name.length)
  }
  if (kind !== 'text') return undefined
  const [, colons, block] = /^( {0,3}:{3,}[ \t]*)([\p{L}\p{N}_-]+)/u.exec(line) ?? []
  const ofBlock = block && answer(meaning(knownBlocks().find(({ name }) => name === block)), colons!.length, block.length)
  if (ofBlock) return ofBlock
  const slot = /^ {0,3}::([\p{L}\p{N}_-]+)::/u.exec(line)
  if (slot) {
    const known = slotsOf(settingOf(document, row, 'layout'))
    return answer(`${explain(markDocs.slot!, language)}\n\n${known.map((name) => `\`::${name}::\``).join(' ')}`, 0, slot[0].length)
  }
  const link = referencesOf(text, path, document).find(
    ({ kind: of, range }) =>
      of === 'slide' && range.start.line === row && range.start.character <= character && character <= range.end.character,
  )
  if (link)
    return answer(slideMeaning(link.target, context), link.range.start.character, link.range.end.character - link.range.start.character)
  return attributeMeaning(line, language, answer)
}

function layoutMeaning(name: string, language: 'zh' | 'en'): string | undefined {
  const known = knownLayouts().find((layout) => layout.name === name)
  if (!known) return undefined
  const label = layoutLabel(name, language)
  const slots = slotsOf(name).filter((slot) => slot !== 'left')
  const heading = label === undefined ? name : `${name} · ${label}`
  const text = known.doc ? explain(known.doc, language, heading) : `**${heading}**`
  return slots.length > 0 ? `${text}\n\n${slots.map((slot) => `\`::${slot}::\``).join(' ')}` : text
}

function slideMeaning(id: string, { summary, language }: HoverContext): string | undefined {
  const slide = summary.slides.find((entry) => entry.id === id)
  if (!slide) return undefined
  const number = language === 'zh' ? `第 ${slide.index + 1} 页` : `Slide ${slide.index + 1}`
  return `**${slide.title || slide.id}**\n\n${number} · \`${slide.layout}\` · ${slide.at.file}:${slide.at.line}`
}

function attributeMeaning(
  line: string,
  language: 'zh' | 'en',
  answer: (value: string | undefined, start: number, length: number) => Hover | undefined,
): Hover | undefined {
  for (const braces of line.matchAll(/\{([^{}\n]*)\}/g)) {
    for (const match of braces[1]!.matchAll(/\.([\p{L}\p{N}_-]+)|([\p{L}_]+)(?==)/gu)) {
      const [all, name, key] = match
      const doc = name === undefined ? docOf(attributeDocs, key!) : docOf(classDocs, name)
      const found = doc && answer(explain(doc, language, all), braces.index + 1 + match.index, all.length)
      if (found) return found
    }
  }
  return undefined
}
