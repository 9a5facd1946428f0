/** What stands over and under: limits, accents, bars, arrows. */
import type { AccentNode, ArrowNode, BarNode, LimitsNode } from '../types.ts'
import { type Box, element, em, escape, indexStyle, scaleOf, setIndex, type SetPart, spaceXml, type Style } from './box.ts'
import { constant, textExtent, widened } from './face.ts'
import { single } from './fraction.ts'
import { scaled } from './tokens.ts'

/** MathML Core §3.4.2: at signs in their form for displays closer than at anything else. */
export function setLimits({ base, under, over }: LimitsNode, style: Style, set: SetPart): Box {
  const heart = set(base, style)
  const below = under && setIndex(under, style, true, set)
  const above = over && setIndex(over, style, style.cramped, set)
  const { up, down, top, bottom } = limitShifts(heart, below, above, scaleOf(style))
  // The limits of a leaning sign follow its slope.
  const lean = (heart.large?.italic ?? 0) / 2
  const left = Math.max(heart.width / 2, below ? below.width / 2 + lean : 0, above ? above.width / 2 - lean : 0)
  const right = Math.max(heart.width / 2, below ? below.width / 2 - lean : 0, above ? above.width / 2 + lean : 0)
  return {
    width: left + right,
    ascent: above ? up + above.ascent + top : heart.ascent,
    descent: below ? down + below.descent + bottom : heart.descent,
    ...(heart.sides ? { sides: heart.sides } : {}),
    mathml: aroundXml(single(heart.mathml), below && single(below.mathml), above && single(above.mathml)),
  }
}

function limitShifts(
  base: Box,
  below: Box | undefined,
  above: Box | undefined,
  scale: number,
): { up: number; down: number; top: number; bottom: number } {
  const of = (name: string): number => constant(name) * scale
  if (base.large)
    return {
      up: base.ascent + Math.max(of('upperLimitBaselineRiseMin'), of('upperLimitGapMin') + (above?.descent ?? 0)),
      down: base.descent + Math.max(of('lowerLimitBaselineDropMin'), of('lowerLimitGapMin') + (below?.ascent ?? 0)),
      top: 0,
      bottom: 0,
    }
  return {
    up: base.ascent + of('overbarVerticalGap') + (above?.descent ?? 0),
    down: base.descent + of('underbarVerticalGap') + (below?.ascent ?? 0),
    top: of('overbarExtraAscender'),
    bottom: of('underbarExtraDescender'),
  }
}

function aroundXml(base: string, below: string | undefined, above: string | undefined, attributes: Record<string, string> = {}): string {
  if (below !== undefined && above !== undefined) return element('munderover', attributes, base + below + above)
  return below === undefined ? element('mover', attributes, base + (above ?? '')) : element('munder', attributes, base + below)
}

/** Marks that grow are in the font as combining characters. */
const GROWING: Readonly<Record<string, string>> = { ˆ: '\u0302', '~': '\u0303', '˜': '\u0303', ˇ: '\u030c' }
const ARROWS = /[←-↔⇀↼⇁↽⇐⇒⇔]/
/** Size of an arrow over letters. */
const VECTOR = 0.55

export function setAccent({ base, mark, below, stretchy }: AccentNode, style: Style, set: SetPart): Box {
  const scale = scaleOf(style)
  const heart = set(base, { ...style, cramped: true })
  const arrow = ARROWS.test(mark)
  const sign = stretchy && !arrow ? (GROWING[mark] ?? mark) : mark
  const grown = stretchy && !arrow ? widened(sign, heart.width / scale) : undefined
  const size = arrow ? VECTOR : 1
  const own = scaled(grown ?? textExtent(sign), scale * size)
  const stretch = arrow && stretchy ? Math.max(1, heart.width / own.width) : 1
  const width = Math.max(heart.width, own.width)
  // A browser would reserve the width of the largest sign.
  const css = [
    grown && `width:${em(width, style)}`,
    arrow && `font-size:${size}em`,
    stretch > 1 && `transform:scaleX(${factor(stretch)})`,
  ].filter(Boolean)
  const attributes = { stretchy: String(grown !== undefined), lspace: '0', rspace: '0', style: css.join(';') || undefined }
  const over = element('mo', attributes, escape(sign))
  const extra = constant('overbarExtraAscender') * scale
  const ink = own.ascent + own.descent
  const raised = Math.max(own.ascent, heart.ascent + Math.max(0, own.ascent - constant('accentBaseHeight') * scale))
  return {
    width,
    ascent: below ? heart.ascent : Math.max(heart.ascent, raised, grown ? heart.ascent + ink : 0) + extra,
    descent: below ? heart.descent + ink + extra : heart.descent,
    mathml: below
      ? aroundXml(single(heart.mathml), over, undefined, { accentunder: 'true' })
      : aroundXml(single(heart.mathml), undefined, over, { accent: 'true' }),
  }
}

function factor(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

/** A line over or under, drawn as the border of its row. */
export function setBar({ base, below }: BarNode, style: Style, set: SetPart): Box {
  const scale = scaleOf(style)
  const { width, ascent, descent, mathml } = set(base, { ...style, cramped: true })
  const line = constant('overbarRuleThickness') * scale
  const gap = 0.12 * scale
  const [side, padding] = below ? ['bottom', 'bottom'] : ['top', 'top']
  const css = `border-${side}:${em(line, style)} solid;padding-${padding}:${em(gap, style)}`
  const more = line + gap
  return {
    width,
    ascent: ascent + (below ? 0 : more),
    descent: descent + (below ? more : 0),
    mathml: element('mrow', { style: css }, mathml),
  }
}

/** Room at the sides of an arrow's labels, in em. */
const LABEL_SIDE = 0.3
/** Arrows of the length that labels need; browsers do not put one together from this font's parts. */
const LONG: Readonly<Record<string, string>> = { '→': '⟶', '←': '⟵', '↔': '⟷', '⇒': '⟹', '⇐': '⟸', '⇔': '⟺', '↦': '⟼' }

/** A long arrow, stretched where its labels are longer still. */
export function setArrow({ mark, under, over }: ArrowNode, style: Style, set: SetPart): Box {
  const scale = scaleOf(style)
  const below = under && setIndex(under, style, true, set)
  const above = over && setIndex(over, style, true, set)
  const sign = LONG[mark] ?? mark
  const own = scaled(textExtent(sign), scale)
  const width = Math.max(own.width, ...[below, above].map((box) => (box ? box.width + 2 * LABEL_SIDE * scale : 0)))
  const stretch = width > own.width ? `transform:scaleX(${factor(width / own.width)})` : undefined
  const arrow = element('mo', { stretchy: 'false', lspace: '0', rspace: '0', style: stretch }, escape(sign))
  const small = indexStyle(style, true)
  const padded = (box: Box): string => {
    const room = spaceXml((width - box.width) / 2, small)
    return single(room + box.mathml + room)
  }
  const heart: Box = { ...own, width, mathml: arrow }
  const { up, down, top, bottom } = limitShifts(heart, below, above, scale)
  return {
    width,
    ascent: above ? up + above.ascent + top : own.ascent,
    descent: below ? down + below.descent + bottom : Math.max(0, own.descent),
    sides: style.level > 0 ? { left: 0, right: 0 } : { left: 0.2778, right: 0.2778 },
    mathml: below || above ? aroundXml(single(arrow), below && padded(below), above && padded(above)) : arrow,
  }
}
