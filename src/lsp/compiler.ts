import { Worker } from 'node:worker_threads'
import type { Summary } from './summary.ts'
import type { Job, JobResult } from './worker.ts'

/** Longest that a deck may take before its compilation is given up, in milliseconds. */
const LONGEST = 60_000

/** Compiles decks in a thread of its own, one after the other. A thread that fails or hangs is replaced. */
export class Compiler {
  #worker: Worker | undefined
  #number = 0
  #waiting = new Map<number, { done(summary: Summary): void; failed(error: Error): void }>()
  #turn: Promise<unknown> = Promise.resolve()

  /** Compiles a deck as the editor holds it. Rejects if the compiler itself fails. */
  compile(deck: string, open: ReadonlyMap<string, string>): Promise<Summary> {
    const result = this.#turn.then(() => this.#run(deck, open))
    this.#turn = result.catch(() => {})
    return result
  }

  /** Loads the compiler before it is needed. */
  warm(): void {
    this.#worker ??= this.#start()
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #run(deck: string, open: ReadonlyMap<string, string>): Promise<Summary> {
    this.warm()
    const number = ++this.#number
    const worker = this.#worker!
    return new Promise<Summary>((done, failed) => {
      const timer = setTimeout(() => void worker.terminate(), LONGEST)
      const finish = (): void => {
        clearTimeout(timer)
        this.#waiting.delete(number)
      }
      this.#waiting.set(number, {
        done: (summary) => (finish(), done(summary)),
        failed: (error) => (finish(), failed(error)),
      })
      worker.postMessage({ number, deck, open } satisfies Job)
    })
  }

  #start(): Worker {
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    const worker = new Worker(new URL(file, import.meta.url))
    worker.on('message', ({ number, summary, error }: JobResult) => {
      const waiting = this.#waiting.get(number)
      if (summary) waiting?.done(summary)
      else waiting?.failed(new Error(error))
    })
    const fail = (error: Error): void => {
      if (this.#worker === worker) this.#worker = undefined
      for (const waiting of this.#waiting.values()) waiting.failed(error)
    }
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('the compiler stopped')))
    return worker
  }
}
