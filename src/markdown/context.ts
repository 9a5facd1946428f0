import type { Report, Where } from '../diagnostics/index.ts'
import type { Block, Inline } from '../deck/index.ts'
import type { DeckSource, SourceFile } from '../source/index.ts'
import type { Parser } from './parser.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What every part of the stage is handed: one file and where its problems go. */
export interface FileContext {
  parser: Parser
  vocabulary: Vocabulary
  report: Report
  /** Files of code that `<<<` lines may name, by path relative to the deck's folder. */
  snippets: ReadonlyMap<string, SourceFile>
  /** Path relative to the deck's folder. */
  file: string
  /** Data files that charts name, by path. */
  data?: DeckSource['data']
  /** The file's lines. */
  lines: readonly string[]
  /** Index of the line at which the text that is parsed begins: tokens count from there. */
  firstLine: number
  /** A line end within a paragraph breaks the line, as in Marp and HackMD. */
  breaks?: boolean
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
  /** Blocks for the speaker: Pandoc's `::: notes`, reveal.js' `<aside class="notes">`. */
  notes: Block[]
  definitions: { label: string; children: readonly Inline[]; at: Where }[]
}

/** The line of a token, from 0, as the file has it. */
export function lineText(context: FileContext, line: number): string {
  return context.lines[context.firstLine + line] ?? ''
}

/** The place of the first character of a token's line that is not indentation. */
export function lineStart(context: FileContext, line: number): Where {
  return { file: context.file, line: context.firstLine + line + 1, column: indentation(lineText(context, line)) + 1 }
}

function indentation(text: string): number {
  const first = text.charCodeAt(0)
  // Most lines have none: ASCII signs and ideographs are no spaces.
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return 0
  return text.length - text.trimStart().length
}

/** Hands blocks to the speaker: nothing of them stands on the slide. */
export function speak(blocks: readonly Block[], { notes }: Collected): readonly Block[] {
  notes.push(...blocks)
  return []
}
