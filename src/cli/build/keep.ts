import type { DeckCache } from '../../cache/index.ts'
import type { Keep } from '../../scene/keep.ts'
import type { Scene } from '../../scene/types.ts'

/** What an output makes of scenes, kept on the disk. `keyOf` stands for all that a scene holds. */
export function keepIn(cache: DeckCache | undefined, keyOf: (scene: Scene) => string | undefined): Keep | undefined {
  if (cache === undefined) return undefined
  return (scene, purpose, make) => {
    const key = scene === undefined ? '' : keyOf(scene)
    if (key === undefined) return make()
    const known = cache.get(`${purpose} ${key}`)
    if (known !== undefined) return JSON.parse(known) as string
    const made = make()
    cache.set(`${purpose} ${key}`, JSON.stringify(made))
    return made
  }
}
