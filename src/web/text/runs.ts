/** Runs → inline elements. */
import { EMOJI_SEQUENCE, mayHoldEmoji } from '../../scene/emoji.ts'
import { isPlain } from '../../scene/run.ts'
import type { Paragraph, Run } from '../../scene/types.ts'
import { BASELINE_SCALE } from '../../scene/units.ts'
import { cssColor } from '../color.ts'
import type { SlideContext } from '../context.ts'
import { attributes, escapeHtml, px, style, type Attributes } from '../html.ts'
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

/** Offsets in the paragraph's text after which a line ends, in order, and what is written there. */
export interface LineEnds {
  offsets: readonly number[]
  html: string
}

export const NO_ENDS: LineEnds = { offsets: [], html: '' }

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
    const after = offset + run.text.length
    html += run.math ? formulaHtml(run.math) + (ends.offsets.includes(after) ? ends.html : '') : textHtml(run.text, offset, ends)
    offset = after
  }
  return html + closing(open, 0)
}

function closing(open: readonly Wrapper[], kept: number): string {
  let html = ''
  for (let i = open.length - 1; i >= kept; i--) html += open[i]!.close
  return html
}

function textHtml(text: string, offset: number, ends: LineEnds): string {
  let html = ''
  let from = 0
  for (const end of ends.offsets) {
    const to = end - offset
    if (to <= from) continue
    if (to > text.length) break
    html += withNewlines(text.slice(from, to)) + ends.html
    from = to
  }
  return html + withNewlines(from === 0 ? text : text.slice(from))
}

function withNewlines(text: string): string {
  return text.includes('\n') ? text.split('\n').map(withEmoji).join('<br>') : withEmoji(text)
}

/** Text in which each emoji has the room that was measured for it, whatever font the machine draws it with. */
function withEmoji(text: string): string {
  if (!mayHoldEmoji(text)) return escapeHtml(text)
  let html = ''
  let from = 0
  for (const { 0: emoji, index } of text.matchAll(new RegExp(EMOJI_SEQUENCE, 'gu'))) {
    html += `${escapeHtml(text.slice(from, index))}<span class="e">${escapeHtml(emoji)}</span>`
    from = index + emoji.length
  }
  return html + escapeHtml(text.slice(from))
}

/** The elements around a run, outermost first. */
function wrappers(run: Run, frame: RunFrame, context: SlideContext): readonly Wrapper[] {
  const face = faceWrappers(run, context)
  if (isPlain(run)) return face
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
  list.push(...face)
  return list
}

/** The element that says by which face a run is drawn, if that is not the slide's own. */
function faceWrappers(run: Run, context: SlideContext): readonly Wrapper[] {
  if (run.script === 'latin') return run.mono ? IN_MONO : IN_LATIN
  // Only under an East Asian language does a font use the forms that were measured: “——” two em wide.
  return EAST_ASIAN.test(context.lang) ? IN_NONE : IN_CHINESE
}

const IN_MONO = [MONO]
const IN_LATIN = [LATIN]
const IN_CHINESE = [CHINESE]
const IN_NONE: readonly Wrapper[] = []
const EAST_ASIAN = /^(?:zh|ja|ko)\b/i

function lookOf(run: Run, frame: RunFrame, { theme }: SlideContext): string {
  const scale = (run.scale ?? 1) * (run.baseline ? BASELINE_SCALE : 1)
  return style({
    color: run.color === undefined ? undefined : cssColor(run.color, theme),
    'font-size': scale === 1 ? undefined : px(frame.size * scale),
    'font-weight': run.bold === false && frame.bold ? '400' : undefined,
  })
}
