import { posix } from 'node:path'
import type { Range } from 'vscode-languageserver/node'
import type { Diagnostic } from '../diagnostics/index.ts'

/** Where a diagnostic stands in a file, and what would mend it there. Lines and UTF-16 columns count from 0. */
export interface Marked {
  range: Range
  /** Text to write over the range. */
  write?: string
}

/**
 * A diagnostic knows where it begins; its end is that of the word that is wrong, if the line shows it, else that of the
 * line. A file that does not exist is named from the deck's folder: the line has it as seen from its own.
 */
export function rangeOf({ where, suggestion, message }: Diagnostic, lines: readonly string[]): Marked {
  if (!where) return { range: span(0, 0, 0) }
  const row = Math.min(where.line - 1, Math.max(0, lines.length - 1))
  const line = lines[row] ?? ''
  const column = Math.min(where.column - 1, line.length)
  // Messages quote the word that is wrong; a suggestion says what to write for it.
  const quoted = [...message.matchAll(/“([^”]+)”/g)].map(([, word]) => ({ of: word!, write: undefined }))
  const wrong = suggestion ? [suggestion] : quoted
  for (const { of, write } of wrong.flatMap((word) => spellings(word, where.file))) {
    const found = line.indexOf(of, Math.max(0, column - of.length))
    if (found >= 0) return { range: span(row, found, found + of.length), write }
  }
  const end = line.trimEnd().length
  return { range: span(row, Math.min(column, end), Math.max(end, column)) }
}

/** The word as it is, and as a path would be written in that file. */
function spellings({ of, write }: { of: string; write?: string }, file: string): { of: string; write?: string }[] {
  const folder = posix.dirname(file)
  const seen = (path: string): string => posix.relative(folder, path)
  return [
    { of, write },
    { of: seen(of), write: write && seen(write) },
    { of: posix.basename(of), write: write && posix.basename(write) },
  ].filter((spelling) => spelling.of !== '' && spelling.of !== '.')
}

export function span(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } }
}
