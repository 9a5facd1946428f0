/** Runs → inline elements. */
import type { Paragraph, Run } from '../../scene/types.ts'
import type { SlideContext } from '../context.ts'
import { cssColor } from '../color.ts'
import { attributes, escapeHtml, px, style, type Attributes } from '../html.ts'
import { linkAttributes } from '../links.ts'

/** Size of subscripts and superscripts as a factor of the run's size, as the text engine measures them. */
const BASELINE_SCALE = 2 / 3

/** An element that is open around the text; two with the same key are one. */
interface Wrapper {
  name: string
  open: string
  key: string
}

/** What a paragraph says of the runs in it. */
type RunFrame = Pick<Paragraph, 'size' | 'bold' | 'tag'>

/** Offsets in the paragraph's text after which a line ends, and what is written there. */
export type LineEnds = ReadonlyMap<number, string>

/**
 * Inline HTML of runs. Neighbours that share a style share its elements, whatever face draws them.
 * `\n` becomes `<br>`; what `ends` holds is written after the character before its offset.
 */
export function inlineHtml(runs: readonly Run[], frame: RunFrame, ends: LineEnds, context: SlideContext): string {
  let html = ''
  let open: readonly Wrapper[] = []
  let offset = 0
  for (const run of runs) {
    const wanted = wrappers(run, frame, context)
    const shared = commonPrefix(open, wanted)
    html += closing(open.slice(shared)) + wanted.slice(shared).map((wrapper) => wrapper.open).join('')
    open = wanted
    html += textHtml(run.text, offset, ends)
    offset += run.text.length
  }
  return html + closing(open)
}

function textHtml(text: string, offset: number, ends: LineEnds): string {
  let html = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const newline = text[i] === '\n'
    const end = ends.get(offset + i + 1)
    if (!newline && end === undefined) continue
    html += escapeHtml(text.slice(from, newline ? i : i + 1)) + (newline ? '<br>' : end)
    from = i + 1
  }
  return html + escapeHtml(text.slice(from))
}

function commonPrefix(a: readonly Wrapper[], b: readonly Wrapper[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length]!.key === b[length]!.key) length++
  return length
}

function closing(open: readonly Wrapper[]): string {
  return open.map((wrapper) => `</${wrapper.name}>`).reverse().join('')
}

/** The elements around a run, outermost first. */
function wrappers(run: Run, frame: RunFrame, context: SlideContext): Wrapper[] {
  const list: Wrapper[] = []
  const add = (name: string, values: Attributes = {}) => {
    const open = `<${name}${attributes(values)}>`
    list.push({ name, open, key: open })
  }
  const link = run.link && linkAttributes(run.link)
  if (link) add('a', link)
  if (run.bold && !frame.bold) add('strong')
  if (run.italic) add('em')
  if (run.strike) add('s')
  if (run.underline) add(link ? 'span' : 'u', link ? { class: 'u' } : {})
  if (run.mono && frame.tag !== 'code') add('code')
  if (run.highlight !== undefined) add('mark', { style: `background:${cssColor(run.highlight, context.theme)}` })
  if (run.baseline) add(run.baseline === 'sub' ? 'sub' : 'sup', { style: `vertical-align:${px(frame.size * (run.baseline === 'sub' ? -0.25 : 0.3))}` })
  const scale = (run.scale ?? 1) * (run.baseline ? BASELINE_SCALE : 1)
  const look = style({
    color: run.color === undefined ? undefined : cssColor(run.color, context.theme),
    'font-size': scale === 1 ? undefined : px(frame.size * scale),
    'font-weight': run.bold === false && frame.bold ? '400' : undefined,
  })
  if (look) add('span', { style: look })
  // Only under an East Asian language does a font use the forms that were measured: “——” two em wide.
  if (run.script === 'ea' && !/^(?:zh|ja|ko)\b/i.test(context.lang)) add('span', { lang: 'zh-CN' })
  if (run.script === 'latin') add('span', { class: run.mono ? 'k' : 'l' })
  return list
}
