import type { Diagnostic } from '../diagnostics/index.ts'

/** A slide of the preview: one `<section>` of the web deck. */
export interface PreviewSlide {
  /** `id` of its element. */
  anchor: string
  html: string
  /** Errors of its own; while they are new, `html` is that of the last good slide. */
  errors: readonly Diagnostic[]
  /** `html` is older than the source. */
  held: boolean
  /** Where it stands in the author's files. */
  file: string
  line: number
}

/** What the browser shows. */
export interface PreviewState {
  /** Counts the states of this run. */
  version: number
  title: string
  lang: string
  /** Address of the deck's own stylesheet. */
  stylesheet: string
  slides: readonly PreviewSlide[]
  /** The deck is being compiled for the first time: most slides are empty yet. */
  partial?: boolean
  diagnostics: readonly Diagnostic[]
}

/** A problem as the browser lists it. */
export type Problem = Pick<Diagnostic, 'severity' | 'message' | 'hint' | 'where' | 'code'> & {
  /** `id` of the element of the slide that has it. */
  anchor?: string
  /** The slide shown is the last good one. */
  held?: boolean
}

/** From one state to the next. */
export interface PreviewPatch {
  from: number
  version: number
  /** For each slide the index that it had, or -1 for a new one; absent: all as before. */
  order?: readonly number[]
  /** HTML of slides that are new or other than before, by index. */
  html: Readonly<Record<number, string>>
  stylesheet?: string
  title?: string
  lang?: string
  problems?: readonly Problem[]
  /** Index of the slide that was edited. */
  edited?: number
}

/** Everything, for a browser that has missed something. */
export interface PreviewSnapshot {
  version: number
  title: string
  lang: string
  stylesheet: string
  html: readonly string[]
  problems: readonly Problem[]
  partial?: boolean
}

/** What the right pane shows. */
export type RenderStatus =
  | { slide: string; state: 'rendering' }
  | { slide: string; state: 'ready'; picture: string }
  | { slide: string; state: 'missing' }
  | { slide: string; state: 'failed'; reason: string }
