export type { Color, SchemeSlot, TintedColor } from './color.ts'
export type * from './types.ts'
export { EMU_PER_POINT, SLIDE } from './units.ts'
