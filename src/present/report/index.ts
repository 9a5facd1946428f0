import { csvOf } from './csv.ts'
import { pageOf } from './page.ts'
import { stateOfLog } from './read.ts'
import { sessionTables } from './tables.ts'
import { xlsxOf } from './xlsx.ts'

/** The report of a session's log: a page, a workbook and a CSV file for each table, by file name. @throws LogUnavailable */
export function reportFiles(path: string): Map<string, string | Uint8Array> {
  const state = stateOfLog(path)
  const tables = sessionTables(state)
  return new Map<string, string | Uint8Array>([
    ['index.html', pageOf(state, tables)],
    ['report.xlsx', xlsxOf(tables)],
    ...tables.map((table) => [`${table.name}.csv`, csvOf(table)] as const),
  ])
}
