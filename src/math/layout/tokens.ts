import type { OperatorNode, TokenNode } from '../types.ts'
import { type Box, element, em, escape, scaleOf, type Style } from './box.ts'
import { AXIS, displayForm, grown, textExtent } from './face.ts'
import type { Extent } from '../types.ts'

/** Names and numbers: MathML would set a single letter in italics, which is in its character already. */
export function setToken({ type, text }: TokenNode, style: Style): Box {
  const name = type === 'identifier' ? 'mi' : type === 'number' ? 'mn' : 'mtext'
  const upright = type === 'identifier' && [...text].length === 1 && text.length === 1 ? 'normal' : undefined
  return { ...scaled(textExtent(text), scaleOf(style)), mathml: element(name, { mathvariant: upright }, escape(text)) }
}

export function scaled<T extends Extent>(extent: T, scale: number): Extent {
  return { width: extent.width * scale, ascent: extent.ascent * scale, descent: extent.descent * scale }
}

/** Attributes that leave nothing to the browser's dictionary of operators. */
const PLAIN = { stretchy: 'false', lspace: '0', rspace: '0' }

export function setOperator({ text, left, right, large, height }: OperatorNode, style: Style): Box {
  const scale = scaleOf(style)
  // Inside indices there is no room around signs.
  const sides = style.level > 0 ? { left: 0, right: 0 } : { left, right }
  if (height !== undefined) return { ...growingSign(text, height * scale, style), sides }
  const form = large && style.display ? displayForm(text) : undefined
  if (!form) {
    const largeop = large ? { largeop: 'false', movablelimits: 'false' } : {}
    return { ...scaled(textExtent(text), scale), sides, mathml: element('mo', { ...PLAIN, ...largeop }, escape(text)) }
  }
  const half = (form.ascent + form.descent) / 2
  const attributes = { ...PLAIN, largeop: 'true', symmetric: 'true', movablelimits: 'false', style: `width:${em(form.width)}` }
  return {
    width: form.width * scale,
    ascent: (half + AXIS) * scale,
    descent: (half - AXIS) * scale,
    sides,
    large: { italic: form.italic * scale },
    mathml: element('mo', attributes, escape(text)),
  }
}

/** A sign at least `target` high (em of the formula's size), centred on the axis. */
export function growingSign(text: string, target: number, style: Style): Box {
  const scale = scaleOf(style)
  const plain = textExtent(text)
  const sign = plain.ascent + plain.descent >= target / scale ? undefined : grown(text, target / scale)
  if (!sign) return { ...scaled(plain, scale), mathml: element('mo', PLAIN, escape(text)) }
  // A little less than its size, so that a browser that rounds does not take the next.
  const size = em(sign.size - 0.02)
  const attributes = { ...PLAIN, stretchy: 'true', symmetric: 'true', minsize: size, maxsize: size, style: `width:${em(sign.width)}` }
  return {
    width: sign.width * scale,
    ascent: (sign.size / 2 + AXIS) * scale,
    descent: (sign.size / 2 - AXIS) * scale,
    mathml: element('mo', attributes, escape(text)),
  }
}
