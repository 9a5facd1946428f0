import type { Compiler } from './compiler.ts'
import type { Summary } from './summary.ts'
import type { Workspace } from './workspace.ts'

/** Shortest and longest pause after a key before a deck is compiled, in milliseconds. */
const PAUSE = { least: 40, most: 250 }

/**
 * Compiles decks some time after they change: the pause follows what a deck took before, so that short decks answer at
 * once and long ones do not compile on every key. While one is compiled, further changes wait for one more run.
 */
export class Scheduler {
  readonly #compiler: Compiler
  readonly #workspace: Workspace
  readonly #done: (deck: string, summary: Summary) => void
  readonly #failed: (deck: string, error: Error) => void
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #running = new Set<string>()
  readonly #again = new Set<string>()

  constructor(
    compiler: Compiler,
    workspace: Workspace,
    hears: { done(deck: string, summary: Summary): void; failed(deck: string, error: Error): void },
  ) {
    this.#compiler = compiler
    this.#workspace = workspace
    this.#done = hears.done
    this.#failed = hears.failed
  }

  /** The deck has changed. */
  touch(deck: string): void {
    clearTimeout(this.#timers.get(deck))
    const pause = Math.min(PAUSE.most, Math.max(PAUSE.least, this.#workspace.summary(deck).ms / 2))
    this.#timers.set(
      deck,
      setTimeout(() => void this.#run(deck), pause),
    )
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }

  async #run(deck: string): Promise<void> {
    this.#timers.delete(deck)
    if (this.#running.has(deck)) return void this.#again.add(deck)
    this.#running.add(deck)
    try {
      this.#done(deck, await this.#compiler.compile(deck, this.#workspace.texts()))
    } catch (error) {
      this.#failed(deck, error as Error)
    } finally {
      this.#running.delete(deck)
      if (this.#again.delete(deck)) this.touch(deck)
    }
  }
}
