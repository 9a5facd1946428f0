import type { RootNode } from '../types.ts'
import { type Box, element, em, indexStyle, scaleOf, type SetPart, type Style } from './box.ts'
import { constant, grown, type StretchedSign } from './face.ts'
import { single } from './fraction.ts'

/** Least height under a root, in em, so that roots of low letters do not hang below their line. */
const STRUT = 0.7
/** How high up the sign the degree's foot stands: the font's RadicalDegreeBottomRaisePercent. */
const DEGREE_RAISE = 0.55

/** MathML Core §3.3.3. */
export function setRoot({ body, degree }: RootNode, style: Style, set: SetPart): Box {
  const scale = scaleOf(style)
  const inside = set(body, { ...style, cramped: true })
  // The inline gap in displays too: the other one is wide, and makes the sign grow early.
  const over = (constant('radicalVerticalGap') + constant('radicalRuleThickness')) * scale
  const { ascent, sign } = signFor(Math.max(inside.ascent / scale, STRUT), (inside.descent + over) / scale, scale)
  const strut = ascent > inside.ascent ? element('mspace', { width: '0', height: em(ascent, style), depth: '0' }, '') : ''
  const height = sign.size * scale
  const descent = Math.max(inside.descent, height - ascent - over)
  const lead = sign.width * scale
  const content = element('mstyle', { displaystyle: String(style.display) }, strut + inside.mathml)
  const top = ascent + over + constant('radicalExtraAscender') * scale
  if (!degree) {
    const width = lead + inside.width
    return { width, ascent: top, descent, mathml: element('msqrt', { displaystyle: 'false', style: `width:${em(width, style)}` }, content) }
  }
  const index = set(degree, indexStyle(indexStyle(style, true), true))
  const before = constant('radicalKernBeforeDegree') * scale
  const after = Math.max(-index.width, constant('radicalKernAfterDegree') * scale)
  const width = before + index.width + after + lead + inside.width
  const raise = DEGREE_RAISE * height - descent + index.descent
  return {
    width,
    ascent: Math.max(top, raise + index.ascent),
    descent,
    mathml: element('mroot', { displaystyle: 'false', style: `width:${em(width, style)}` }, content + single(index.mathml)),
  }
}

/** How near to a size of the sign, in em, a browser that rounds may take the next one. */
const DOUBT = 0.06

/** The sign for a radicand, which is made a little higher where it would be doubtful how large the sign is. */
function signFor(ascent: number, rest: number, scale: number): { ascent: number; sign: StretchedSign } {
  const sign = grown('√', ascent + rest)!
  const short = sign.size - (ascent + rest)
  if (short >= DOUBT) return { ascent: ascent * scale, sign }
  return { ascent: (ascent + short + DOUBT) * scale, sign: grown('√', sign.size + DOUBT)! }
}
