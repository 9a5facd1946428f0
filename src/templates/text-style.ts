/** Text styles of masters, layouts and placeholders (CT_TextListStyle, §21.1.2.4.12; CT_TextParagraphProperties, §21.1.2.2.7). */
import { type Colors, colorIn } from './color.ts'
import type { LevelStyle, LevelStyles } from './model.ts'
import { attribute, child, children, type Element, flagOf, numberOf } from './xml.ts'

const EMU = 12_700
const LEVELS = 9

/** Every level of a list style; levels that it does not name are empty. */
export function readListStyle(element: Element | undefined, colors: Colors): LevelStyles {
  if (element === undefined) return []
  const all = paragraphStyle(child(element, 'a:defPPr'), colors)
  return Array.from({ length: LEVELS }, (_, i) => ({ ...all, ...paragraphStyle(child(element, `a:lvl${i + 1}pPr`), colors) }))
}

/** The first style that says something, for each property of each level; `styles` from the nearest to the farthest. */
export function mergeStyles(styles: readonly LevelStyles[]): LevelStyles {
  return Array.from({ length: LEVELS }, (_, i) => Object.assign({}, ...styles.map((style) => style[i] ?? {}).toReversed()) as LevelStyle)
}

const ALIGN: Readonly<Record<string, LevelStyle['align']>> = { l: 'left', ctr: 'center', r: 'right', just: 'left', dist: 'left' }

export function paragraphStyle(element: Element | undefined, colors: Colors): LevelStyle {
  if (element === undefined) return {}
  const style: LevelStyle = { ...runStyle(child(element, 'a:defRPr'), colors) }
  const align = ALIGN[attribute(element, 'algn') ?? '']
  if (align !== undefined) style.align = align
  const marginLeft = numberOf(element, 'marL')
  if (marginLeft !== undefined) style.marginLeft = marginLeft / EMU
  const indent = numberOf(element, 'indent')
  if (indent !== undefined) style.indent = indent / EMU
  const pitch = spacing(child(element, 'a:lnSpc'))
  if (pitch !== undefined) style.pitch = pitch
  const before = spacing(child(element, 'a:spcBef'))
  if (before !== undefined) style.before = before
  readBullet(element, style, colors)
  return style
}

/** How a placeholder's prompts look: some programs write a layout's look on them alone. */
export function promptStyles(body: Element | undefined, colors: Colors): LevelStyles {
  const styles: LevelStyle[] = []
  for (const paragraph of children(body, 'a:p')) {
    const properties = child(paragraph, 'a:pPr')
    const level = Math.min(LEVELS - 1, numberOf(properties, 'lvl') ?? 0)
    const run = child(paragraph, 'a:r', 'a:rPr') ?? child(paragraph, 'a:fld', 'a:rPr') ?? child(paragraph, 'a:endParaRPr')
    styles[level] ??= { ...paragraphStyle(properties, colors), ...runStyle(run, colors) }
  }
  return Array.from(styles, (style) => style ?? {})
}

/** `a:rPr`, `a:defRPr` (CT_TextCharacterProperties, §21.1.2.3.9). */
export function runStyle(element: Element | undefined, colors: Colors): LevelStyle {
  if (element === undefined) return {}
  const style: LevelStyle = {}
  const size = numberOf(element, 'sz')
  if (size !== undefined) style.size = size / 100
  const bold = flagOf(element, 'b')
  if (bold !== undefined) style.bold = bold
  const italic = flagOf(element, 'i')
  if (italic !== undefined) style.italic = italic
  const caps = attribute(element, 'cap')
  if (caps !== undefined) style.caps = caps === 'all'
  const color = textColor(element, colors)
  if (color !== undefined) Object.assign(style, { color: color.color, hex: color.hex })
  const latin = attribute(child(element, 'a:latin'), 'typeface')
  if (latin) style.latin = latin
  return style
}

/** The text's colour: of a gradient, its first. */
function textColor(element: Element, colors: Colors): ReturnType<typeof colorIn> {
  const solid = child(element, 'a:solidFill')
  if (solid) return colorIn(solid, colors)
  return colorIn(children(child(element, 'a:gradFill', 'a:gsLst'), 'a:gs')[0], colors)
}

function spacing(element: Element | undefined): { percent: number } | { points: number } | undefined {
  const percent = numberOf(child(element, 'a:spcPct'), 'val')
  if (percent !== undefined) return { percent: percent / 100_000 }
  const points = numberOf(child(element, 'a:spcPts'), 'val')
  return points === undefined ? undefined : { points: points / 100 }
}

function readBullet(element: Element, style: LevelStyle, colors: Colors): void {
  if (child(element, 'a:buNone')) style.bullet = 'none'
  else if (child(element, 'a:buAutoNum')) style.bullet = 'number'
  else {
    const text = attribute(child(element, 'a:buChar'), 'char')
    const font = attribute(child(element, 'a:buFont'), 'typeface')
    if (text !== undefined) style.bullet = { text, ...(font === undefined ? {} : { font }) }
    // A picture as a bullet cannot be drawn in text: it counts as the plainest mark.
    else if (child(element, 'a:buBlip')) style.bullet = { text: '•' }
  }
  const color = colorIn(child(element, 'a:buClr'), colors)
  if (color !== undefined) style.bulletColor = color.color
}
