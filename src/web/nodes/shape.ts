/** Geometry, and the text that it holds: boxes in CSS, everything else as SVG. */
import type { PathCommand, ShapeNode } from '../../scene/types.ts'
import { cssColor } from '../color.ts'
import { cssGradient } from '../gradient.ts'
import type { SlideContext } from '../context.ts'
import { attribute, attributes, decimal, element, px, style } from '../html.ts'
import { nodeAttributes, placed } from '../placed.ts'
import { canLid, outlinePath } from './outline.ts'
import { textHtml } from './text.ts'

export function shapeHtml(node: ShapeNode, context: SlideContext): string {
  const shape = isBox(node) ? boxHtml(node, context) : svgHtml(node, context)
  return node.text === undefined
    ? shape
    : shape + textHtml({ ...node.text, ...(node.click === undefined ? {} : { click: node.click }) }, context)
}

function isBox({ geometry }: ShapeNode): boolean {
  return geometry === 'rect' || geometry === 'roundRect' || geometry === 'ellipse'
}

function opacityOf({ opacity }: ShapeNode): string | undefined {
  return opacity === undefined || opacity >= 100 ? undefined : decimal(opacity / 100)
}

/** Strokes are centred on the edge, as in DrawingML. */
function boxHtml(node: ShapeNode, context: SlideContext): string {
  const stroke = node.stroke === undefined ? 0 : (node.strokeWidth ?? 1)
  const { x, y, w, h } = node.box
  const outer = { x: x - stroke / 2, y: y - stroke / 2, w: w + stroke, h: h + stroke }
  const radius = Math.min(node.radius ?? 0, w / 2, h / 2) + stroke / 2
  const look = style({
    background: backgroundOf(node, context),
    border: stroke === 0 ? undefined : `${px(stroke)} solid ${cssColor(node.stroke!, context.theme)}`,
    'border-radius': node.geometry === 'ellipse' ? '50%' : node.geometry === 'roundRect' ? px(radius) : undefined,
    opacity: opacityOf(node),
  })
  return element('div', nodeAttributes('s', node, context) + attribute('style', `${placed(outer, context)};${look}`), '')
}

function backgroundOf({ fill, gradient }: ShapeNode, { theme }: SlideContext): string | undefined {
  if (gradient) return cssGradient(gradient, theme)
  return fill === undefined ? undefined : cssColor(fill, theme)
}

/** A path that is filled with a gradient: the same outline, cut out of a box. */
function cutOutHtml(node: ShapeNode, context: SlideContext): string {
  const values = { background: backgroundOf(node, context), 'clip-path': `path('${pathData(node)}')`, opacity: opacityOf(node) }
  return element('div', nodeAttributes('s', node, context) + attribute('style', `${placed(node.box, context)};${style(values)}`), '')
}

function svgHtml(node: ShapeNode, context: SlideContext): string {
  if (node.gradient) return cutOutHtml(node, context)
  const { w, h } = node.box
  // An SVG of no width or height is not drawn; what overflows it is.
  const size = { w: Math.max(w, 1), h: Math.max(h, 1) }
  const path = element(
    'path',
    {
      d: pathData(node),
      fill: node.fill === undefined || node.geometry === 'line' ? 'none' : cssColor(node.fill, context.theme),
      stroke: node.stroke === undefined ? undefined : cssColor(node.stroke, context.theme),
      'stroke-width': node.stroke === undefined ? undefined : decimal(node.strokeWidth ?? 1),
    },
    '',
  )
  return element(
    'svg',
    nodeAttributes('s', node, context) +
      attributes({
        'aria-hidden': 'true',
        viewBox: `0 0 ${decimal(size.w)} ${decimal(size.h)}`,
        style: `${placed({ ...node.box, ...size }, context)};${style({ opacity: opacityOf(node) })}`,
      }),
    node.geometry === 'can' && node.fill !== undefined
      ? path + element('path', { d: canLid(w, h), fill: cssColor('lt1', context.theme), opacity: 0.4 }, '')
      : path,
  )
}

function pathData({ geometry, box: { w, h }, path }: ShapeNode): string {
  const point = (x: number, y: number) => `${decimal(x * w)} ${decimal(y * h)}`
  if (geometry === 'line') return `M${point(0, 0)}L${point(1, 1)}`
  // `chevron` of DrawingML with its default adjustment: the point is half as deep as the shorter side.
  if (geometry === 'chevron') {
    const depth = Math.min(w, h) / 2 / (w || 1)
    return `M${point(0, 0)}L${point(1 - depth, 0)}L${point(1, 0.5)}L${point(1 - depth, 1)}L${point(0, 1)}L${point(depth, 0.5)}Z`
  }
  if (geometry === 'path') return (path ?? []).map((command) => commandData(command, point)).join('')
  return outlinePath(geometry, w, h)
}

function commandData(command: PathCommand, point: (x: number, y: number) => string): string {
  switch (command.to) {
    case 'move':
      return `M${point(command.x, command.y)}`
    case 'line':
      return `L${point(command.x, command.y)}`
    case 'cubic':
      return `C${point(command.x1, command.y1)} ${point(command.x2, command.y2)} ${point(command.x, command.y)}`
    case 'close':
      return 'Z'
    default:
      return command satisfies never
  }
}
