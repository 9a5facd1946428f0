/** A table: real rows and cells of exact sizes, their texts placed by the scene. */
import { edgesBelow, ruleBelow } from '../../scene/table.ts'
import type { Pt, TableCell, TableNode } from '../../scene/types.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { attribute, element, px } from '../html.ts'
import { fragment, nodeName, placed } from '../placed.ts'
import { textHtml } from './text.ts'

export function tableHtml(node: TableNode, context: SlideContext): string {
  const inner: SlideContext = { ...context, origin: { x: node.box.x, y: node.box.y }, inside: 'cell' }
  let head = ''
  let body = ''
  for (let row = 0; row < node.rows.length; row++) {
    if (row < node.headerRows) head += rowHtml(node, row, inner)
    else body += rowHtml(node, row, inner)
  }
  const columns = node.columns.map((width) => `<col style="width:${px(width)}">`).join('')
  const content = `<colgroup>${columns}</colgroup>${head && `<thead>${head}</thead>`}<tbody>${body}</tbody>`
  return element(
    'div',
    `${fragment('w', node.click)} style="${placed(node.box, context)}"`,
    element('table', nodeName(node.id, context), content) + rulesHtml(node, inner),
  )
}

function rowHtml(node: TableNode, row: number, context: SlideContext): string {
  const scope = row < node.headerRows ? 'col' : 'row'
  let cells = ''
  for (const cell of node.cells[row] ?? []) if (!cell.covered) cells += cellHtml(cell, scope, context)
  return element('tr', ` style="height:${px(node.rows[row]!)}"`, cells)
}

function cellHtml(cell: TableCell, scope: 'col' | 'row', context: SlideContext): string {
  const { header, columnSpan, rowSpan } = cell
  const group = (scope === 'col' ? columnSpan : rowSpan) === undefined ? scope : `${scope}group`
  const names = header ? ` scope="${group}"` : ''
  const spans = attribute('colspan', columnSpan) + attribute('rowspan', rowSpan)
  return element(header ? 'th' : 'td', names + spans + attribute('style', fillStyle(cell, context)), textHtml(cell.text, context))
}

function fillStyle({ fill, opacity }: TableCell, context: SlideContext): string | undefined {
  if (fill === undefined) return undefined
  const color = cssColor(fill, context.theme)
  return `background:${opacity === undefined ? color : `color-mix(in srgb,${color} ${opacity}%,transparent)`}`
}

/** A line under each row, centred on the edge as cell borders are in DrawingML; merged cells have none inside. */
function rulesHtml(node: TableNode, context: SlideContext): string {
  const lefts: Pt[] = [0]
  for (const width of node.columns) lefts.push(lefts.at(-1)! + width)
  let y = 0
  return node.rows
    .map((height, row) => {
      y += height
      const rule = ruleBelow(node, row)
      const color = cssColor(rule.color, context.theme)
      return edgesBelow(node, row)
        .map(([start, end]) => {
          const [left, width] = [lefts[start]!, lefts[end]! - lefts[start]!]
          return `<i class="s" style="left:${px(left)};top:${px(y - rule.width / 2)};width:${px(width)};height:${px(rule.width)};background:${color}"></i>`
        })
        .join('')
    })
    .join('')
}
