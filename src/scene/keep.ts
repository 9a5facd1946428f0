import type { Scene } from './types.ts'

/**
 * Takes what an output made of a scene before, or has it made and keeps it. `purpose` stands for all else that it depends
 * on: for all, without a scene.
 */
export type Keep = (scene: Scene | undefined, purpose: string, make: () => string) => string
