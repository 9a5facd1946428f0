/** The names that decks may use, from the registries of blocks and layouts. */
export interface Vocabulary {
  blocks: ReadonlySet<string>
  /** Slots by layout; `default` need not be named. */
  layouts: ReadonlyMap<string, readonly string[]>
}
