import type { Token } from 'markdown-it'
import { diagnose, type Where } from '../diagnostics/index.ts'
import type { ColumnAlign, Inline, TableBlock } from '../deck/index.ts'
import { NONE } from './attributes.ts'
import { withoutBlankHeader } from './blank-header.ts'
import { lineText, type Collected, type FileContext } from './context.ts'
import { buildInline } from './inline.ts'
import { locator } from './locate.ts'

/**
 * A table (GFM §4.10). Rows have as many cells as the header. GFM leaves out the cells that a row has too many; here
 * their text joins the last cell, and they are reported.
 */
export function tableBlock(tokens: readonly Token[], at: Where, context: FileContext, collected: Collected): TableBlock {
  const align: ColumnAlign[] = []
  const rows: (readonly Inline[])[][] = []
  let line = 0
  let column = 0
  for (const token of tokens) {
    if (token.type === 'tr_close') {
      const extra = extraCells(lineText(context, line), rows.at(-1)!.length)
      if (extra) rows.at(-1)!.push([...rows.at(-1)!.pop()!, ...readExtra(extra, line)])
    } else if (token.type === 'tr_open') {
      rows.push([])
      line = token.map?.[0] ?? line
      column = 0
    } else if (token.type === 'th_open') {
      align.push((/text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1] as ColumnAlign | undefined) ?? null)
    } else if (token.type === 'inline') {
      const locate = locator(context, token.content, line, column)
      rows.at(-1)?.push(buildInline(token.children ?? [], locate, context, collected).children)
      column = Math.max(column, locate(token.content.length).column - 1)
    }
  }
  return withoutBlankHeader({ type: 'table', align, rows, headerRows: 1, attributes: NONE, at })

  function readExtra(text: string, row: number): readonly Inline[] {
    const content = text.trim()
    const [token] = context.parser.parseInline(content, context.env)
    const locate = locator(context, content, row, column)
    context.report(diagnose('extra-cells', locate(0), { count: align.length }))
    return [{ type: 'text', value: ' ', at: locate(0) }, ...buildInline(token?.children ?? [], locate, context, collected).children]
  }
}

/** What a row has after its last column; empty if it has nothing there. Escaped bars are text (GFM §4.10). */
function extraCells(line: string, columns: number): string {
  const text = line.trim()
  // One bar before, one behind each column: nothing is left.
  if (text.startsWith('|') && text.endsWith('|') && text.split('|').length <= columns + 2) return ''
  const row = text.replace(/^[>\s]*(?:[-*+][ \t]+)?\|?/, '')
  let cells = 1
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '\\') at++
    else if (row[at] === '|' && cells++ === columns)
      return row
        .slice(at + 1)
        .replace(/\|\s*$/, '')
        .trim()
  }
  return ''
}
