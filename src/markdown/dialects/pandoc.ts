const MEANINGS: Readonly<Record<string, 'notes' | 'clicks' | 'content'>> = {
  notes: 'notes',
  incremental: 'clicks',
  nonincremental: 'content',
}

/** What a fenced div of Pandoc's slides does beyond grouping: `::: notes`, `::: incremental`. */
export function fencedDiv(name: string): 'notes' | 'clicks' | 'content' | undefined {
  return Object.hasOwn(MEANINGS, name) ? MEANINGS[name] : undefined
}
