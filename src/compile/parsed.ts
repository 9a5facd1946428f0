/** What a parse holds, kept from one process to the next: only slides that were edited since are read again. */
import { deserialize, serialize } from 'node:v8'
import type { DeckMemory } from '../markdown/index.ts'
import type { SlideStore } from './place.ts'

/** Gives a parser what a store keeps from the parse before, if there is such. */
export function restoreParsed(memory: DeckMemory, store: SlideStore): void {
  const bytes = store.bytes(keyOf(memory))
  if (bytes === undefined) return
  try {
    memory.kept = deserialize(bytes) as DeckMemory['files']
  } catch {
    // What cannot be read is as good as nothing.
  }
}

/** Keeps what a parser holds of the files that it has read. */
export function keepParsed(memory: DeckMemory, store: SlideStore): void {
  const files = new Map<string, unknown>()
  for (const [key, { cut }] of memory.files)
    // Tokens are many, and a slide that is built needs them no more; without them one that is not is read again.
    if (cut) files.set(key, { cut: { ...cut, pieces: cut.pieces.map((piece) => ({ ...piece, raw: undefined })) } })
  store.set(keyOf(memory), serialize(files))
}

/** Formulas are read as formulas only by a parser that knows them. */
function keyOf({ readsFormulas }: DeckMemory): string {
  return `parsed ${readsFormulas ? 'with' : 'without'} formulas`
}
