export { placeDeck } from './deck.ts'
