import type { Block, DirectiveBlock } from '../../deck/index.ts'
import { NONE } from '../attributes.ts'
import type { Where } from '../../diagnostics/index.ts'
import type { Tag } from './tags.ts'

/** How a tag sets its children side by side. */
export interface HtmlColumns {
  /** Cells in a row, where it says so: then every child is a cell. */
  count?: number
  /** Their widths, in any one unit. */
  shares?: readonly number[]
}

/** Tags whose boxes may stand side by side. */
const BOXES: ReadonlySet<string> = new Set(['div', 'section', 'article', 'aside', 'main', 'figure'])
/** More boxes than this in a row are no columns of text. */
const MOST = 4
/** With code or tables in them, no more than this. */
const MOST_WIDE = 2
/** Class names that say columns in Marp's, Slidev's, reveal.js' and Bootstrap's decks. */
const SIDE_BY_SIDE =
  /^(flex|grid|row|cols|columns|split|hstack|r-hstack|(two|three|2|3|multi|col|column)-?(cols?|columns?|container|wrapper|layout))$/
const NOT_SIDE_BY_SIDE = /^(flex-col|flex-column|flex-col-reverse|vstack|r-vstack|r-stack|grid-cols-1)$/

export function isBox(name: string): boolean {
  return BOXES.has(name)
}

/** Whether and how a tag's children stand side by side, from its classes (Tailwind, UnoCSS, Bootstrap) and its style. */
export function htmlColumns({ name, attributes }: Tag): HtmlColumns | undefined {
  if (!BOXES.has(name)) return undefined
  const classes = (attributes.class ?? '').split(/\s+/)
  const style = attributes.style ?? ''
  if (classes.some((entry) => NOT_SIDE_BY_SIDE.test(entry)) || /flex-direction:\s*column/.test(style)) return undefined
  const grid = classes.map((entry) => /^(?:\w+:)?(?:grid-cols|columns)-(\d+|\[[^\]]+\])$/.exec(entry)?.[1]).find(Boolean)
  const template = grid?.startsWith('[') ? grid.slice(1, -1).replaceAll('_', ' ') : /grid-template-columns:\s*([^;]+)/.exec(style)?.[1]
  const tracks = template === undefined ? undefined : tracksOf(template)
  if (tracks) return tracks.count <= MOST ? tracks : undefined
  if (grid) return Number(grid) <= MOST ? { count: Number(grid) } : undefined
  const sideBySide = classes.some((entry) => SIDE_BY_SIDE.test(entry)) || /display:\s*(inline-)?(flex|grid)/.test(style)
  return sideBySide ? {} : undefined
}

/** `1fr 2fr`, `repeat(2, minmax(0, 1fr))`, `40% auto`. */
function tracksOf(template: string): { count: number; shares?: readonly number[] } | undefined {
  const repeat = /^repeat\(\s*(\d+)\s*,/.exec(template.trim())
  if (repeat) return { count: Number(repeat[1]) }
  const tracks = template
    .replaceAll(/minmax\([^()]*,\s*([^()]*)\)/g, '$1')
    .trim()
    .split(/\s+/)
  if (tracks.length < 2 || tracks.some((track) => !/^[\w.%]+$/.test(track))) return undefined
  const units = new Set(tracks.map((track) => track.replace(/^[\d.]+/, '')))
  const shares = tracks.map(Number.parseFloat)
  return { count: tracks.length, ...(units.size === 1 && shares.every((share) => share > 0) && { shares }) }
}

/** A box among columns, with the share of the width that it asks for. */
export function columnOf(tag: Tag, children: readonly Block[], at: Where): DirectiveBlock {
  const width = widthOf(tag)
  return {
    type: 'directive',
    name: 'column',
    argument: '',
    children,
    attributes: width === undefined ? NONE : { ...NONE, values: { width } },
    at,
  }
}

/** `style="width: 40%"`, `class="w-2/5"`, `class="col-6"`, as a percentage. */
function widthOf({ attributes }: Tag): string | undefined {
  const own =
    /(?:^|;|\s)(?:width|flex-basis):\s*(\d+(?:\.\d+)?)%/.exec(attributes.style ?? '')?.[1] ??
    /^(\d+(?:\.\d+)?)%$/.exec(attributes.width ?? '')?.[1]
  if (own) return `${own}%`
  const classes = attributes.class ?? ''
  const [, part, whole] = /(?:^|\s)(?:\w+:)?(?:w|basis)-(\d+)\/(\d+)(?:\s|$)/.exec(classes) ?? []
  if (part && Number(whole) > 0) return `${(100 * Number(part)) / Number(whole)}%`
  const twelfths = /(?:^|\s)col(?:-(?:xs|sm|md|lg|xl))?-(\d+)(?:\s|$)/.exec(classes)?.[1]
  return twelfths ? `${(100 * Number(twelfths)) / 12}%` : undefined
}

/** The children of such a tag as rows of columns; as they are, if they are none. */
export function asColumns({ count, shares }: HtmlColumns, children: readonly Block[], at: Where): readonly Block[] {
  const isColumn = (block: Block): block is DirectiveBlock => block.type === 'directive' && block.name === 'column'
  const flat = children.flatMap((block) => (isColumn(block) ? block.children : [block]))
  // A box with nothing in it is a dot or a spacer.
  const filled = children.filter((block) => !isColumn(block) || block.children.length > 0)
  const boxes = filled.filter(isColumn)
  const row = (cells: readonly Block[]): Block => ({
    type: 'directive',
    name: 'columns',
    argument: '',
    children: cells,
    attributes: NONE,
    at,
  })
  if (count === undefined) return boxes.length >= 2 && boxes.length <= MOST ? [row(filled)] : flat
  const cells = children.map((block) => (isColumn(block) ? block : cell([block], at))).filter(({ children: inner }) => inner.length > 0)
  if (count < 2 || cells.length < 2) return flat
  const rows: Block[] = []
  const across = cells.some((entry) => entry.children.some(isWide)) ? Math.min(count, MOST_WIDE) : count
  for (let start = 0; start < cells.length; start += across) {
    const own = cells.slice(start, start + across)
    // The last row's cells stand below those of the rows before.
    while (own.length < across && rows.length > 0) own.push(cell([], at))
    rows.push(row(shares && across === count ? own.map((entry, i) => withShare(entry, shares[i]!, shares)) : own))
  }
  return rows
}

/** Narrow columns tear the lines of code and the words of tables. */
function isWide({ type }: Block): boolean {
  return type === 'code' || type === 'table'
}

function cell(children: readonly Block[], at: Where): DirectiveBlock {
  return { type: 'directive', name: 'column', argument: '', children, attributes: NONE, at }
}

function withShare(column: DirectiveBlock, share: number, shares: readonly number[]): DirectiveBlock {
  const sum = shares.reduce((all, one) => all + one, 0)
  return { ...column, attributes: { ...NONE, values: { width: `${(100 * share) / sum}%` } } }
}
