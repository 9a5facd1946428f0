/** Text that stands in a template's art: a company's name, a remark on confidentiality. */
import type { Box, Line, Paragraph, Run, TextNode } from '../scene/types.ts'
import { breakLines, prepareText } from '../text/index.ts'
import type { RunInput } from '../text/types.ts'
import type { ArtContext } from './art.ts'
import { colorIn } from './color.ts'
import { bodyProperties } from './body.ts'
import type { LevelStyle } from './model.ts'
import { mergeStyles, paragraphStyle, readListStyle, runStyle } from './text-style.ts'
import { attribute, child, children, type Element, isNamed, numberOf } from './xml.ts'

/** The text of a shape that is no placeholder, set in its box; undefined if it has none. */
export function textNodeOf(element: Element, outer: Box, context: ArtContext): TextNode | undefined {
  const body = child(element, 'p:txBody')
  const texts = children(body, 'a:p').map((paragraph) => ({ paragraph, runs: runsOf(paragraph, context) }))
  if (texts.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))) return undefined
  const { insets, anchor, wraps } = bodyProperties([child(body, 'a:bodyPr')])
  const box = {
    x: outer.x + insets.left,
    y: outer.y + insets.top,
    w: Math.max(1, outer.w - insets.left - insets.right),
    h: Math.max(1, outer.h - insets.top - insets.bottom),
  }
  const own = readListStyle(child(body, 'a:lstStyle'), context.colors)
  const styles = mergeStyles([own, context.textStyles])
  const lent = colorIn(child(element, 'p:style', 'a:fontRef'), context.colors)
  let y = 0
  const paragraphs = texts.map(({ paragraph, runs }): Paragraph => {
    const properties = child(paragraph, 'a:pPr')
    const level = Math.min(8, numberOf(properties, 'lvl') ?? 0)
    const style: LevelStyle = { ...styles[level], ...(lent ? { color: lent.color } : {}), ...paragraphStyle(properties, context.colors) }
    const sizes = runs.map(({ style: { size } }) => size ?? style.size ?? 18)
    const size = Math.max(...(sizes.length > 0 ? sizes : [style.size ?? 18]))
    const lineHeight = 1.2 * (style.pitch && 'percent' in style.pitch ? style.pitch.percent : 1)
    const inputs = runs.map(({ text, style: run }, i): RunInput => {
      const bold = run.bold ?? style.bold ?? false
      const color = run.color ?? style.color
      return {
        text,
        bold,
        ...(color === undefined ? {} : { color }),
        ...((run.italic ?? style.italic) ? { italic: true } : {}),
        ...(sizes[i]! < size ? { scale: sizes[i]! / size } : {}),
      }
    })
    const prepared = prepareText(inputs, { faces: context.faces, lang: context.lang })
    const align = style.align ?? 'left'
    const lines = breakLines(prepared, wraps ? box.w / size : Infinity).map((line): Line => {
      const width = line.width * size
      return { start: line.start, end: line.end, width, x: (align === 'center' ? 0.5 : align === 'right' ? 1 : 0) * (box.w - width) }
    })
    const placed: Paragraph = {
      tag: 'p',
      runs: prepared.runs as Run[],
      size,
      lineHeight,
      align,
      color: style.color ?? 'dk1',
      level: 0,
      indent: 0,
      y,
      lines,
    }
    y += Math.max(1, lines.length) * size * lineHeight
    return placed
  })
  const free = box.h - y
  const shift = anchor === 'middle' ? free / 2 : anchor === 'bottom' ? free : 0
  return {
    kind: 'text',
    id: 'text',
    role: 'label',
    box,
    anchor,
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, y: paragraph.y + shift })),
    contentHeight: y,
    lang: context.lang,
  }
}

function runsOf(paragraph: Element, { colors }: ArtContext): { text: string; style: LevelStyle }[] {
  return children(paragraph).flatMap((element) => {
    if (isNamed(element, 'a:br')) return [{ text: '\n', style: {} }]
    if (!isNamed(element, 'a:r') && !isNamed(element, 'a:fld')) return []
    // A field of the art counts or dates: what it will show is not known here.
    if (isNamed(element, 'a:fld') && /slidenum|datetime/.test(attribute(element, 'type') ?? '')) return []
    const style = runStyle(child(element, 'a:rPr'), colors)
    const text = child(element, 'a:t')?.textContent ?? ''
    return text === '' ? [] : [{ text: style.caps ? text.toUpperCase() : text, style }]
  })
}
