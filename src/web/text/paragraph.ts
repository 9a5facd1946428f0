/** One paragraph, placed. */
import type { Marker, Paragraph, Pt } from '../../scene/types.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { decimal, escapeHtml, px } from '../html.ts'
import { fragment } from '../placed.ts'
import { isSoft, paragraphGeometry } from './geometry.ts'
import { inlineHtml, type LineEnds, NO_ENDS } from './runs.ts'

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
  const ends = lines.length < 2 ? NO_ENDS : lineEnds(lines, text, forced ? '<br>' : '<wbr>')
  const style =
    `left:${px(left)};top:${px(paragraph.y)};width:${px(width)};font-size:${px(size)};line-height:${decimal(paragraph.lineHeight)}` +
    `${bold ? ';font-weight:700' : ''}${hang && lines.length > 1 ? `;padding-left:${px(hang)};text-indent:${px(-hang)}` : ''}${align === 'left' ? '' : `;text-align:${align}`};color:${cssColor(color, context.theme)}`
  const place = context.decoration ? '' : ` data-p="${index}"`
  const mark = marker ? markHtml(marker, left, context) : ''
  return (
    `<span${fragment('p', click)}${place}${paragraph.rightToLeft ? ' dir="rtl"' : ''} style="${style}">` +
    `${mark}<span>${inlineHtml(runs, paragraph, ends, context)}</span></span>`
  )
}

/** What is written at the end of each line but the last, where the text itself has no newline. */
function lineEnds(lines: Paragraph['lines'], text: string, html: string): LineEnds {
  const offsets: number[] = []
  for (let i = 0; i < lines.length - 1; i++) if (isSoft(lines[i]!, text)) offsets.push(lines[i]!.end)
  return { offsets, html }
}

function markHtml(marker: Marker, left: Pt, { theme }: SlideContext): string {
  const style = `left:${px(marker.x - left)};color:${cssColor(marker.color, theme)}`
  return `<i class="m" aria-hidden="true" data-m="${escapeHtml(marker.text)}" style="${style}"></i>`
}
