import { type Inline, inlineText, type TableBlock } from '../deck/index.ts'

/** The table without a header in which no word stands: it would be an empty band. */
export function withoutBlankHeader(table: TableBlock): TableBlock {
  const { rows, headerRows, spans } = table
  if (headerRows === 0 || rows.length === headerRows || !rows.slice(0, headerRows).flat().every(isBlank)) return table
  const kept = spans?.filter(({ row }) => row >= headerRows).map((span) => ({ ...span, row: span.row - headerRows }))
  const { spans: _, ...rest } = table
  return { ...rest, rows: rows.slice(headerRows), headerRows: 0, ...(kept && kept.length > 0 && { spans: kept }) }
}

function isBlank(cell: readonly Inline[]): boolean {
  return inlineText(cell).trim() === '' && !cell.some(({ type }) => type === 'image')
}
