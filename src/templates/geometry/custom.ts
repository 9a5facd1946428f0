import type { PathCommand } from '../../scene/types.ts'
import { evaluateGuides, type Guides } from '../guides.ts'
import { attribute, child, children, type Element, isNamed, numberOf } from '../xml.ts'
import type { Corner, Outline } from './curves.ts'

/** `a:custGeom` (§20.1.9.8): its paths, each in a space of its own. */
export function customOutline(custom: Element, w: number, h: number): Outline {
  const guides = evaluateGuides(custom, w * 12_700, h * 12_700)
  const path: PathCommand[] = []
  let filled = false
  for (const element of children(child(custom, 'a:pathLst'), 'a:path')) {
    const size = { w: numberOf(element, 'w') || w * 12_700 || 1, h: numberOf(element, 'h') || h * 12_700 || 1 }
    path.push(...pathCommands(element, size, guides))
    filled ||= attribute(element, 'fill') !== 'none'
  }
  return { path, ...(filled ? {} : { open: true }) }
}

function pathCommands(element: Element, size: { w: number; h: number }, guides: Guides): PathCommand[] {
  const commands: PathCommand[] = []
  let at = { x: 0, y: 0 }
  for (const command of children(element)) {
    const points = children(command, 'a:pt').map((point) => ({
      x: guides(attribute(point, 'x')) / size.w,
      y: guides(attribute(point, 'y')) / size.h,
    }))
    const last = points.at(-1)
    if (isNamed(command, 'a:close')) commands.push({ to: 'close' })
    else if (isNamed(command, 'a:moveTo') && last) commands.push({ to: 'move', ...last })
    else if (isNamed(command, 'a:lnTo') && last) commands.push({ to: 'line', ...last })
    else if (isNamed(command, 'a:cubicBezTo') && points.length === 3) {
      const [one, two, end] = points as [Corner, Corner, Corner]
      commands.push({ to: 'cubic', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...end })
    } else if (isNamed(command, 'a:quadBezTo') && points.length === 2) {
      const [one, end] = points as [Corner, Corner]
      const towards = (from: Corner): Corner => ({ x: from.x + ((one.x - from.x) * 2) / 3, y: from.y + ((one.y - from.y) * 2) / 3 })
      const [first, second] = [towards(at), towards(end)]
      commands.push({ to: 'cubic', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end })
    } else if (isNamed(command, 'a:arcTo')) {
      const curves = arc(at, command, size, guides)
      commands.push(...curves)
      const end = curves.at(-1)
      if (end?.to === 'cubic') at = { x: end.x, y: end.y }
    }
    if (last) at = last
  }
  return commands
}

/** `a:arcTo` (§20.1.9.4): from the present point, which lies at the start angle of an ellipse, as cubic curves. */
function arc(from: Corner, element: Element, size: { w: number; h: number }, guides: Guides): PathCommand[] {
  const [rx, ry] = [guides(attribute(element, 'wR')) / size.w, guides(attribute(element, 'hR')) / size.h]
  const start = ((guides(attribute(element, 'stAng')) / 60_000) * Math.PI) / 180
  const swing = Math.max(-2 * Math.PI, Math.min(2 * Math.PI, ((guides(attribute(element, 'swAng')) / 60_000) * Math.PI) / 180))
  const centre = { x: from.x - rx * Math.cos(start), y: from.y - ry * Math.sin(start) }
  const steps = Math.max(1, Math.ceil(Math.abs(swing) / (Math.PI / 2)))
  const step = swing / steps
  const reach = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: steps }, (_, i): PathCommand => {
    const [a, b] = [start + step * i, start + step * (i + 1)]
    const on = (angle: number): Corner => ({ x: centre.x + rx * Math.cos(angle), y: centre.y + ry * Math.sin(angle) })
    const [p, q] = [on(a), on(b)]
    return {
      to: 'cubic',
      x1: p.x - reach * rx * Math.sin(a),
      y1: p.y + reach * ry * Math.cos(a),
      x2: q.x + reach * rx * Math.sin(b),
      y2: q.y - reach * ry * Math.cos(b),
      ...q,
    }
  })
}
