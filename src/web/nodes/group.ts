/** Nodes that belong together. A group has no look; it names what its parts make up. */
import type { GroupNode } from '../../scene/types.ts'
import type { SlideContext } from '../context.ts'
import { attributes, element } from '../html.ts'
import { nodeAttributes } from '../placed.ts'
import { nodesHtml } from './node.ts'

interface GroupElement {
  name: string
  role?: string
  inside?: SlideContext['inside']
}

export function groupHtml(node: GroupNode, context: SlideContext): string {
  const { name, role, inside } = elementOf(node, context)
  const said = context.decoration || !role ? '' : attributes({ role, 'aria-label': node.label })
  return element(name, nodeAttributes('g', node, context) + said, nodesHtml(node.children, inside ? { ...context, inside } : context))
}

function elementOf(node: GroupNode, context: SlideContext): GroupElement {
  switch (node.role) {
    // Shapes stand between items, so lists and items are what their roles say, not `ul` and `li`.
    case 'list':
      return { name: 'div', role: 'list', inside: 'list' }
    case 'item':
      return context.inside === 'list' ? { name: 'div', role: 'listitem', inside: 'slide' } : { name: 'div' }
    case 'figure':
      return { name: 'figure', role: node.label === undefined ? undefined : 'figure', inside: 'figure' }
    case 'quote':
      return { name: 'blockquote', inside: 'quote' }
    case 'note':
      return { name: 'div', role: 'note' }
    case 'section':
      return { name: 'div', role: 'group' }
    case 'none':
      return { name: 'div' }
    default:
      return node.role satisfies never
  }
}
