import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PAGE = join(import.meta.dirname, '../../docs/benchmarks.md')

/** A table of the report; the first column is text, the others are numbers. */
export interface Table {
  /** Names the markers that it stands between in docs/benchmarks.md: `<!-- bench:NAME -->` … `<!-- /bench -->`. */
  name: string
  /** A sentence that says what was measured. */
  caption: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** Says on the standard error what was measured last: a benchmark takes minutes. */
export function progress(name: string, row: readonly string[]): void {
  process.stderr.write(`${name}: ${row.join(' | ')}\n`)
}

/** The table as Markdown. */
export function toMarkdown({ caption, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = line(columns.map((_, index) => (index === 0 ? '---' : '---:')))
  return [caption, '', line(columns), rule, ...rows.map(line)].join('\n')
}

/** The page with tables in the place of those that had their names. Tables without markers are left out and named. */
export function withTables(page: string, tables: readonly Table[]): { page: string; missing: string[] } {
  const missing: string[] = []
  for (const table of tables) {
    const open = `<!-- bench:${table.name} -->`
    const start = page.indexOf(open)
    const end = page.indexOf('<!-- /bench -->', start)
    if (start < 0 || end < 0) missing.push(table.name)
    else page = `${page.slice(0, start + open.length)}\n${toMarkdown(table)}\n${page.slice(end)}`
  }
  return { page, missing }
}

/** Writes tables into docs/benchmarks.md. */
export function writePage(tables: readonly Table[]): void {
  const { page, missing } = withTables(readFileSync(PAGE, 'utf8'), tables)
  writeFileSync(PAGE, page)
  if (missing.length > 0) console.error(`docs/benchmarks.md has no place for ${missing.join(', ')}.`)
}
