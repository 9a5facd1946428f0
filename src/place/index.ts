export { placeDeck } from './deck.ts'
export { footOf } from './foot.ts'
