import type { Block } from '../../deck/types.ts'
import { cannotFit, cutBlock, type Room, SPARSE, withoutTrailingLeads } from './blocks.ts'
import { largest } from './largest.ts'

/** Shares of the height that are tried, the most even first. */
const SHARES = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const
/** Of more slides, only the last ones are made even. */
const MOST_EVENED = 8
/** A slide with less than this share of it above a table or listing is nearly empty: that is cut rather than carried over whole. */
const BARE = 0.3

/**
 * Shares blocks out to as many slides as they need, in order and without loss, and about equally: all are filled to the
 * least share of their height at which there are no more of them. A block that is of one piece and too high for a
 * slide gets a slide of its own. What leads to the next block, a heading above all, is never left at a slide's foot.
 */
export function paginate(blocks: readonly Block[], room: Room): Block[][] {
  const within: Room = { ...room, fits: (part, share) => !part.some(cannotFit) && room.fits(part, share) }
  const { pages, starts } = fillAll(blocks, within, 1)
  if (pages.length < 2) return pages
  const first = Math.max(0, pages.length - MOST_EVENED)
  return [...pages.slice(0, first), ...evenly(starts[first]!, within, pages.slice(first))]
}

interface Filled {
  pages: Block[][]
  /** What was left before each of them. */
  starts: (readonly Block[])[]
}

/** Slides filled one after the other to a share of their height; one more than `most` of them is enough. */
function fillAll(blocks: readonly Block[], room: Room, share: number, most = Infinity): Filled {
  const written = new Set(blocks)
  const pages: Block[][] = []
  const starts: (readonly Block[])[] = []
  let rest = blocks
  while (rest.length > 0 && pages.length <= most) {
    starts.push(rest)
    const [page, next] = fill(rest, share === 1 ? room : shareOf(room, share, rest[0]!, written))
    pages.push(page)
    rest = next
  }
  return { pages, starts }
}

/** A share of the room. What stands whole on a slide is not torn only to make slides even. */
function shareOf(room: Room, share: number, first: Block, written: ReadonlySet<Block>): Room {
  const isRest = first.type === 'list' ? first.items[0]?.continued === true : !written.has(first)
  const whole = !isRest && room.fits(firstPiece(first))
  return { ...room, fits: (part, of = 1) => room.fits(part, whole && isOnePiece(part) ? of : share * of) }
}

/** How far below the mean a share is worth trying: what cannot be cut makes slides uneven. */
const BELOW_MEAN = 0.05

/** The same blocks on as many slides, filled as little as can be. */
function evenly(blocks: readonly Block[], room: Room, filled: Block[][]): Block[][] {
  const last = SHARES.find((share) => room.fits(filled.at(-1)!, share)) ?? 1
  const mean = (filled.length - 1 + last) / filled.length
  for (const share of SHARES) {
    if (share < mean - BELOW_MEAN) continue
    const { pages } = fillAll(blocks, room, share, filled.length)
    if (pages.length === filled.length && pages.every((page) => room.fits(page))) return pages
  }
  return filled
}

function isOnePiece(blocks: readonly Block[]): boolean {
  const [block] = blocks
  if (blocks.length !== 1 || block === undefined || block.type === 'table' || block.type === 'code') return false
  return block.type !== 'list' || block.items.length === 1
}

function firstPiece(blocks: Block): Block[] {
  return [blocks.type === 'list' ? { ...blocks, items: blocks.items.slice(0, 1) } : blocks]
}

function fill(blocks: readonly Block[], room: Room): [Block[], readonly Block[]] {
  const count = largest(1, blocks.length, (n) => room.fits(blocks.slice(0, n)))
  const head = blocks.slice(0, count)
  const next = blocks[count]
  if (next === undefined) return [head, []]
  const kept = withoutTrailingLeads(head)
  // A table or listing that fits a slide of its own stays in one piece, if what stands above it is worth a slide.
  const whole = kept > 0 && !room.fits(head, BARE) && (next.type === 'table' || next.type === 'code') && room.fits([next])
  const deep = kept === 0 || room.fits(head, SPARSE)
  const cut = whole ? undefined : cutBlock(next, { ...room, fits: (part, share) => room.fits([...head, ...part], share) }, deep)
  if (cut !== undefined)
    return [
      [...head, cut[0]],
      [...cut[1], ...blocks.slice(count + 1)],
    ]
  if (count === 0) return [[next], blocks.slice(1)]
  const end = kept === 0 ? count : kept
  return [head.slice(0, end), blocks.slice(end)]
}
