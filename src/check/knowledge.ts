import type { Where } from '../diagnostics/index.ts'

/** What the rules know beside the deck. */
export interface Knowledge {
  /** Names of the themes that exist. */
  themes: Iterable<string>
  /** Whether a theme's name is a file's. */
  isTemplateFile?(theme: string): boolean
  /** Where the author names the theme; asked only if it is wrong. */
  themeAt?(): Where | undefined
}
