import type { Block } from '../../deck/types.ts'
import { cannotFit, cutBlock, type Fits } from './blocks.ts'
import { largest } from './largest.ts'

/** Whether blocks fit a share of a slide's height together, 1 for all of it. */
export type FitsShare = (blocks: readonly Block[], share: number) => boolean

/** A last slide that fills less than this share of its height is given more. */
const FAIR = 0.5
/** Shares of the height that are tried, the most even first. */
const SHARES = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const

/**
 * Shares blocks out to as many slides as they need, in order and without loss. A block that is of one
 * piece and too high for a slide gets a slide of its own. A heading is never left at a slide's foot, and
 * the last slide is not nearly empty where the one before can spare something.
 */
export function paginate(blocks: readonly Block[], fitsShare: FitsShare): Block[][] {
  const pages: Block[][] = []
  const fits: FitsShare = (part, share) => !part.some(cannotFit) && fitsShare(part, share)
  let rest = blocks
  let lastTwo = blocks
  while (rest.length > 0) {
    const [page, next] = fill(rest, (part) => fits(part, 1))
    pages.push(page)
    if (next.length > 0) lastTwo = rest
    rest = next
  }
  const last = pages.at(-1)
  if (pages.length < 2 || !fits(last!, FAIR)) return pages
  return [...pages.slice(0, -2), ...(evenly(lastTwo, fits) ?? pages.slice(-2))]
}

/** Blocks that need two slides, shared out as evenly as can be; `undefined` where filling the first is as good. */
function evenly(blocks: readonly Block[], fits: FitsShare): [Block[], Block[]] | undefined {
  // What stands whole on a slide is not torn only to fill the next one.
  const whole = fits(firstPiece(blocks[0]!), 1)
  for (const share of SHARES) {
    const [page, rest] = fill(blocks, (part) => fits(part, whole && isOnePiece(part) ? 1 : share))
    if (rest.length > 0 && fits(page, 1) && fits(rest, share)) return [page, [...rest]]
  }
  return undefined
}

function isOnePiece(blocks: readonly Block[]): boolean {
  const [block] = blocks
  if (blocks.length !== 1 || block === undefined || block.type === 'table' || block.type === 'code') return false
  return block.type !== 'list' || block.items.length === 1
}

function firstPiece(blocks: Block): Block[] {
  return [blocks.type === 'list' ? { ...blocks, items: blocks.items.slice(0, 1) } : blocks]
}

function fill(blocks: readonly Block[], fits: Fits): [Block[], readonly Block[]] {
  const count = largest(1, blocks.length, (n) => fits(blocks.slice(0, n)))
  const head = blocks.slice(0, count)
  const next = blocks[count]
  if (next === undefined) return [head, []]
  // A table or listing that fits a slide of its own stays in one piece.
  const whole = count > 0 && (next.type === 'table' || next.type === 'code') && fits([next])
  const cut = whole ? undefined : cutBlock(next, (part) => fits([...head, ...part]), count === 0)
  if (cut !== undefined)
    return [
      [...head, cut[0]],
      [...cut[1], ...blocks.slice(count + 1)],
    ]
  if (count === 0) return [[next], blocks.slice(1)]
  const kept = withoutTrailingHeadings(head)
  return [head.slice(0, kept), blocks.slice(kept)]
}

function withoutTrailingHeadings(blocks: readonly Block[]): number {
  let kept = blocks.length
  while (kept > 1 && blocks[kept - 1]!.type === 'heading') kept--
  return blocks[kept - 1]!.type === 'heading' ? blocks.length : kept
}
