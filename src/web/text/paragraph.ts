/** One paragraph, placed. */
import type { Marker, Paragraph, Pt } from '../../scene/types.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { attributes, decimal, px } from '../html.ts'
import { fragment } from '../placed.ts'
import { isSoft, paragraphGeometry } from './geometry.ts'
import { inlineHtml, type LineEnds } from './runs.ts'

/**
 * A paragraph as a `span` that stands where the scene says, its lines broken where the scene breaks them. What it is
 * – `p`, `li`, `h3` – is said by the element around it; that one has to stay in the flow, or copied text would run
 * together.
 *
 * @param index its place in the text node, for `data-p`
 */
export function paragraphHtml(paragraph: Paragraph, index: number, context: SlideContext): string {
  const { runs, lines, size, align, marker, bold, click, color, hang } = paragraph
  const text = runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('')
  const { left, width, forced } = paragraphGeometry(paragraph, text)
  const ends: LineEnds = new Map(
    lines
      .slice(0, -1)
      .filter((line) => isSoft(line, text))
      .map((line) => [line.end, forced ? '<br>' : '<wbr>']),
  )
  const style =
    `left:${px(left)};top:${px(paragraph.y)};width:${px(width)};font-size:${px(size)};line-height:${decimal(paragraph.lineHeight)}` +
    `${bold ? ';font-weight:700' : ''}${hang && lines.length > 1 ? `;padding-left:${px(hang)};text-indent:${px(-hang)}` : ''}${align === 'left' ? '' : `;text-align:${align}`};color:${cssColor(color, context.theme)}`
  const values = attributes({
    ...fragment('p', click),
    'data-p': context.decoration ? undefined : index,
    dir: paragraph.rightToLeft ? 'rtl' : undefined,
    style,
  })
  const mark = marker ? markHtml(marker, left, context) : ''
  return `<span${values}>${mark}<span>${inlineHtml(runs, paragraph, ends, context)}</span></span>`
}

function markHtml(marker: Marker, left: Pt, { theme }: SlideContext): string {
  const style = `left:${px(marker.x - left)};color:${cssColor(marker.color, theme)}`
  return `<i${attributes({ class: 'm', 'aria-hidden': 'true', 'data-m': marker.text, style })}></i>`
}
