import type { FlowOptions, ParagraphSpec } from '../../blocks/types.ts'
import type { Block, ListBlock, ListItem } from '../../deck/types.ts'
import type { Marker, Pt } from '../../scene/types.ts'
import { snapSize } from '../../text/index.ts'
import type { FlowContext } from '../context.ts'
import type { FlowPart } from '../flow.ts'

interface Nesting {
  indent: Pt
  level: number
}

/** Deepest level that still moves to the right: beyond it there would be no room for text. */
const DEEPEST = 6
const BULLETS = ['•', '–']

/**
 * A list as paragraphs with markers. What is not text in an item (code, a table) stands between them,
 * indented like the item's text; `partsOf` sets it at the width that is left.
 */
export function listParts(
  list: ListBlock,
  { indent, level }: Nesting,
  context: FlowContext,
  options: FlowOptions,
  partsOf: (block: Block, width: Pt) => FlowPart[],
  width: Pt,
): FlowPart[] {
  const size = context.size(options.role ?? 'body')
  const room = markerRoom(list) * size
  const mark = list.ordered ? undefined : context.theme.marks?.[level]
  const own = context.theme.marks?.[level]?.scale
  const itemSize = own === undefined || own === 1 ? undefined : Math.max(context.theme.type.body.min, snapSize(size * own))
  const textIndent = level > DEEPEST ? indent : Math.max(indent, mark ? mark.indent : indent + room)
  const spaceBefore = size * (list.tight || level > 0 ? 0.35 : 0.55)
  return list.items.flatMap((item, i): FlowPart[] => {
    const marker = markerOf(
      list,
      item,
      i,
      level,
      context,
      mark ? { x: textIndent - mark.hang, width: mark.hang } : { x: textIndent - room, width: room },
    )
    const blocks: readonly Block[] = item.children.length > 0 ? item.children : [emptyParagraph(item)]
    let first = true
    return blocks.flatMap((child): FlowPart[] => {
      if (child.type === 'list') {
        return listParts(child, { indent: textIndent, level: level + 1 }, context, options, partsOf, width).map((part) =>
          part.kind === 'text' && item.click !== undefined
            ? { ...part, paragraphs: part.paragraphs.map((p) => ({ click: item.click, ...p })) }
            : part,
        )
      }
      const parts = partsOf(child, width - textIndent)
      if (child.type !== 'paragraph') return shift(parts, textIndent)
      const click = child.click ?? item.click
      return parts.flatMap((part) => {
        if (part.kind === 'block') return shift([part], textIndent)
        const paragraphs = part.paragraphs.map((paragraph): ParagraphSpec => {
          const marked = first && !item.continued
          first = false
          const set: ParagraphSpec = { ...paragraph, tag: 'li', level, indent: textIndent, spaceBefore }
          if (itemSize !== undefined) set.size = itemSize
          if (marked) set.marker = marker
          if (click !== undefined) set.click = click
          return set
        })
        return [{ kind: 'text' as const, paragraphs }]
      })
    })
  })
}

function shift(parts: readonly FlowPart[], by: Pt): FlowPart[] {
  return parts.map((part) =>
    part.kind === 'block'
      ? { ...part, indent: part.indent + by }
      : { kind: 'text', paragraphs: part.paragraphs.map((p) => ({ ...p, indent: (p.indent ?? 0) + by })) },
  )
}

/** Room for the marker in em: a bullet, or the widest number with its full stop. */
function markerRoom(list: ListBlock): number {
  if (!list.ordered) return 1.1
  const digits = String(list.start + list.items.length - 1).length
  return 0.75 + 0.56 * digits
}

function markerOf(list: ListBlock, item: ListItem, i: number, level: number, context: FlowContext, place: { x: Pt; width: Pt }): Marker {
  const color = context.color('voice')
  if (item.checked !== undefined) return { kind: 'bullet', text: item.checked ? '☑' : '☐', color, ...place }
  const mark = context.theme.marks?.[level]
  if (!list.ordered)
    return {
      kind: 'bullet',
      text: mark?.text ?? bulletOf(level, context),
      color: mark === undefined || context.slide.dark ? color : mark.color,
      ...place,
    }
  const value = list.start + i
  return { kind: 'number', text: `${value}.`, value, start: list.start, color, ...place }
}

function bulletOf(level: number, { theme: { bullets = BULLETS } }: FlowContext): string {
  return bullets[Math.min(level, DEEPEST) % bullets.length]!
}

function emptyParagraph(item: ListItem): Block {
  return { type: 'paragraph', children: [], at: item.at, attributes: item.attributes }
}
