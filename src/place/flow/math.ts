import type { Composed, FlowOptions } from '../../blocks/types.ts'
import type { MathBlock } from '../../deck/types.ts'
import type { Pt } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'

/** By how much a formula grows where its slide has room. */
const GROWTH = 1.3
/** Room above and below, in em of the formula. */
const AROUND = 0.12

/**
 * A formula in a line of its own, in the middle of its column, as large as running text or, where there is room, a
 * little larger; a wide one is smaller, down to the least size that is legible.
 */
export function composeMath({ formula, click }: MathBlock, width: Pt, context: FlowContext, options: FlowOptions): Composed {
  const { ascent, descent } = formula
  const em = ascent + descent + 2 * AROUND
  const widest = width / Math.max(0.1, formula.width)
  const least = context.theme.type.table.min
  const size = Math.max(least, Math.min(context.size(options.role ?? 'body'), widest))
  const largest = Math.max(size, Math.min(size * GROWTH, widest))
  return {
    height: em * size,
    ideal: em * largest,
    place({ x, y, w, h }) {
      const own = Math.min(largest, Math.max(size, h / em))
      const box = { w: formula.width * own, h: (ascent + descent) * own }
      return [
        {
          kind: 'math',
          id: context.id('formula'),
          // A formula that is too wide begins where its column does.
          box: { x: x + Math.max(0, (w - box.w) / 2), y: y + Math.max(0, (h - box.h) / 2), ...box },
          formula,
          size: own,
          color: options.color ?? context.color('ink'),
          lang: context.lang,
          ...(click === undefined ? {} : { click }),
        },
      ]
    },
  }
}
