/** The names that decks may use, from the registries of blocks and layouts. */
export interface Vocabulary {
  blocks: ReadonlySet<string>
  /** By layout, what lists its slots: few decks name any, and to list those of all layouts takes a part of a build's start. */
  layouts: ReadonlyMap<string, () => readonly string[]>
}
