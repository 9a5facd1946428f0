/**
 * Runs a task again whenever something has changed, one run at a time. Changes during a run lead to one further run,
 * however many they are, so nothing piles up and the last state is always seen.
 */
export class Loop {
  readonly #task: () => Promise<void>
  #running: Promise<void> | undefined
  #again = false

  constructor(task: () => Promise<void>) {
    this.#task = task
  }

  /** Asks for a run that begins after this call; resolves when there is nothing more to do. */
  run(): Promise<void> {
    this.#again = true
    this.#running ??= this.#runAll()
    return this.#running
  }

  async #runAll(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false
        await this.#task()
      }
    } finally {
      this.#running = undefined
    }
  }
}
