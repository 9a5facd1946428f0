/** Placing the slides of one deck in two threads that both compile it: one begins at its front, one at its back. */
import type { MessagePort } from 'node:worker_threads'

/** One thread's side of the work. */
export interface Share {
  /** Indices of the slides that fall to this thread, of `count`: each when it is asked for, until the threads meet. */
  own(count: number): Iterable<number>
  /** Hands a slide to the other thread. */
  give(key: string, text: string): void
  /**
   * What the other thread has placed, by key, when all of it is there: less if it stopped before its end.
   * @param deck stands for the deck that this thread compiles
   * @throws {DecksDiffer} if the other one read other files
   */
  taken(deck: string): Promise<ReadonlyMap<string, string>>
  /** What the thread at the front makes, for both: `undefined` at the back if it was not made. */
  once<T>(make: () => Promise<T>): Promise<T | undefined>
}

/** A file was changed between its being read by one thread and by the other. */
export class DecksDiffer extends Error {}

type Message = { placed: readonly (readonly [key: string, text: string])[] } | { done: string } | { made: unknown }

/** Slides that are sent together. */
const BATCH = 16

/** Counts how many slides the two threads have taken. */
export function createClaims(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
}

/** The side of the thread that holds `port`; the other one holds its opposite and the same `claims`. */
export function createShare(port: MessagePort, claims: SharedArrayBuffer, end: 'front' | 'back'): Share {
  const counter = new Int32Array(claims)
  const taken = new Map<string, string>()
  const batch: [key: string, text: string][] = []
  const done = later<string | undefined>()
  const made = later<unknown>()
  port.on('message', (message: Message) => {
    if ('placed' in message) for (const [key, text] of message.placed) taken.set(key, text)
    else if ('done' in message) done.settle(message.done)
    else made.settle(message.made)
  })
  port.on('close', () => {
    done.settle(undefined)
    made.settle(undefined)
  })
  const post = (message: Message): void => port.postMessage(message)
  const flush = (): void => {
    if (batch.length > 0) post({ placed: batch.splice(0) })
  }
  return {
    *own(count) {
      for (let i = 0; Atomics.add(counter, 0, 1) < count; i++) yield end === 'front' ? i : count - 1 - i
    },
    give(key, text) {
      batch.push([key, text])
      if (batch.length >= BATCH) flush()
    },
    async taken(deck) {
      flush()
      post({ done: deck })
      const other = await done.value
      if (other !== undefined && other !== deck) throw new DecksDiffer()
      return taken
    },
    async once<T>(make: () => Promise<T>) {
      if (end === 'back') return (await made.value) as T | undefined
      const result = await make()
      post({ made: result })
      return result
    },
  }
}

function later<T>(): { value: Promise<T>; settle(value: T): void } {
  let settle!: (value: T) => void
  const value = new Promise<T>((resolve) => (settle = resolve))
  return { value, settle }
}
