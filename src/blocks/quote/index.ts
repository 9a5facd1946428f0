import type { Block, Inline } from '../../deck/types.ts'
import type { Pt } from '../../scene/types.ts'
import { snapSize } from '../../text/index.ts'
import type { BlockContext, BlockDefinition, ComposedText } from '../types.ts'

const INDENT = 28
const BAR = 4
/** A short quotation may grow to this multiple of the lead's size where there is room for it. */
const GROWTH = 1.5
/** On so many lines at most is it short. */
const SHORT = 2
const STEP = 0.6

/**
 * ```md
 * :::quote
 * What was said.
 *
 * —— who said it
 * :::
 * ```
 * Somebody's words in lead size; a last paragraph that begins with a dash names them.
 */
export const quote: BlockDefinition = {
  name: 'quote',
  compose(block, width, context) {
    const { words, source } = context.derive(block, () => splitSource(block.children))
    const inner = width - INDENT
    const text = context.flow(words, inner, { role: 'lead', id: 'quote' })
    const by =
      source === undefined
        ? undefined
        : context.text({ id: 'quote-source', role: 'caption', paragraphs: [context.paragraph('label', context.runs(source))] }, inner)
    const larger = words.every(({ type }) => type === 'paragraph') ? shortWords(words, inner, context) : undefined
    const gap = by === undefined ? 0 : context.size('body') * 0.5
    const under = gap + (by?.height ?? 0)
    const height = text.height + under
    const ideal = larger === undefined ? height : larger.height + under
    return {
      height,
      ideal,
      place({ x, y, w, h: room }) {
        const shown = larger !== undefined && room >= ideal ? larger : text
        const h = shown.height + under
        return [
          {
            kind: 'group',
            id: context.id('quotation'),
            role: 'quote',
            box: { x, y, w, h },
            children: [
              { kind: 'shape', id: context.id('quote-bar'), geometry: 'rect', box: { x, y, w: BAR, h }, fill: context.color('voice') },
              ...shown.place({ x: x + INDENT, y, w: inner, h: shown.height }),
              ...(by?.place({ x: x + INDENT, y: y + shown.height + gap, w: inner, h: by.height }) ?? []),
            ],
          },
        ]
      },
    }
  },
}

/** A short quotation, larger than running text: the largest size at which it stands on at most two lines, none of them lonely. */
function shortWords(words: readonly Block[], width: Pt, context: BlockContext): ComposedText | undefined {
  const least = context.size('lead')
  for (let size = snapSize(least * GROWTH); size > least; size = snapSize(size - STEP * 3)) {
    const paragraphs = words.flatMap((block) =>
      block.type === 'paragraph' ? [context.paragraph('lead', context.runs(block.children), { size, lineHeight: 1.344, bold: true })] : [],
    )
    const text = context.text({ id: 'quote', role: 'body', paragraphs, balance: true }, width)
    if (text.lines.reduce((sum, count) => sum + count, 0) <= SHORT && !text.lonely && !text.brokenWord) return text
  }
  return undefined
}

function splitSource(children: readonly Block[]): { words: readonly Block[]; source?: readonly Inline[] } {
  const last = children.at(-1)
  const lead = last?.type === 'paragraph' ? last.children[0] : undefined
  if (children.length < 2 || last?.type !== 'paragraph' || lead?.type !== 'text' || !/^\s*(?:—|–|--)/.test(lead.value))
    return { words: children }
  return { words: children.slice(0, -1), source: last.children }
}
