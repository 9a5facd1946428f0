import type { Block, Inline } from '../../deck/index.ts'

/** What stands before an item of a list in a cell, whose text has no lists. */
export const ITEM_MARK = '• '

/**
 * What blocks say in a table's cell, which holds lines of text only: each block begins a line. `undefined` for what has
 * no such form: charts and diagrams.
 */
export function cellText(block: Block): readonly Inline[] | undefined {
  const { at } = block
  switch (block.type) {
    case 'paragraph':
      return block.children
    case 'heading':
      return [{ type: 'strong', children: block.children, at }]
    case 'list':
      return lines(
        block.items.map(({ children, at: itemAt }, i): readonly Inline[] | undefined => {
          const text = lines(children.map(cellText))
          return text && [{ type: 'text', value: block.ordered ? `${block.start + i}. ` : ITEM_MARK, at: itemAt }, ...text]
        }),
      )
    case 'code':
      return lines(
        block.value
          .replace(/\n$/, '')
          .split('\n')
          .map((value) => [{ type: 'code', value, at }]),
      )
    case 'math':
      return [{ type: 'math', source: block.source, formula: block.formula, display: false, at }]
    case 'image':
      return [{ type: 'image', src: block.src, alt: block.alt, attributes: block.attributes, at }]
    case 'quote':
      return lines(block.children.map(cellText))
    case 'table':
      return lines(
        block.rows.map((row) =>
          row.flatMap((cell, i): Inline[] => [...(i > 0 ? [{ type: 'text', value: ' | ', at } as const] : []), ...cell]),
        ),
      )
    case 'rule':
      return []
    case 'directive':
    case 'flow':
    case 'chart':
      return undefined
    default:
      return block satisfies never
  }
}

/** Lines one beneath the other; `undefined` if one of them is. */
function lines(parts: readonly (readonly Inline[] | undefined)[]): readonly Inline[] | undefined {
  const joined: Inline[] = []
  for (const part of parts) {
    if (!part) return undefined
    if (joined.length > 0 && part.length > 0) joined.push({ type: 'break', at: part[0]!.at })
    joined.push(...part)
  }
  return joined
}
