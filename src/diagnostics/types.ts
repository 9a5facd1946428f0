/** A place in an author's file. Lines and columns count from 1; a column counts UTF-16 units. */
export interface Where {
  /** Path relative to the deck's folder, with forward slashes. */
  file: string
  line: number
  column: number
}

export type Severity = 'error' | 'warning' | 'info'

/**
 * A problem in the author's input: a value that travels beside the result. `code` names an entry of
 * the catalogue (`catalogue.ts`), `message` says what happened and why it matters, `hint` how to mend it.
 */
export interface Diagnostic {
  code: string
  severity: Severity
  message: string
  hint?: string
  where?: Where
  /** The known name that was probably meant, and the word in the source that it would replace. */
  suggestion?: { of: string; write: string }
  /** Id of the slide that is concerned, where one is. */
  slide?: string
}

/** Collects diagnostics; handed down through the stages. */
export type Report = (diagnostic: Diagnostic) => void
