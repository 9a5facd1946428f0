import { expandTabs } from '../../blocks/code/index.ts'
import { firstLineOf, lineCount, visibleSteps } from '../../deck/index.ts'
import type { Block, CodeBlock, DirectiveBlock, Inline, ListBlock, ListItem, ParagraphBlock } from '../../deck/types.ts'
import { breakBefore, cutInline, inlineLength } from './inline.ts'
import { largest } from './largest.ts'
import { cutTable } from './table.ts'

/** Whether blocks fit a slide together. */
export type Fits = (blocks: readonly Block[]) => boolean

/** What goes onto this slide, and what onto the next. */
export type Cut = [first: Block, rest: readonly Block[]]

/** No slide holds more than this, so that what is longer need not be set to know that it does not fit. */
const MOST = { characters: 4000, rows: 60, lines: 90, items: 90 }
/** Fewer rows or lines than this are not left behind at a slide's foot. */
const LEAST_PART = 2

/** Blocks that may go on on the next slide: what they say holds there, too. */
const SPLITTABLE: ReadonlySet<string> = new Set(['clicks', 'contents', 'callout', 'column'])

/** True if a block is so long that it cannot fit on any slide. */
export function cannotFit(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
      return inlineLength(block.children) > MOST.characters
    case 'table':
      return block.rows.length - block.headerRows > MOST.rows
    case 'code':
      return block.value.length > MOST.characters * 4 || lineCount(block.value) > MOST.lines
    case 'list':
      return block.items.length > MOST.items || block.items.some((item) => item.children.some(cannotFit))
    case 'quote':
    case 'directive':
      return block.children.some(cannotFit)
    default:
      return false
  }
}

/**
 * Cuts a block so that its first part fits, at the latest point at which it does. `undefined` where it
 * is of one piece, or where not even its smallest part fits. `alone`: nothing stands above it.
 */
export function cutBlock(block: Block, fits: Fits, alone: boolean): Cut | undefined {
  switch (block.type) {
    case 'list':
      return cutList(block, fits, alone)
    case 'table':
      return cutTable(block, (table) => fits([table]), alone ? 1 : LEAST_PART, MOST.rows)
    case 'code':
      return cutCode(block, fits, alone)
    case 'paragraph':
      return alone ? cutParagraph(block, fits) : undefined
    case 'quote':
      return cutChildren(block, (children) => ({ ...block, children }), fits)
    case 'directive':
      if (block.name === 'columns') return cutColumns(block, fits)
      return SPLITTABLE.has(block.name) ? cutChildren(block, (children) => ({ ...block, children }), fits) : undefined
    default:
      return undefined
  }
}

function cutList(list: ListBlock, fits: Fits, alone: boolean): Cut | undefined {
  const first = (count: number): ListBlock => ({ ...list, items: list.items.slice(0, count) })
  const count = largest(1, list.items.length - 1, (n) => fits([first(n)]))
  if (count > 0) return [first(count), [{ ...list, start: list.start + count, items: list.items.slice(count) }]]
  const [item] = list.items
  if (!alone || item === undefined) return undefined
  // One item is longer than the slide: it is cut itself, and the list goes on after it.
  const cut = cutSequence(item.children, (children) => fits([{ ...list, items: [{ ...item, children }] }]))
  if (cut === undefined) return undefined
  // The rest of the item stays an item, so that what is nested in it stays nested.
  const rest: ListItem = { ...item, children: cut[1], continued: true }
  return [{ ...list, items: [{ ...item, children: cut[0] }] }, [{ ...list, items: [rest, ...list.items.slice(1)] }]]
}

function cutCode(code: CodeBlock, fits: Fits, alone: boolean): Cut | undefined {
  const lines = code.value.replace(/\n$/, '').split('\n')
  const whole = code.part ?? { of: code.value, line: 0, column: 0 }
  const part = (from: number, to?: number): CodeBlock =>
    visibleSteps({
      ...code,
      value: lines.slice(from, to).join('\n'),
      firstLine: firstLineOf(code) + from,
      part: from === 0 ? whole : { of: whole.of, line: whole.line + from, column: 0 },
    })
  const count = largest(alone ? 1 : LEAST_PART, Math.min(MOST.lines, lines.length - 1), (n) => fits([part(0, n)]))
  if (count > 0) return [part(0, count), [part(count)]]
  if (!alone || lines.length > 1) return undefined
  const text = expandTabs(code.value)
  const stretch = (from: number, to?: number): CodeBlock => ({
    ...code,
    value: text.slice(from, to),
    part: { ...whole, column: whole.column + from },
  })
  const length = largest(1, Math.min(MOST.characters, text.length - 1), (n) => fits([stretch(0, n)]))
  return length === 0 ? undefined : [stretch(0, length), [stretch(length)]]
}

function cutParagraph(paragraph: ParagraphBlock, fits: Fits): Cut | undefined {
  const text = flatText(paragraph.children)
  const upTo = (offset: number): ParagraphBlock => ({ ...paragraph, children: cutInline(paragraph.children, offset)[0] })
  const most = largest(1, Math.min(MOST.characters, text.length - 1), (n) => fits([upTo(n)]))
  if (most === 0) return undefined
  const [before, after] = cutInline(paragraph.children, breakBefore(text, most))
  return [{ ...paragraph, children: before }, [{ ...paragraph, children: after }]]
}

/** Columns go on side by side: each holds what fits of it, and the next slide the rest of each. */
function cutColumns(block: DirectiveBlock, fits: Fits): Cut | undefined {
  const withColumns = (of: (column: DirectiveBlock, at: number) => readonly Block[]): Block => ({
    ...block,
    children: columns.map((column, at) => ({ ...column, children: of(column, at) })),
  })
  const columns = block.children.filter((child): child is DirectiveBlock => child.type === 'directive' && child.name === 'column')
  if (columns.length < block.children.length) return undefined
  const cuts = columns.map(({ children }, at) => {
    const fitsHere = (part: readonly Block[]): boolean => fits([withColumns((_, other) => (other === at ? part : []))])
    return fitsHere(children) ? ([children, []] as const) : cutSequence(children, fitsHere)
  })
  if (cuts.includes(undefined) || cuts.every((cut) => cut![1].length === 0)) return undefined
  return [withColumns((_, at) => cuts[at]![0]), [withColumns((_, at) => cuts[at]![1])]]
}

function cutChildren(
  block: Block & { children: readonly Block[] },
  wrap: (children: readonly Block[]) => Block,
  fits: Fits,
): Cut | undefined {
  const cut = cutSequence(block.children, (children) => fits([wrap(children)]))
  return cut === undefined ? undefined : [wrap(cut[0]), [wrap(cut[1])]]
}

/** As many whole blocks as fit, else a part of the first. */
function cutSequence(blocks: readonly Block[], fits: Fits): [readonly Block[], readonly Block[]] | undefined {
  const count = largest(1, blocks.length - 1, (n) => fits(blocks.slice(0, n)))
  if (count > 0) return [blocks.slice(0, count), blocks.slice(count)]
  const [first, ...rest] = blocks
  const cut = first && cutBlock(first, fits, true)
  return cut && [[cut[0]], [...cut[1], ...rest]]
}

/** Text at the offsets that `cutInline` counts. */
function flatText(content: readonly Inline[]): string {
  return content
    .map((node) => {
      if ('value' in node) return node.value
      if ('children' in node) return flatText(node.children)
      if (node.type === 'math') return node.formula.text
      return node.type === 'image' ? node.alt : node.type === 'break' ? '\n' : String(node.number)
    })
    .join('')
}
