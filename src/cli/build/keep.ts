import type { DeckCache } from '../../cache/index.ts'
import type { Keep } from '../../scene/keep.ts'
import type { Scene } from '../../scene/types.ts'

/** What an output makes of scenes, kept on the disk. `keyOf` stands for all that a scene holds. */
export function keepIn(cache: DeckCache | undefined, keyOf: (scene: Scene) => string | undefined): Keep | undefined {
  if (cache === undefined) return undefined
  const keyFor = (scene: Scene | undefined, purpose: string): string | undefined => {
    const own = scene === undefined ? '' : keyOf(scene)
    return own === undefined ? undefined : `${purpose} ${own}`
  }
  return {
    knows(scene, purpose) {
      const key = keyFor(scene, purpose)
      return key !== undefined && cache.has(key)
    },
    bytes(scene, purpose, make) {
      const key = keyFor(scene, purpose)
      if (key === undefined) return make()
      const known = cache.bytes(key)
      if (known !== undefined) return known
      const made = make()
      cache.set(key, made)
      return made
    },
  }
}
