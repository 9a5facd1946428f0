import type { Block, Inline } from '../../deck/types.ts'
import type { BlockDefinition } from '../types.ts'

const INDENT = 28
const BAR = 3

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
    const gap = by === undefined ? 0 : context.size('body') * 0.5
    const height = text.height + gap + (by?.height ?? 0)
    return {
      height,
      place: ({ x, y, w }) => [
        {
          kind: 'group',
          id: context.id('quotation'),
          role: 'quote',
          box: { x, y, w, h: height },
          children: [
            {
              kind: 'shape',
              id: context.id('quote-bar'),
              geometry: 'rect',
              box: { x, y, w: BAR, h: height },
              fill: context.color('voice'),
            },
            ...text.place({ x: x + INDENT, y, w: inner, h: text.height }),
            ...(by?.place({ x: x + INDENT, y: y + text.height + gap, w: inner, h: by.height }) ?? []),
          ],
        },
      ],
    }
  },
}

function splitSource(children: readonly Block[]): { words: readonly Block[]; source?: readonly Inline[] } {
  const last = children.at(-1)
  const lead = last?.type === 'paragraph' ? last.children[0] : undefined
  if (children.length < 2 || last?.type !== 'paragraph' || lead?.type !== 'text' || !/^\s*(?:—|–|--)/.test(lead.value))
    return { words: children }
  return { words: children.slice(0, -1), source: last.children }
}
