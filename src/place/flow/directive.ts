import { blockByName } from '../../blocks/index.ts'
import type { Composed } from '../../blocks/types.ts'
import type { DirectiveBlock } from '../../deck/types.ts'
import type { Pt } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'

/** A `:::name` block. Where the name is unknown (which has been reported) its content stands as it is. */
export function composeDirective(block: DirectiveBlock, width: Pt, context: FlowContext): Composed {
  const definition = blockByName(block.name)
  const composed = definition === undefined ? context.flow(block.children, width) : definition.compose(block, width, context)
  if (block.click === undefined) return composed
  const { height, ideal, cramped, lonely } = composed
  return {
    height,
    ideal,
    cramped,
    lonely,
    place: (box) => [{ kind: 'group', id: context.id(block.name), role: 'none', box, click: block.click, children: composed.place(box) }],
  }
}
