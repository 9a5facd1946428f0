import { expandTabs } from '../../blocks/code/index.ts'
import { firstLineOf, lineCount, visibleSteps } from '../../deck/index.ts'
import type { Block, CodeBlock, DirectiveBlock, Inline, ListBlock, ListItem, ParagraphBlock } from '../../deck/types.ts'
import { breakBefore, cutInline, inlineLength } from './inline.ts'
import { largest } from './largest.ts'
import { cutTable } from './table.ts'

/** What cutting asks of the slide. */
export interface Room {
  /** Whether blocks fit it together, or a share of it. */
  fits(blocks: readonly Block[], share?: number): boolean
  /** Lines that a paragraph takes, `depth` lists deep. */
  lines(paragraph: ParagraphBlock, depth: number): number
}

/** What goes onto this slide, and what onto the next. */
export type Cut = [first: Block, rest: readonly Block[]]

/** No slide holds more than this, so that what is longer need not be set to know that it does not fit. */
const MOST = { characters: 4000, rows: 60, lines: 90, items: 90 }
/** Fewer rows or lines than this are not left behind at a slide's foot, nor carried over to the next. */
const LEAST_PART = 2
/** What fills no more than this share of a slide leaves it nearly empty: what comes next is cut rather than carried over whole. */
export const SPARSE = 0.4

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
 * is of one piece, or where not even its smallest part fits. `deep`: it would leave the slide nearly empty, so its
 * items and paragraphs are cut, too. `depth`: so many lists are around it.
 */
export function cutBlock(block: Block, room: Room, deep: boolean, depth = 0): Cut | undefined {
  switch (block.type) {
    case 'list':
      return cutList(block, room, deep, depth)
    case 'table':
      return cutTable(block, (table) => room.fits([table]), deep ? 1 : LEAST_PART, MOST.rows)
    case 'code':
      return cutCode(block, room, deep)
    case 'paragraph':
      return deep ? cutParagraph(block, room, depth) : undefined
    case 'quote':
      return cutChildren(block, (children) => ({ ...block, children }), room, depth)
    case 'directive':
      if (block.name === 'columns') return cutColumns(block, room, depth)
      return SPLITTABLE.has(block.name) ? cutChildren(block, (children) => ({ ...block, children }), room, depth) : undefined
    default:
      return undefined
  }
}

/** The room that is left inside of something: its parts fit if the whole with them does. */
function within(room: Room, wrap: (part: readonly Block[]) => Block): Room {
  return { ...room, fits: (part, share) => room.fits([wrap(part)], share) }
}

function cutList(list: ListBlock, room: Room, deep: boolean, depth: number): Cut | undefined {
  const first = (count: number): ListBlock => ({ ...list, items: list.items.slice(0, count) })
  const from = (count: number): ListBlock => ({ ...list, start: list.start + count, items: list.items.slice(count) })
  const count = largest(1, list.items.length - 1, (n) => room.fits([first(n)]))
  const item = list.items[count]
  // An item that is longer than what is left is cut itself where the slide would be nearly empty without it.
  if (item !== undefined && deep && (count === 0 || room.fits([first(count)], SPARSE))) {
    const inside = within(room, (children) => ({ ...list, items: [...list.items.slice(0, count), { ...item, children }] }))
    const cut = cutSequence(item.children, inside, depth + 1)
    // The rest of the item stays an item, so that what is nested in it stays nested.
    if (cut !== undefined) {
      const rest: ListItem = { ...item, children: cut[1], continued: true }
      const items = [...list.items.slice(0, count), { ...item, children: cut[0] }]
      return [{ ...list, items }, [{ ...from(count), items: [rest, ...list.items.slice(count + 1)] }]]
    }
  }
  return count > 0 ? [first(count), [from(count)]] : undefined
}

function cutCode(code: CodeBlock, { fits }: Room, alone: boolean): Cut | undefined {
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
  if (count > 0) {
    const kept = count === lines.length - 1 && count > LEAST_PART ? count - 1 : count
    return [part(0, kept), [part(kept)]]
  }
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

/** Cuts a paragraph between two lines, so that neither its first nor its last line stands alone where that can be had. */
function cutParagraph(paragraph: ParagraphBlock, { fits, lines }: Room, depth: number): Cut | undefined {
  const text = flatText(paragraph.children)
  const upTo = (offset: number): ParagraphBlock => ({ ...paragraph, children: cutInline(paragraph.children, offset)[0] })
  const from = (offset: number): ParagraphBlock => ({ ...paragraph, children: cutInline(paragraph.children, offset)[1] })
  const most = largest(1, Math.min(MOST.characters, text.length - 1), (n) => fits([upTo(n)]))
  if (most === 0) return undefined
  const long = inlineLength(paragraph.children) > MOST.characters
  let offset = breakBefore(text, most)
  let kept = lines(upTo(offset), depth)
  if (!long && kept > 1 && lines(from(offset), depth) < LEAST_PART) {
    kept--
    offset = breakBefore(
      text,
      largest(1, offset, (n) => lines(upTo(n), depth) <= kept),
    )
  }
  // A paragraph of two or three lines stays whole: no slide is nearly empty for it.
  if (offset === 0 || (!long && kept < LEAST_PART && lines(paragraph, depth) <= LEAST_PART + 1 && fits([paragraph]))) return undefined
  return [upTo(offset), [from(offset)]]
}

/** Columns go on side by side: each holds what fits of it, and the next slide the rest of each. */
function cutColumns(block: DirectiveBlock, room: Room, depth: number): Cut | undefined {
  const withColumns = (of: (column: DirectiveBlock, at: number) => readonly Block[]): Block => ({
    ...block,
    children: columns.map((column, at) => ({ ...column, children: of(column, at) })),
  })
  const columns = block.children.filter((child): child is DirectiveBlock => child.type === 'directive' && child.name === 'column')
  if (columns.length < block.children.length) return undefined
  const cuts = columns.map(({ children }, at) => {
    const here: Room = { ...room, fits: (part, share) => room.fits([withColumns((_, other) => (other === at ? part : []))], share) }
    return here.fits(children) ? ([children, []] as const) : cutSequence(children, here, depth)
  })
  if (cuts.includes(undefined) || cuts.every((cut) => cut![1].length === 0)) return undefined
  // What is left of one column alone takes the whole width.
  const left = cuts.filter((cut) => cut![1].length > 0)
  const rest = left.length === 1 ? left[0]![1] : [withColumns((_, at) => cuts[at]![1])]
  return [withColumns((_, at) => cuts[at]![0]), rest]
}

function cutChildren(
  block: Block & { children: readonly Block[] },
  wrap: (children: readonly Block[]) => Block,
  room: Room,
  depth: number,
): Cut | undefined {
  const cut = cutSequence(block.children, within(room, wrap), depth)
  return cut === undefined ? undefined : [wrap(cut[0]), [wrap(cut[1])]]
}

/** As many whole blocks as fit and, where those leave the slide nearly empty, a part of the next. */
function cutSequence(blocks: readonly Block[], room: Room, depth: number): [readonly Block[], readonly Block[]] | undefined {
  const count = largest(1, blocks.length - 1, (n) => room.fits(blocks.slice(0, n)))
  const head = blocks.slice(0, count)
  const kept = withoutTrailingLeads(head)
  const next = blocks[count]
  if (next !== undefined && (kept === 0 || room.fits(head, SPARSE))) {
    const cut = cutBlock(next, { ...room, fits: (part, share) => room.fits([...head, ...part], share) }, true, depth)
    if (cut !== undefined)
      return [
        [...head, cut[0]],
        [...cut[1], ...blocks.slice(count + 1)],
      ]
  }
  if (count === 0) return undefined
  const end = kept === 0 ? count : kept
  return [blocks.slice(0, end), blocks.slice(end)]
}

/** How many blocks stay if none may be last that leads to the next one: a heading, or a line that ends in a colon. */
export function withoutTrailingLeads(blocks: readonly Block[]): number {
  let kept = blocks.length
  while (kept > 0 && isLead(blocks[kept - 1]!)) kept--
  return kept
}

/** Longest paragraph that leads to what follows it, in characters. */
const LEAD = 80

function isLead(block: Block): boolean {
  if (block.type === 'heading') return true
  if (block.type !== 'paragraph') return false
  const text = flatText(block.children).trimEnd()
  // A paragraph that is all bold is a heading by another name.
  return text.length <= LEAD && (/[:：]$/.test(text) || (block.children.length === 1 && block.children[0]!.type === 'strong'))
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
