import type { Box, PathCommand, ShapeNode } from '../../scene/types.ts'
import { solidFill } from '../color.ts'
import { emu, extent } from '../xml.ts'
import { CAN } from './can.ts'
import { DECORATIVE } from './decorative.ts'

/** What names an object: `p:cNvPr` (CT_NonVisualDrawingProps, §19.3.1.12). */
export interface ObjectName {
  id: number
  /** Escaped. */
  name: string
}

/**
 * A shape: `p:sp`, or `p:cxnSp` for a line (§19.3.1.43, §19.3.1.19).
 * @param body `p:txBody` of the text that it holds; without one it is decoration
 */
export function shapeXml(node: ShapeNode, { id, name }: ObjectName, master = false, body?: string): string {
  const properties = body === undefined ? `<p:cNvPr id="${id}" name="${name}">${DECORATIVE}</p:cNvPr>` : `<p:cNvPr id="${id}" name="${name}"/>`
  const application = master ? '<p:nvPr userDrawn="1"/>' : '<p:nvPr/>'
  const look = `<a:xfrm>${extent(node.box)}</a:xfrm>${geometryXml(node)}${fillXml(node)}${strokeXml(node)}`
  if (node.geometry === 'line') {
    return `<p:cxnSp><p:nvCxnSpPr>${properties}<p:cNvCxnSpPr/>${application}</p:nvCxnSpPr><p:spPr>${look}</p:spPr></p:cxnSp>`
  }
  return (
    `<p:sp><p:nvSpPr>${properties}<p:cNvSpPr/>${application}</p:nvSpPr><p:spPr>${look}</p:spPr>` +
    `${body ?? EMPTY_BODY}</p:sp>`
  )
}

const EMPTY_BODY = '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:endParaRPr lang="en-US"/></a:p></p:txBody>'

/** `a:prstGeom` or `a:custGeom` (§20.1.9.18, §20.1.9.8). */
function geometryXml(node: ShapeNode): string {
  switch (node.geometry) {
    case 'path':
      return customGeometry(node.box, node.path ?? [])
    case 'roundRect': {
      const short = Math.min(node.box.w, node.box.h)
      return preset('roundRect', short > 0 ? Math.min(50_000, Math.round(((node.radius ?? 0) / short) * 100_000)) : 0)
    }
    case 'rect':
    case 'ellipse':
    case 'line':
    case 'chevron':
      return preset(node.geometry)
    case 'can':
      return CAN
    case 'parallelogram':
      return preset(node.geometry)
    case 'terminator':
      return preset('flowChartTerminator')
    case 'diamond':
      return preset('flowChartDecision')
    case 'subroutine':
      return preset('flowChartPredefinedProcess')
    case 'hexagon':
      return preset('flowChartPreparation')
    default:
      return node.geometry satisfies never
  }
}

function preset(name: string, adjust?: number): string {
  const guide = adjust === undefined ? '<a:avLst/>' : `<a:avLst><a:gd name="adj" fmla="val ${adjust}"/></a:avLst>`
  return `<a:prstGeom prst="${name}">${guide}</a:prstGeom>`
}

/** Fractions of the box become EMU in the path's own space (`a:path@w`, `@h`, §20.1.9.15). */
function customGeometry({ w, h }: Box, path: readonly PathCommand[]): string {
  const width = emu(w)
  const height = emu(h)
  const point = (x: number, y: number): string => `<a:pt x="${Math.round(x * width)}" y="${Math.round(y * height)}"/>`
  const commands = path.map((command) => {
    switch (command.to) {
      case 'move':
        return `<a:moveTo>${point(command.x, command.y)}</a:moveTo>`
      case 'line':
        return `<a:lnTo>${point(command.x, command.y)}</a:lnTo>`
      case 'cubic':
        return `<a:cubicBezTo>${point(command.x1, command.y1)}${point(command.x2, command.y2)}${point(command.x, command.y)}</a:cubicBezTo>`
      case 'close':
        return '<a:close/>'
      default:
        return command satisfies never
    }
  })
  return (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst><a:path w="${width}" h="${height}">${commands.join('')}</a:path></a:pathLst></a:custGeom>`
  )
}

function fillXml({ fill, geometry, opacity }: ShapeNode): string {
  if (geometry === 'line') return ''
  return fill === undefined ? '<a:noFill/>' : solidFill(fill, opacity)
}

/** `a:ln` (CT_LineProperties, §20.1.2.2.24). */
function strokeXml({ stroke, strokeWidth, fill, geometry, opacity }: ShapeNode): string {
  const color = stroke ?? (geometry === 'line' ? fill : undefined)
  if (color === undefined) return '<a:ln><a:noFill/></a:ln>'
  return `<a:ln w="${emu(strokeWidth ?? 1)}">${solidFill(color, opacity)}</a:ln>`
}
