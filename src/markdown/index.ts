export { parseDeck } from './deck.ts'
export type { Vocabulary } from './vocabulary.ts'
