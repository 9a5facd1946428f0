import type { Block } from '../../deck/types.ts'
import { cannotFit, cutBlock, type Fits, largest } from './blocks.ts'

/**
 * Shares blocks out to as many slides as they need, in order and without loss. A block that is of one
 * piece and too high for a slide gets a slide of its own. A heading is never left at a slide's foot.
 */
export function paginate(blocks: readonly Block[], fits: Fits): Block[][] {
  const pages: Block[][] = []
  let rest = blocks
  while (rest.length > 0) {
    const [page, next] = fill(rest, (part) => !part.some(cannotFit) && fits(part))
    pages.push(page)
    rest = next
  }
  return pages
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
