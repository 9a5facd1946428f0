import type { Severity } from '../types.ts'

/** One kind of problem. `{name}` in message and hint is filled when a diagnostic is made. */
export interface CatalogueEntry {
  severity: Severity
  /** One line: what this kind of problem is, for the documentation. */
  about: string
  /** What happened, and what became of the slide. */
  message: string
  /** Sentences on how to mend it; one that needs a value which is not known is left out. */
  hint: readonly string[]
}
