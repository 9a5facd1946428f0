/** A formula in a line of its own. */
import type { MathNode } from '../../scene/types.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { attribute, element, px } from '../html.ts'
import { nodeAttributes, placed } from '../placed.ts'

export function mathHtml(node: MathNode, context: SlideContext): string {
  const style = `${placed(node.box, context)};font-size:${px(node.size)};color:${cssColor(node.color, context.theme)}`
  return element('div', nodeAttributes('d', node, context) + attribute('style', style), node.formula.mathml)
}
