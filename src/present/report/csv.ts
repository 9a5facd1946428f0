import type { Cell, Table } from './tables.ts'

/**
 * A table as CSV (RFC 4180), with the byte order mark by which spreadsheets know UTF-8. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it: the room wrote it.
 */
export function csvOf({ head, rows }: Table): string {
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
