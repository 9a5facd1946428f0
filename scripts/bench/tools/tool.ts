/** A program that makes or shows decks: what to run, with the same text for all. */
export interface Tool {
  name: string
  /** Its version, or `undefined` if it is not installed. */
  version(): string | undefined
  /** The text in the tool's own dialect: how slides are told apart, and nothing else. */
  join(slides: readonly string[]): string
  /** Commands that write a deck of a kind; absent: it makes none. `both` absent: one after the other. */
  build: { readonly [kind in 'web' | 'pptx' | 'both']?: (deck: string, out: string) => Command }
  /** The command that serves a deck, and where slide `number` (from 1) is then; absent: it has no server. */
  serve?: (
    deck: string,
    port: number,
  ) => Command & { urlOf(number: number): string; /** File that it keeps up to date behind the page. */ pptx?: string }
  /** Folder in which decks must lie for its own parts to be found; absent: anywhere. */
  home?: string
}

export interface Command {
  command: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
}

/** Slides with `---` between them. */
export function separated(slides: readonly string[]): string {
  return slides.join('\n---\n\n')
}
