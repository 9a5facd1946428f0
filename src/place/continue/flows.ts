import type { Block, Slide } from '../../deck/types.ts'
import { type FlowContext, flowContext, type SlideContext } from '../context.ts'
import { comfortableSize, fits, type FlowRegion } from '../fit.ts'
import type { Room } from './blocks.ts'
import { paginate } from './pages.ts'

/** How much farther right each list's text begins, in em. */
const LIST_INDENT = 1.1

/**
 * A slide's content, shared out to slides by slot: columns go on beside each other. `undefined` where something else than
 * the content of slots flows.
 */
export function pagesOf(flows: readonly FlowRegion[], slide: SlideContext): Slide['slots'][] | undefined {
  const context = flowContext(slide, comfortableSize(slide.theme))
  const columns: { slot: string; pages: (readonly Block[])[] }[] = []
  for (const flow of flows) {
    const { content } = flow.entry.region
    if (content.from !== 'slot') return undefined
    const pages = paginate(flow.blocks, roomOf(flow, context))
    columns.push({ slot: content.slot, pages: content.block === undefined ? pages : pages.map((page) => unwrapped(page, content.block!)) })
  }
  const count = Math.max(0, ...columns.map(({ pages }) => pages.length))
  return Array.from({ length: count }, (_, i) => Object.fromEntries(columns.map(({ slot, pages }) => [slot, pages[i] ?? []])))
}

/** A region that sets its content as one block wraps each slide's share of it anew. */
function unwrapped(page: readonly Block[], name: string): readonly Block[] {
  return page.flatMap((entry) => (entry.type === 'directive' && entry.name === name ? [...entry.children] : [entry]))
}

/** What a flow's region holds. */
function roomOf(flow: FlowRegion, context: FlowContext): Room {
  const indent = context.size('body') * LIST_INDENT
  return {
    fits: (blocks, share) => fits(flow, blocks, context, share),
    lines: ({ children }, depth) => {
      const paragraph = context.paragraph('body', context.slide.runs(children))
      return context.text({ id: 'text', role: 'body', paragraphs: [paragraph] }, Math.max(1, flow.box.w - depth * indent)).lines[0] ?? 1
    },
  }
}
