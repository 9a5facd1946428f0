import type { Slide } from '../deck/index.ts'
import type { FileMemory } from './file.ts'
import { createParser, type Parser } from './parser.ts'
import type { SlideDraft } from './slide.ts'

/** What is kept from one parse of a deck to the next. */
export interface DeckMemory {
  parser: Parser
  /** By path, and by whether the file is the whole deck. */
  files: Map<string, FileMemory>
  /** The slides that a draft became, by what else they are made of. */
  slides: WeakMap<SlideDraft, Map<string, Slide>>
  /** A text for each slide that stands for all of it but the lines on which it stands. */
  keys: WeakMap<Slide, string>
}

export function createMemory(): DeckMemory {
  return { parser: createParser(), files: new Map(), slides: new WeakMap(), keys: new WeakMap() }
}

export function memoryOf({ files }: DeckMemory, path: string, single: boolean): FileMemory {
  const key = `${single ? 'deck' : 'file'} ${path}`
  const known = files.get(key)
  if (known) return known
  const memory: FileMemory = {}
  files.set(key, memory)
  return memory
}
