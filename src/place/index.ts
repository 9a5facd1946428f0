export type { FindAsset } from './deck.ts'
export { placeSlide, renumbered, type Placing } from './slide.ts'
export type { SlidePlace } from './regions.ts'
export { footOf } from './foot.ts'
