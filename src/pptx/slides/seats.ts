/** Which of a slide's objects fill which of a layout's placeholders. */
import type { Seat } from '../../layouts/types.ts'
import type { Box, ChartNode, TableNode, TextNode } from '../../scene/types.ts'
import type { LayoutPlaceholder } from '../placeholders.ts'
import type { ObjectNode } from './objects.ts'

/** How much of their common width an object and its placeholder share at least. */
const LEAST_OVERLAP = 0.5

/** What an object counts for that is just where its placeholder is, and what a placeholder costs that stays empty. */
const NEARNESS = 0.01

/** What a chart counts for among texts, in characters: it is a slide's content, not its margin. */
const CHART_WEIGHT = 200

export interface Seating {
  placeholders: ReadonlyMap<ObjectNode, LayoutPlaceholder>
  /** How well the layout suits the slide: characters in placeholders, then nearness; more is better. */
  score: number
}

/**
 * Seats a slide's objects. Title, footer and the like fill the placeholder that they name. Content is seated in reading
 * order: the placeholders that accept it, in the layout's order, so that as many characters as possible have one.
 */
export function seatObjects(nodes: readonly ObjectNode[], offered: ReadonlyMap<string, LayoutPlaceholder>): Seating {
  const placeholders = new Map<ObjectNode, LayoutPlaceholder>()
  const claimed = new Set<LayoutPlaceholder>()
  for (const node of nodes) {
    const found = node.kind === 'text' ? named(node, offered) : undefined
    if (found === undefined || found.region.accepts !== undefined || claimed.has(found)) continue
    claimed.add(found)
    placeholders.set(node, found)
  }
  const open = openSeats(offered)
  const { score, pairs } = align(
    nodes.filter((node): node is ContentNode => isContent(node) && !placeholders.has(node)),
    open,
  )
  for (const [node, placeholder] of pairs) placeholders.set(node, placeholder)
  return { placeholders, score: score - open.length * NEARNESS }
}

/** How much there is on a slide that could fill placeholders. */
interface Content {
  characters: number
  objects: number
}

export function contentOf(nodes: readonly ObjectNode[]): Content {
  let characters = 0
  let objects = 0
  for (const node of nodes) {
    if (!isContent(node) || seatOf(node) === undefined) continue
    characters += charactersOf(node)
    objects++
  }
  return { characters, objects }
}

/** What no seating of this content in these placeholders can score more than. */
export function mostScore({ characters, objects }: Content, offered: ReadonlyMap<string, LayoutPlaceholder>): number {
  const open = openSeats(offered).length
  return characters + Math.min(objects, open) * NEARNESS - open * NEARNESS
}

/** The placeholders that accept content, in the layout's order. */
function openSeats(offered: ReadonlyMap<string, LayoutPlaceholder>): readonly LayoutPlaceholder[] {
  const known = openOf.get(offered)
  if (known !== undefined) return known
  const open = [...offered.values()].filter(({ region }) => region.accepts !== undefined)
  openOf.set(offered, open)
  return open
}

/** Every slide asks of a layout and all its variants. */
const openOf = new WeakMap<ReadonlyMap<string, LayoutPlaceholder>, readonly LayoutPlaceholder[]>()

function isContent(node: ObjectNode): node is ContentNode {
  return node.kind === 'text' || node.kind === 'table' || node.kind === 'chart'
}

/** The placeholder that a text names, or that its role stands for. */
function named(node: TextNode, offered: ReadonlyMap<string, LayoutPlaceholder>): LayoutPlaceholder | undefined {
  if (node.placeholder !== undefined) return offered.get(node.placeholder)
  if (node.role !== 'footer' && node.role !== 'number') return undefined
  const found = offered.get(node.role)
  return found?.type === (node.role === 'footer' ? 'ftr' : 'sldNum') ? found : undefined
}

type ContentNode = TextNode | TableNode | ChartNode

interface Alignment {
  score: number
  /** The last pair, and those before it. */
  last?: { node: ObjectNode; placeholder: LayoutPlaceholder; before: Alignment }
}

const NOTHING: Alignment = { score: 0 }

/** The best way to pair two sequences without crossing pairs (as in sequence alignment). */
function align(nodes: readonly ContentNode[], offered: readonly LayoutPlaceholder[]): { score: number; pairs: [ObjectNode, LayoutPlaceholder][] } {
  let row: Alignment[] = [NOTHING, ...offered.map(() => NOTHING)]
  for (const node of nodes) {
    if (seatOf(node) === undefined) continue
    const next: Alignment[] = [row[0]!]
    for (let j = 0; j < offered.length; j++) {
      const placeholder = offered[j]!
      const gain = gainOf(node, placeholder)
      const before = row[j]!
      const skipped = next[j]!.score > row[j + 1]!.score ? next[j]! : row[j + 1]!
      next.push(gain > 0 && before.score + gain > skipped.score ? { score: before.score + gain, last: { node, placeholder, before } } : skipped)
    }
    row = next
  }
  const best = row.at(-1)!
  const pairs: [ObjectNode, LayoutPlaceholder][] = []
  for (let at: Alignment | undefined = best; at?.last; at = at.last.before) pairs.unshift([at.last.node, at.last.placeholder])
  return { score: best.score, pairs }
}

/** Characters of the object, and as a fraction how much of its placeholder it covers; 0: it may not fill it. */
function gainOf(node: ContentNode, { region, box: frame, inherits }: LayoutPlaceholder): number {
  const box = inherits ? region.box : frame
  const seat = seatOf(node)
  if (seat === undefined || !region.accepts!.includes(seat)) return 0
  const across = overlap(node.box.x, node.box.w, box.x, box.w)
  if (across < LEAST_OVERLAP) return 0
  return charactersOf(node) + across * overlap(node.box.y, node.box.h, box.y, box.h) * NEARNESS
}

function seatOf(node: ContentNode): Seat | undefined {
  if (node.kind === 'table' || node.kind === 'chart') return node.kind
  if (node.role === 'body' || node.role === 'code') return 'text'
  return node.role === 'heading' || node.role === 'metric' ? node.role : undefined
}

/** Shared length of two stretches as a share of their common one. */
function overlap(a: Box['x'], aLength: Box['w'], b: Box['x'], bLength: Box['w']): number {
  const shared = Math.min(a + aLength, b + bLength) - Math.max(a, b)
  return Math.max(0, shared) / Math.max(1, Math.max(a + aLength, b + bLength) - Math.min(a, b))
}

/** Asked for each placeholder of each layout that a slide could have. */
const counted = new WeakMap<ContentNode, number>()

function charactersOf(node: ContentNode): number {
  const known = counted.get(node) ?? countCharacters(node)
  counted.set(node, known)
  return known
}

function countCharacters(node: ContentNode): number {
  if (node.kind === 'chart') return CHART_WEIGHT
  let characters = 0
  if (node.kind === 'table') for (const row of node.cells) for (const { text } of row) characters += countCharacters(text)
  else for (const { runs } of node.paragraphs) for (const { text } of runs) characters += text.length
  return characters
}
