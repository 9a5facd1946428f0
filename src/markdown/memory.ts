import type { Slide } from '../deck/index.ts'
import type { ReadFormula } from '../math/tex/index.ts'
import type { DeckSource } from '../source/index.ts'
import type { FileMemory } from './file.ts'
import { createParser, type Parser } from './parser.ts'
import type { SlideDraft } from './slide.ts'

/** What is kept from one parse of a deck to the next. */
export interface DeckMemory {
  parser: Parser
  /** The parser reads formulas; without, dollars are text. */
  readsFormulas: boolean
  /** What slides may take from the deck's source beside its texts, as a text: other files that they name. */
  surroundings: string
  /** By path, and by whether the file is the whole deck. */
  files: Map<string, FileMemory>
  /** The same of a parse by another process: taken for files that are read for the first time. */
  kept?: ReadonlyMap<string, FileMemory>
  /** The slides that a draft became, by what else they are made of. */
  slides: WeakMap<SlideDraft, Map<string, Slide>>
  /** A text for each slide that stands for all of it but the lines on which it stands. */
  keys: WeakMap<Slide, string>
  /** The language that was guessed from a sample of the text. */
  language?: { sample: string; tag: string }
}

/** @param formulas reads TeX; a deck that `holdsFormulas` needs it */
export function createMemory(formulas?: ReadFormula): DeckMemory {
  return {
    parser: createParser(formulas),
    readsFormulas: formulas !== undefined,
    surroundings: '',
    files: new Map(),
    slides: new WeakMap(),
    keys: new WeakMap(),
  }
}

export function memoryOf({ files, kept, surroundings }: DeckMemory, path: string, single: boolean): FileMemory {
  const key = `${single ? 'deck' : 'file'} ${path}`
  const memory = files.get(key) ?? kept?.get(key) ?? {}
  files.set(key, memory)
  memory.surroundings = surroundings
  return memory
}

/** See {@link DeckMemory.surroundings}. */
export function surroundingsOf(source: DeckSource): string {
  const { root: _, name: __, manifest: ___, files: ____, included: _____, single: ______, ...rest } = source
  return JSON.stringify(rest, (____key, value: unknown) => (value instanceof Map ? [...value] : value))
}
