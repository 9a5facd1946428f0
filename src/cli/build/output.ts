import type { Compiled } from '../../compile/index.ts'

/** What outputs are written from. */
export type Built = Pick<Compiled, 'placed' | 'theme' | 'design'>

/** One file or folder that was written. */
export interface Output {
  path: string
  slides: number
  bytes: number
  ms: number
  /** Bytes of the file that embedded fonts take up. */
  fonts?: number
}
