/** What the rules know beside the deck. */
export interface Knowledge {
  /** Names of the themes that exist. */
  themes: Iterable<string>
  /** Whether a theme's name is a file's. */
  isTemplateFile?(theme: string): boolean
}
