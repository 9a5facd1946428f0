export type { Color, SchemeSlot, TintedColor } from './color.ts'
export type * from './types.ts'
