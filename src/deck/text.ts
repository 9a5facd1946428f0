import type { Chart } from './chart.ts'
import type { Block, Inline } from './types.ts'

/** Plain text of inlines: what a reader reads. A break is a space, a picture its alternative text. */
export function inlineText(children: readonly Inline[]): string {
  return children.map(textOf).join('')
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value
    case 'math':
      return inline.formula.text
    case 'break':
      return ' '
    case 'image':
      return inline.alt
    case 'footnoteReference':
      return ''
    default:
      return inlineText(inline.children)
  }
}

/** Plain text of a block and all it holds, pieces parted by newlines. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children)
    case 'list':
      return block.items.map((item) => blocksText(item.children)).join('\n')
    case 'table':
      return block.rows.map((row) => row.map(inlineText).join('\t')).join('\n')
    case 'code':
      return block.value
    case 'flow':
      return block.chart.nodes.map(({ label }) => label).join('\n')
    case 'chart':
      return chartText(block.chart)
    case 'math':
      return block.formula.text
    case 'image':
      return block.alt
    case 'rule':
      return ''
    case 'quote':
      return blocksText(block.children)
    case 'directive':
      return [block.argument, blocksText(block.children)].filter(Boolean).join('\n')
  }
}

function chartText({ title, categories, series, source }: Chart): string {
  const row = (name: string, cells: readonly (string | number | null)[]): string => [name, ...cells.map((cell) => cell ?? '')].join('\t')
  const table = series.flatMap(({ name, x, values }) => [...(x ? [row(`${name} x`, x)] : []), row(name, values)])
  return [title, ...(categories.length > 0 ? [row('', categories)] : []), ...table, source].filter((line) => line !== undefined).join('\n')
}

/** Plain text of blocks, parted by newlines. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n')
}
