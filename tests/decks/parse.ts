import type { Attributes, Block, Deck, Inline, ListItem, Slide } from '../../src/deck/index.ts'
import type { Diagnostic } from '../../src/diagnostics/index.ts'
import { parseDeck, type Vocabulary } from '../../src/markdown/index.ts'
import type { DeckSource } from '../../src/source/index.ts'

/** Names that the tests of the Markdown stage may use, whatever the registries hold. */
export const vocabulary: Vocabulary = {
  blocks: new Set(['cards', 'card', 'callout', 'columns', 'column', 'quote', 'compare']),
  layouts: new Map([
    ['default', () => ['default']],
    ['cover', () => []],
    ['section', () => []],
    ['contents', () => ['default']],
    ['statement', () => ['default']],
    ['two-columns', () => ['default', 'right']],
    ['closing', () => ['default']],
  ]),
}

export interface Parsed {
  deck: Deck
  slides: readonly Slide[]
  /** `code line:column` of each diagnostic, in order. */
  problems: string[]
  diagnostics: Diagnostic[]
}

/** Parses one file, or files by name, without reading a disk. */
export function parse(files: string | Record<string, string>, options: Partial<DeckSource> = {}): Parsed {
  const diagnostics: Diagnostic[] = []
  const list = typeof files === 'string' ? [{ path: 'deck.md', text: files }] : Object.entries(files).map(([path, text]) => ({ path, text }))
  const source: DeckSource = { root: '/deck', name: 'deck', manifest: {}, files: list, included: new Map(), single: typeof files === 'string', ...options }
  const deck = parseDeck(source, vocabulary, (diagnostic) => diagnostics.push(diagnostic))
  const problems = diagnostics.map(({ code, where }) => `${code} ${where ? `${where.line}:${where.column}` : ''}`.trim())
  return { deck, slides: deck.slides, problems, diagnostics }
}

/** The default slot of a file's only slide, as {@link show} shows it. */
export function body(markdown: string): string {
  return show(parse(`# Title\n\n${markdown}`).slides[0]!.slots.default!)
}

/** Blocks as one line of tags, for assertions that can be read. */
export function show(blocks: readonly Block[]): string {
  return blocks.map(showBlock).join('')
}

function showBlock(block: Block | ListItem): string {
  const extra = attributes(block.attributes) + (block.click === undefined ? '' : ` click=${block.click}`)
  switch (block.type) {
    case 'paragraph':
      return `<p${extra}>${showInlines(block.children)}</p>`
    case 'heading':
      return `<h${block.level}${extra}>${showInlines(block.children)}</h${block.level}>`
    case 'item': {
      const checked = block.checked === undefined ? '' : block.checked ? ' checked' : ' unchecked'
      return `<li${checked}${extra}>${show(block.children)}</li>`
    }
    case 'list': {
      const name = block.ordered ? `ol${block.start === 1 ? '' : ` start=${block.start}`}` : 'ul'
      return `<${name}${block.tight ? '' : ' loose'}${extra}>${block.items.map(showBlock).join('')}</${block.ordered ? 'ol' : 'ul'}>`
    }
    case 'table':
      return `<table ${block.align.map((align) => align ?? '-').join(',')}${extra}>${block.rows.map((row) => row.map(showInlines).join('|')).join('/')}</table>`
    case 'code':
      return `<code${block.lang ? ` ${block.lang}` : ''}${extra}>${block.value}</code>`
    case 'flow':
      return `<flow${extra}>${block.chart.nodes.map(({ id }) => id).join(' ')}</flow>`
    case 'chart':
      return `<chart ${block.chart.type}${extra}>${block.chart.series.map(({ name }) => name).join(' ')}</chart>`
    case 'math':
      return `<math${extra}>${block.source}</math>`
    case 'quote':
      return `<quote${extra}>${show(block.children)}</quote>`
    case 'image':
      return `<image ${block.src} "${block.alt}"${block.title ? ` title=${block.title}` : ''}${block.link ? ` link=${block.link}` : ''}${extra}>`
    case 'rule':
      return `<rule${extra}>`
    case 'directive':
      return `<${block.name}${block.argument ? ` "${block.argument}"` : ''}${extra}>${show(block.children)}</${block.name}>`
  }
}

function showInlines(children: readonly Inline[]): string {
  return children.map(showInline).join('')
}

function showInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'code':
      return `<code>${inline.value}</code>`
    case 'math':
      return `<math${inline.display ? ' display' : ''}>${inline.source}</math>`
    case 'break':
      return '<br>'
    case 'image':
      return `<image ${inline.src} "${inline.alt}"${attributes(inline.attributes)}>`
    case 'footnoteReference':
      return `<note ${inline.label}=${inline.number}>`
    case 'link':
      return `<a ${inline.url}>${showInlines(inline.children)}</a>`
    case 'span':
      return `<span${attributes(inline.attributes)}>${showInlines(inline.children)}</span>`
    default:
      return `<${inline.type}>${showInlines(inline.children)}</${inline.type}>`
  }
}

function attributes({ id, classes, values }: Attributes): string {
  const parts = [...(id ? [`#${id}`] : []), ...classes.map((name) => `.${name}`), ...Object.entries(values).map(([key, value]) => `${key}=${value}`)]
  return parts.length > 0 ? ` {${parts.join(' ')}}` : ''
}
