import type { Formula } from '../types.ts'
import { type Box, element, scaleOf, type SetPart, spaceXml, type Style } from './box.ts'

/** Parts side by side, with the room that signs ask for. */
export function setRow(children: readonly Formula[], style: Style, set: SetPart): Box {
  let [width, ascent, descent] = [0, 0, 0]
  let mathml = ''
  const scale = scaleOf(style)
  children.forEach((child, i) => {
    if (child.type === 'space') {
      width += child.width * scale
      mathml += spaceXml(child.width * scale, style)
      return
    }
    const box = set(child, style)
    // A sum that begins a formula has nothing to keep away from, nor has a sign that ends it.
    const left = i === 0 && isLarge(child) ? 0 : (box.sides?.left ?? 0) * scale
    const right = i === children.length - 1 ? 0 : (box.sides?.right ?? 0) * scale
    width += left + box.width + right
    ascent = Math.max(ascent, box.ascent)
    descent = Math.max(descent, box.descent)
    mathml += spaceXml(left, style) + box.mathml + spaceXml(right, style)
  })
  return { width, ascent, descent, mathml: element('mrow', {}, mathml) }
}

function isLarge(node: Formula): boolean {
  if (node.type === 'scripts' || node.type === 'limits') return isLarge(node.base)
  return node.type === 'operator' && node.large === true
}
