/** One paragraph, placed. */
import type { Paragraph } from '../../scene/types.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { decimal, element, px, style } from '../html.ts'
import { classes, fragmentIndex, isFragment } from '../placed.ts'
import { isSoft, paragraphGeometry } from './geometry.ts'
import { inlineHtml } from './runs.ts'

/**
 * A paragraph as one element that stands where the scene says, its lines broken where the scene breaks them.
 *
 * @param name the element: `p` where flow content is allowed, `span` in headings and code
 * @param index its place in the text node, for `data-p`
 */
export function paragraphHtml(paragraph: Paragraph, index: number, name: string, context: SlideContext): string {
  const { runs, lines, size, align, marker } = paragraph
  const text = runs.map((run) => run.text).join('')
  const { left, width, forced } = paragraphGeometry(paragraph, text)
  const ends = new Map(lines.slice(0, -1).filter((line) => isSoft(line, text)).map((line) => [line.end, forced ? '<br>' : '<wbr>']))
  const mark = marker && element('i', {
    'class': 'm',
    'aria-hidden': 'true',
    'data-m': marker.text,
    'style': style({ left: px(marker.x - left), color: cssColor(marker.color, context.theme) }),
  }, '')
  return element(name, {
    'class': classes('p', isFragment(paragraph.click) && 'fragment'),
    'data-p': context.decoration ? undefined : index,
    ...fragmentIndex(paragraph.click),
    'style': style({
      left: px(left),
      top: px(paragraph.y),
      width: px(width),
      'font-size': px(size),
      'line-height': decimal(paragraph.lineHeight),
      'font-weight': paragraph.bold ? '700' : undefined,
      'text-align': align === 'left' ? undefined : align,
      color: cssColor(paragraph.color, context.theme),
    }),
  }, `${mark ?? ''}<span>${inlineHtml(runs, paragraph, ends, context)}</span>`)
}
