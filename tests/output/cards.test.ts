/** Cards in two rows: equally high where they fit, and each row as high as it needs before anything runs over the edge. */
import { expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import type { GroupNode } from '../../src/scene/types.ts'
import { deckOf } from '../end-to-end/run.ts'

async function cardsOf(bodies: readonly string[]): Promise<{ overflow: number; heights: number[]; bottom: number }> {
  const markdown = `# A\n\n:::cards\n${bodies.map((body, i) => `### ${i + 1}\n${body}`).join('\n')}\n:::\n`
  const { placed, diagnostics } = (await compileDeck(deckOf({ 'a.md': markdown }))) as Compiled
  const group = placed.scenes[0]!.nodes.find((node): node is GroupNode => node.kind === 'group' && node.role === 'list')!
  const cards = group.children.map(({ box }) => box)
  return {
    overflow: diagnostics.filter(({ code }) => code === 'overflow').length,
    heights: [...new Set(cards.map(({ h }) => Math.round(h)))],
    bottom: Math.max(...cards.map(({ y, h }) => y + h)) - group.box.y - group.box.h,
  }
}

it('rows are equally high where they fit', async () => {
  const { overflow, heights } = await cardsOf(['一', '二', '三', '四。'.repeat(10), '五'])
  expect([overflow, heights.length]).toEqual([0, 1])
})

it('rows are as high as they need where equal ones would run over the edge', async () => {
  const { overflow, heights, bottom } = await cardsOf(['文字很长。'.repeat(15), '二', '三', '四', '五'])
  expect([overflow, heights.length]).toEqual([0, 2])
  expect(bottom).toBeCloseTo(0, 6)
})
