import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { FromWorker, OutputKind, ToWorker, WorkerData, Written } from './messages.ts'

export type { OutputKind, Written } from './messages.ts'

export interface OutputEvents {
  written?(written: Written): void
  /** A file could not be replaced because another program has it open; it is tried again. */
  locked?(path: string): void
  refused?(message: string): void
  /** The newest build is done. */
  done?(complete: boolean): void
  slide?(id: string, pptx: Uint8Array): void
}

export interface OutputOptions {
  deck: string
  /** Folder to write to. */
  out: string
  kinds: readonly OutputKind[]
}

/** How long edits have to rest before files are written, in ms. */
const REST = 120

/** Writes decks behind a preview, in a thread of its own. Of several builds that are asked for, only the newest is finished. */
export class Outputs {
  readonly #options: OutputOptions
  readonly #events: OutputEvents
  readonly #newest = new SharedArrayBuffer(4)
  #worker: Worker | undefined
  #timer: NodeJS.Timeout | undefined
  #build = 0

  constructor(options: OutputOptions, events: OutputEvents) {
    this.#options = options
    this.#events = events
  }

  /** Asks for the deck as it is when edits rest. */
  build(rest = REST): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#post({ kind: 'build', build: this.#next() }), rest)
  }

  /** Asks for one slide as a package of its own; it comes as the event `slide`. */
  slide(id: string): void {
    this.#post({ kind: 'slide', id })
  }

  #next(): number {
    this.#build++
    Atomics.store(new Int32Array(this.#newest), 0, this.#build)
    return this.#build
  }

  #post(message: ToWorker): void {
    this.#worker ??= this.#start()
    this.#worker.postMessage(message)
  }

  #start(): Worker {
    const beside = new URL('./worker.js', import.meta.url)
    const file = existsSync(beside) ? beside : new URL('../../../lib/dev/outputs/worker.js', import.meta.url)
    const worker = new Worker(file, { workerData: { ...this.#options, newest: this.#newest } satisfies WorkerData, execArgv: [] })
    worker.on('message', (message: FromWorker) => this.#hear(message))
    worker.on('error', (error) => {
      // The next build gets a new thread.
      this.#worker = undefined
      this.#events.refused?.(error.message)
    })
    return worker
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'written':
        if (message.build === this.#build) this.#events.written?.(message.written)
        break
      case 'done':
        if (message.build === this.#build) this.#events.done?.(message.complete)
        break
      case 'locked':
        this.#events.locked?.(message.path)
        break
      case 'refused':
        this.#events.refused?.(message.message)
        break
      case 'slide':
        this.#events.slide?.(message.id, message.bytes)
        break
      default:
        message satisfies never
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#worker?.terminate()
  }
}
