import type { Diagnostic, Where } from '../diagnostics/index.ts'

/** What the server remembers of a compiled deck. Plain data: it comes from another thread. */
export interface Summary {
  diagnostics: readonly Diagnostic[]
  /** BCP 47 tag of the deck; absent if nothing could be compiled. */
  lang?: string
  /** Text files that were read, relative to the deck's folder; absent if nothing could be compiled. */
  files?: readonly string[]
  slides: readonly SlideSummary[]
  /** Slides that the decks show, continued ones counted. */
  count: number
  /** Milliseconds that the compilation took. */
  ms: number
}

export interface SlideSummary {
  id: string
  title: string
  layout: string
  at: Where
  /** Its place among the slides shown, from 0. */
  index: number
}

/** What is known of a deck before it is compiled. */
export const UNKNOWN: Summary = { diagnostics: [], slides: [], count: 0, ms: 0 }
