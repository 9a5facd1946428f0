/** A table: real rows and cells of exact sizes, their texts placed by the scene. */
import type { TableCell, TableNode } from '../../scene/types.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { element, px } from '../html.ts'
import { fragment, nodeName, placed } from '../placed.ts'
import { textHtml } from './text.ts'

export function tableHtml(node: TableNode, context: SlideContext): string {
  const inner: SlideContext = { ...context, origin: { x: node.box.x, y: node.box.y }, inside: 'cell' }
  const row = (index: number) => rowHtml(node, index, inner)
  const head = node.rows
    .slice(0, node.headerRows)
    .map((_, i) => row(i))
    .join('')
  const body = node.rows
    .slice(node.headerRows)
    .map((_, i) => row(i + node.headerRows))
    .join('')
  const columns = node.columns.map((width) => `<col style="width:${px(width)}">`).join('')
  const content = `<colgroup>${columns}</colgroup>${head && `<thead>${head}</thead>`}<tbody>${body}</tbody>`
  return element(
    'div',
    {
      ...fragment('w', node.click),
      style: placed(node.box, context),
    },
    element('table', { 'data-node': nodeName(node.id, context) }, content) + rulesHtml(node, inner),
  )
}

function rowHtml(node: TableNode, row: number, context: SlideContext): string {
  const cells = (node.cells[row] ?? []).map((cell) => cellHtml(cell, row < node.headerRows ? 'col' : 'row', context)).join('')
  return element('tr', { style: `height:${px(node.rows[row]!)}` }, cells)
}

function cellHtml(cell: TableCell, scope: 'col' | 'row', context: SlideContext): string {
  const fill = cell.fill === undefined ? undefined : `background:${cssColor(cell.fill, context.theme)}`
  return element(cell.header ? 'th' : 'td', { scope: cell.header ? scope : undefined, style: fill }, textHtml(cell.text, context))
}

/** A line under each row, centred on the edge as cell borders are in DrawingML. */
function rulesHtml({ rows, columns, headerRows, rule }: TableNode, context: SlideContext): string {
  const width = columns.reduce((sum, column) => sum + column, 0)
  let y = 0
  return rows
    .map((height, i) => {
      y += height
      const isHeader = i === headerRows - 1
      const thickness = isHeader ? rule.headerWidth : rule.width
      const color = cssColor(isHeader ? rule.headerColor : rule.color, context.theme)
      return `<i class="s" style="left:0;top:${px(y - thickness / 2)};width:${px(width)};height:${px(thickness)};background:${color}"></i>`
    })
    .join('')
}
