/** A line between two shapes, as SVG, with the heads that PowerPoint draws. */
import type { ConnectorEnd, ConnectorNode, Pt } from '../../scene/types.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { attributes, decimal, element } from '../html.ts'
import { nodeAttributes, placed } from '../placed.ts'

interface Point {
  x: Pt
  y: Pt
}

/** Heads grow with the line, which counts as at least 2 pt for them; these are factors of that: a long arrow, others as long as wide. */
const HEAD = { width: 3, length: 5, other: 3 } as const

export function connectorHtml(node: ConnectorNode, context: SlideContext): string {
  const { box, points, from, to, stroke, strokeWidth, dash } = node
  const local = points.map(({ x, y }) => ({ x: x - box.x, y: y - box.y }))
  const unit = Math.max(strokeWidth, 2)
  const color = cssColor(stroke, context.theme)
  const start = headPath(from.head, local[1]!, local[0]!, unit)
  const end = headPath(to.head, local.at(-2)!, local.at(-1)!, unit)
  const line = [...local]
  if (from.head === 'arrow') line[0] = toward(local[0]!, local[1]!, HEAD.length * unit * 0.9)
  if (to.head === 'arrow') line[line.length - 1] = toward(local.at(-1)!, local.at(-2)!, HEAD.length * unit * 0.9)
  const path = element(
    'path',
    {
      d: `M${line.map(pair).join('L')}`,
      fill: 'none',
      stroke: color,
      'stroke-width': decimal(strokeWidth),
      'stroke-linejoin': 'round',
      'stroke-dasharray': dash ? `${decimal(strokeWidth * 4)} ${decimal(strokeWidth * 3)}` : undefined,
    },
    '',
  )
  const heads = start + end === '' ? '' : element('path', { d: start + end, fill: color }, '')
  const size = { w: Math.max(box.w, 1), h: Math.max(box.h, 1) }
  return element(
    'svg',
    nodeAttributes('s', node, context) +
      attributes({
        'aria-hidden': 'true',
        viewBox: `0 0 ${decimal(size.w)} ${decimal(size.h)}`,
        style: placed({ ...box, ...size }, context),
      }),
    path + heads,
  )
}

/** A head at the end of a stretch; arrows end there, rounds and diamonds stand on it. */
function headPath(head: ConnectorEnd['head'], before: Point, tip: Point, unit: Pt): string {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length }
  const reach = head === 'arrow' ? HEAD.length * unit : (HEAD.other * unit) / 2
  const half = (HEAD.width * unit) / 2
  const point = (forward: number, aside: number): Point => ({
    x: tip.x + along.x * forward - along.y * aside,
    y: tip.y + along.y * forward + along.x * aside,
  })
  switch (head) {
    case 'none':
      return ''
    case 'arrow':
      return `M${[tip, point(-reach, half), point(-reach, -half)].map(pair).join('L')}Z`
    case 'diamond':
      return `M${[point(reach, 0), point(0, half), point(-reach, 0), point(0, -half)].map(pair).join('L')}Z`
    case 'oval': {
      const radii = along.x === 0 ? `${decimal(half)} ${decimal(reach)}` : `${decimal(reach)} ${decimal(half)}`
      return `M${pair(point(reach, 0))}A${radii} 0 1 1 ${pair(point(-reach, 0))}A${radii} 0 1 1 ${pair(point(reach, 0))}Z`
    }
    default:
      return head satisfies never
  }
}

function toward(from: Point, to: Point, distance: Pt): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const part = Math.min(1, distance / length)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function pair({ x, y }: Point): string {
  return `${decimal(x)} ${decimal(y)}`
}
