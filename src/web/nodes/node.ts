import type { SceneNode } from '../../scene/types.ts'
import type { SlideContext } from '../context.ts'
import { chartHtml } from './chart.ts'
import { groupHtml } from './group.ts'
import { connectorHtml } from './connector.ts'
import { untilClick } from '../placed.ts'
import { imageHtml } from './image.ts'
import { mathHtml } from './math.ts'
import { shapeHtml } from './shape.ts'
import { tableHtml } from './table.ts'
import { textHtml } from './text.ts'

/** Nodes in reading order. */
export function nodesHtml(nodes: readonly SceneNode[], context: SlideContext): string {
  let html = ''
  for (const node of nodes) html += untilClick(node.until, nodeHtml(node, context))
  return html
}

function nodeHtml(node: SceneNode, context: SlideContext): string {
  switch (node.kind) {
    case 'text':
      return textHtml(node, context)
    case 'shape':
      return shapeHtml(node, context)
    case 'connector':
      return connectorHtml(node, context)
    case 'image':
      return imageHtml(node, context)
    case 'chart':
      return chartHtml(node, context)
    case 'table':
      return tableHtml(node, context)
    case 'math':
      return mathHtml(node, context)
    case 'group':
      return groupHtml(node, context)
    default:
      return node satisfies never
  }
}
