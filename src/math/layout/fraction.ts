import type { FractionNode } from '../types.ts'
import { type Box, element, em, indexStyle, scaleOf, type SetPart, type Style } from './box.ts'
import { AXIS, constant } from './face.ts'

/** Room at a fraction's sides, in em: TeX's nulldelimiterspace. */
const SIDE = 0.1

/** MathML Core §3.3.2. */
export function setFraction({ top, bottom, bar }: FractionNode, style: Style, set: SetPart): Box {
  const scale = scaleOf(style)
  const inner = (cramped: boolean): Style => (style.display ? { ...style, display: false, cramped } : indexStyle(style, cramped))
  const above = set(top, inner(style.cramped))
  const below = set(bottom, inner(true))
  const { up, down } = bar ? barShifts(above, below, style, scale) : stackShifts(above, below, style, scale)
  return {
    width: Math.max(above.width, below.width) + 2 * SIDE * scale,
    ascent: Math.max(0, up + above.ascent),
    descent: Math.max(0, down + below.descent),
    mathml: element(
      'mfrac',
      { linethickness: bar ? undefined : '0', style: `padding:0 ${em(SIDE)}` },
      single(above.mathml) + single(below.mathml),
    ),
  }
}

/** Exactly one element. */
export function single(mathml: string): string {
  return element('mrow', {}, mathml)
}

interface Shifts {
  up: number
  down: number
}

function barShifts(above: Box, below: Box, { display }: Style, scale: number): Shifts {
  const half = (constant('fractionRuleThickness') / 2) * scale
  const axis = AXIS * scale
  const gap = (name: 'Num' | 'Denom'): number =>
    constant(display ? `fraction${name}DisplayStyleGapMin` : `fraction${name === 'Num' ? 'Numerator' : 'Denominator'}GapMin`) * scale
  return {
    up: Math.max(constant(`fractionNumerator${display ? 'DisplayStyle' : ''}ShiftUp`) * scale, axis + half + gap('Num') + above.descent),
    down: Math.max(
      constant(`fractionDenominator${display ? 'DisplayStyle' : ''}ShiftDown`) * scale,
      half - axis + gap('Denom') + below.ascent,
    ),
  }
}

function stackShifts(above: Box, below: Box, { display }: Style, scale: number): Shifts {
  const style = display ? 'DisplayStyle' : ''
  const up = constant(`stackTop${style}ShiftUp`) * scale
  const down = constant(`stackBottom${style}ShiftDown`) * scale
  const missing = Math.max(0, constant(`stack${style}GapMin`) * scale - (up - above.descent + down - below.ascent))
  return { up: up + missing / 2, down: down + missing / 2 }
}
