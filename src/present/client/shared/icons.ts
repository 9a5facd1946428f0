/** Signs that look the same on every phone, on a grid of 24 units, drawn with the text's colour. */
import type { Reaction } from '../../events.ts'

const HAND =
  'M7.5 13V6.2a1.5 1.5 0 0 1 3 0v4.3-6a1.5 1.5 0 0 1 3 0v6-5a1.5 1.5 0 0 1 3 0v6-3a1.5 1.5 0 0 1 3 0v6.3c0 4.2-2.6 7-6.7 7-3.2 0-5-1.3-6.6-4L4 13.6a1.6 1.6 0 0 1 2.7-1.7z'

/** Outlines, each with its transform. */
const SIGNS: Readonly<Record<Reaction | 'hand', readonly (readonly [path: string, transform?: string])[]>> = {
  hand: [[HAND]],
  clap: [[HAND, 'rotate(-24 12 13) translate(1.2 3.6) scale(.82)'], ['M14.5 4.6 15 2M18 5.8l1.6-2.1M20.2 8.9l2.3-1']],
  heart: [['M12 20.5 4.6 13a4.9 4.9 0 0 1 7.4-6.4A4.9 4.9 0 0 1 19.4 13z']],
  laugh: [['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM7.5 13.5h9a4.5 4.5 0 0 1-9 0zM8.7 9v.8M15.3 9v.8']],
  idea: [['M9.2 17.2c0-1.7-.8-2.5-1.7-3.6a6 6 0 1 1 9 0c-.9 1.1-1.7 1.9-1.7 3.6zM9.6 20.5h4.8M12 17v-4.5']],
  thumb: [['M7.5 11 11 3.6c1.5 0 2.5 1.2 2.2 2.8L12.5 10h6a2 2 0 0 1 2 2.4l-1.4 6.5a2 2 0 0 1-2 1.6H7.5zM7.5 11H4v9.5h3.5']],
}

const SVG = 'http://www.w3.org/2000/svg'

/** A sign; whoever cannot see it reads the words beside it. */
export function icon(sign: Reaction | 'hand'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  for (const [outline, transform] of SIGNS[sign]) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', outline)
    if (transform) path.setAttribute('transform', transform)
    svg.append(path)
  }
  return svg
}
