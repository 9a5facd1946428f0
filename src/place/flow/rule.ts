import type { Composed } from '../../blocks/types.ts'
import type { FlowContext } from '../context.ts'

/** A hairline across the column (CommonMark §4.1). */
export function composeRule(context: FlowContext): Composed {
  return {
    height: 2,
    place: ({ x, y, w }) => [
      { kind: 'shape', id: context.id('rule'), geometry: 'rect', box: { x, y: y + 0.5, w, h: 1 }, fill: context.color('hairline') },
    ],
  }
}
