/** What the rules know beside the deck. */
export interface Knowledge {
  /** Names of the themes that exist. */
  themes: Iterable<string>
}
