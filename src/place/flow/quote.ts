import type { Composed, FlowOptions } from '../../blocks/types.ts'
import type { QuoteBlock } from '../../deck/types.ts'
import type { Pt } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'

const INDENT = 24
const BAR = 3

/** A quotation in running text: set in, with a bar at its left (CommonMark §5.1). */
export function composeQuote(block: QuoteBlock, width: Pt, context: FlowContext, options: FlowOptions): Composed {
  const inner = context.flow(block.children, width - INDENT, {
    ...options,
    placeholder: undefined,
    id: 'quote',
    color: context.color('muted'),
  })
  return {
    height: inner.height,
    place: ({ x, y, w }) => {
      const h = inner.height
      return [
        {
          kind: 'group',
          id: context.id('quotation'),
          role: 'quote',
          box: { x, y, w, h },
          ...(block.click === undefined ? {} : { click: block.click }),
          children: [
            { kind: 'shape', id: context.id('bar'), geometry: 'rect', box: { x, y, w: BAR, h }, fill: context.color('voice') },
            ...inner.place({ x: x + INDENT, y, w: width - INDENT, h }),
          ],
        },
      ]
    },
  }
}
