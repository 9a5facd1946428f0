import type { Scene } from './types.ts'

/**
 * Takes what an output made of a scene before, or has it made and keeps it. `purpose` stands for all else that it depends
 * on: for all, without a scene.
 */
export interface Keep {
  /** True if it needs not be made. */
  knows(scene: Scene | undefined, purpose: string): boolean
  bytes(scene: Scene | undefined, purpose: string, make: () => Uint8Array): Uint8Array
}
