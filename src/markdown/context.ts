import type { Report, Where } from '../diagnostics/index.ts'
import type { Inline } from '../deck/index.ts'
import type { Parser } from './parser.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What every part of the stage is handed: one file and where its problems go. */
export interface FileContext {
  parser: Parser
  vocabulary: Vocabulary
  report: Report
  /** Path relative to the deck's folder. */
  file: string
  /** The file's lines; line 1 is the first. */
  lines: readonly string[]
  /** Link definitions of the file (CommonMark §4.7), as markdown-it collects them. */
  env: Record<string, unknown>
}

/** A comment found in a slide, notes or directive. */
export interface Comment {
  text: string
  at: Where
}

/** What a slide collects beside its blocks while they are built. */
export interface Collected {
  comments: Comment[]
  /** Footnotes by label, in the order cited; each is a place for its number. */
  cited: Map<string, { number: number; at: Where }>
  /** Labels that the file defines. */
  defined: ReadonlySet<string>
  definitions: { label: string; children: readonly Inline[]; at: Where }[]
}

/** A place in the file; `line` and `column` count from 1. */
export function place(context: FileContext, line: number, column = 1): Where {
  return { file: context.file, line, column }
}

/** The place of the first character of a line that is not indentation; `line` counts from 0, as tokens do. */
export function lineStart(context: FileContext, line: number): Where {
  const text = context.lines[line] ?? ''
  return place(context, line + 1, text.length - text.trimStart().length + 1)
}
