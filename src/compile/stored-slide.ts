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

export function storedText({ scenes, ...slide }: PlacedSlide): string {
  const heads: unknown[] = []
  let bodies = ''
  for (const scene of scenes) {
    const { nodes, backdrop } = scene
    heads.push({ ...scene, nodes: undefined, backdrop: undefined, traits: traitsOf(scene) })
    bodies += `\n${JSON.stringify({ nodes, backdrop } satisfies Nodes)}`
  }
  return JSON.stringify({ ...slide, scenes: heads }) + bodies
}

/** The slide in a text of {@link storedText}, or in one as UTF-8; `undefined` if it is none. */
export function restoredSlide(stored: string | Uint8Array): PlacedSlide | undefined {
  const text = typeof stored === 'string' ? stored : Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength)
  try {
    let end = text.indexOf('\n')
    const { scenes, ...slide } = JSON.parse(part(text, 0, end).toString()) as Stored
    const restored = scenes.map((head) => {
      const start = end + 1
      end = text.indexOf('\n', start)
      return restoredScene(head, part(text, start, end < 0 ? text.length : end))
    })
    return { ...slide, scenes: restored }
  } catch {
    return undefined
  }
}

function part(text: string | Buffer, start: number, end: number): string | Buffer {
  return typeof text === 'string' ? text.slice(start, end) : text.subarray(start, end)
}

/** The nodes of restored scenes, or what they are read from. */
const bodies = new WeakMap<object, string | Buffer | Nodes>()

/** Properties of the scene's own, so that a copy has them. */
const LAZY = { nodes: lazily('nodes'), backdrop: lazily('backdrop') }

function lazily(name: keyof Nodes): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: object) {
      let body = bodies.get(this)!
      if (typeof body === 'string' || Buffer.isBuffer(body)) bodies.set(this, (body = JSON.parse(body.toString()) as Nodes))
      return body[name]
    },
  }
}

function restoredScene({ traits, ...head }: Head, body: string | Buffer): Scene {
  const scene = Object.defineProperties(head, LAZY) as Scene
  bodies.set(scene, body)
  giveTraits(scene, traits)
  return scene
}
