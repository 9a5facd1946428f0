/** Runs → inline elements. */
import { EMOJI_SEQUENCE, mayHoldEmoji } from '../../scene/emoji.ts'
import type { Paragraph, Run } from '../../scene/types.ts'
import { BASELINE_SCALE } from '../../scene/units.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { attributes, escapeHtml, px, type Attributes } from '../html.ts'
import { formulaHtml } from '../formula.ts'
import { linkAttributes } from '../links.ts'

/** How far a subscript and a superscript are moved up, as a factor of the paragraph's size. */
const BASELINE_RISE = { sub: -0.25, super: 0.3 }

/** An element that is open around the text; two that open alike are one. */
interface Wrapper {
  open: string
  close: string
}

function wrapper(name: string, values: Attributes = {}): Wrapper {
  return { open: `<${name}${attributes(values)}>`, close: `</${name}>` }
}

const STRONG = wrapper('strong')
const EM = wrapper('em')
const STRIKE = wrapper('s')
const UNDERLINE = wrapper('u')
const LINK_UNDERLINE = wrapper('span', { class: 'u' })
const CODE = wrapper('code')
const CHINESE = wrapper('span', { lang: 'zh-CN' })
const LATIN = wrapper('span', { class: 'l' })
const MONO = wrapper('span', { class: 'k' })

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
    let shared = 0
    while (shared < open.length && shared < wanted.length && open[shared]!.open === wanted[shared]!.open) shared++
    html += closing(open, shared)
    for (let i = shared; i < wanted.length; i++) html += wanted[i]!.open
    open = wanted
    html += run.math ? formulaHtml(run.math) + (ends.get(offset + run.text.length) ?? '') : textHtml(run.text, offset, ends)
    offset += run.text.length
  }
  return html + closing(open, 0)
}

function closing(open: readonly Wrapper[], kept: number): string {
  let html = ''
  for (let i = open.length - 1; i >= kept; i--) html += open[i]!.close
  return html
}

function textHtml(text: string, offset: number, ends: LineEnds): string {
  if (ends.size === 0 && !text.includes('\n')) return withEmoji(text)
  let html = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const newline = text[i] === '\n'
    const end = ends.get(offset + i + 1)
    if (!newline && end === undefined) continue
    html += withEmoji(text.slice(from, newline ? i : i + 1)) + (newline ? '<br>' : end)
    from = i + 1
  }
  return html + withEmoji(text.slice(from))
}

const EMOJI = new RegExp(EMOJI_SEQUENCE, 'gu')

/** Text in which each emoji has the room that was measured for it, whatever font the machine draws it with. */
function withEmoji(text: string): string {
  if (!mayHoldEmoji(text)) return escapeHtml(text)
  let html = ''
  let from = 0
  for (const { 0: emoji, index } of text.matchAll(EMOJI)) {
    html += `${escapeHtml(text.slice(from, index))}<span class="e">${escapeHtml(emoji)}</span>`
    from = index + emoji.length
  }
  return html + escapeHtml(text.slice(from))
}

/** The elements around a run, outermost first. */
function wrappers(run: Run, frame: RunFrame, context: SlideContext): Wrapper[] {
  const list: Wrapper[] = []
  const link = run.link && linkAttributes(run.link)
  if (link) list.push(wrapper('a', link))
  if (run.bold && !frame.bold) list.push(STRONG)
  if (run.italic) list.push(EM)
  if (run.strike) list.push(STRIKE)
  if (run.underline) list.push(link ? LINK_UNDERLINE : UNDERLINE)
  if (run.mono && frame.tag !== 'code') list.push(CODE)
  if (run.highlight !== undefined) list.push(wrapper('mark', { style: `background:${cssColor(run.highlight, context.theme)}` }))
  if (run.baseline)
    list.push(wrapper(run.baseline === 'sub' ? 'sub' : 'sup', { style: `vertical-align:${px(frame.size * BASELINE_RISE[run.baseline])}` }))
  const look = lookOf(run, frame, context)
  if (look) list.push(wrapper('span', { style: look }))
  if (run.script === 'latin') list.push(run.mono ? MONO : LATIN)
  // Only under an East Asian language does a font use the forms that were measured: “——” two em wide.
  else if (!/^(?:zh|ja|ko)\b/i.test(context.lang)) list.push(CHINESE)
  return list
}

function lookOf(run: Run, frame: RunFrame, { theme }: SlideContext): string {
  const scale = (run.scale ?? 1) * (run.baseline ? BASELINE_SCALE : 1)
  const look: string[] = []
  if (run.color !== undefined) look.push(`color:${cssColor(run.color, theme)}`)
  if (scale !== 1) look.push(`font-size:${px(frame.size * scale)}`)
  if (run.bold === false && frame.bold) look.push('font-weight:400')
  return look.join(';')
}
