/** A formula in a line of its own. */
import type { MathNode } from '../../scene/types.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { element, px } from '../html.ts'
import { fragment, nodeName, placed } from '../placed.ts'

export function mathHtml(node: MathNode, context: SlideContext): string {
  const style = `${placed(node.box, context)};font-size:${px(node.size)};color:${cssColor(node.color, context.theme)}`
  return element('div', { ...fragment('d', node.click), 'data-node': nodeName(node.id, context), style }, node.formula.mathml)
}
