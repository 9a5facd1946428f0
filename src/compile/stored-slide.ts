/**
 * A placed slide as it is kept from one process to the next: a line of JSON that says what it is, then one for each scene
 * with its nodes. Those are read when they are asked for: what outputs made of most slides is kept as well.
 */
import { giveTraits, type SceneTraits, traitsOf } from '../scene/traits.ts'
import type { Scene } from '../scene/types.ts'
import type { PlacedSlide } from './place.ts'

type Nodes = Pick<Scene, 'nodes' | 'backdrop'>

type Head = Omit<Scene, keyof Nodes> & { traits: SceneTraits }

interface Stored extends Omit<PlacedSlide, 'scenes'> {
  scenes: readonly Head[]
}

const NEWLINE = 0x0a

export function storedText({ scenes, ...slide }: PlacedSlide): string {
  const heads: Head[] = []
  let bodies = ''
  for (const scene of scenes) {
    const { nodes, backdrop, ...head } = scene
    heads.push({ ...head, traits: traitsOf(scene) })
    bodies += `\n${JSON.stringify({ nodes, backdrop } satisfies Nodes)}`
  }
  return JSON.stringify({ ...slide, scenes: heads } satisfies Stored) + bodies
}

/** The slide in a text of {@link storedText}; `undefined` if it is none. */
export function restoredSlide(bytes: Uint8Array): PlacedSlide | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    let end = text.indexOf(NEWLINE)
    const { scenes, ...slide } = JSON.parse(text.toString('utf8', 0, end)) as Stored
    const restored = scenes.map((head) => {
      const start = end + 1
      end = text.indexOf(NEWLINE, start)
      return restoredScene(head, text.subarray(start, end < 0 ? text.length : end))
    })
    return { ...slide, scenes: restored }
  } catch {
    return undefined
  }
}

const bodies = new WeakMap<object, Buffer | Nodes>()

/** Properties of the scene's own, so that a copy has them. */
const LAZY = { nodes: lazily('nodes'), backdrop: lazily('backdrop') }

function lazily(name: keyof Nodes): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: object) {
      let body = bodies.get(this)!
      if (Buffer.isBuffer(body)) bodies.set(this, (body = JSON.parse(body.toString()) as Nodes))
      return body[name]
    },
  }
}

function restoredScene({ traits, ...head }: Head, body: Buffer): Scene {
  const scene = Object.defineProperties(head, LAZY) as Scene
  bodies.set(scene, body)
  giveTraits(scene, traits)
  return scene
}
