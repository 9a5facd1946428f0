import type { Asset } from '../scene/types.ts'

/** The pictures of a deck, by path in the deck. */
export type FindAsset = (src: string) => Asset | undefined
