import type { Session } from '../session/session.ts'

/** How long a console that drives may be gone before the baton is free, in ms. */
const GRACE = 3000

/** Which consoles are there. The first takes the baton; when the one that has it is gone for good, it is free. */
export class Presence {
  readonly #session: Session
  readonly #present = new Map<string, number>()

  constructor(session: Session) {
    this.#session = session
  }

  /** A console has come; the answer says that it has gone. */
  came(id: string): () => void {
    this.#present.set(id, (this.#present.get(id) ?? 0) + 1)
    if (!this.#session.state.baton) this.#pass(id)
    return () => {
      const left = (this.#present.get(id) ?? 1) - 1
      if (left > 0) this.#present.set(id, left)
      else this.#present.delete(id)
      setTimeout(() => this.#left(id), GRACE).unref()
    }
  }

  #left(id: string): void {
    if (this.#present.has(id) || this.#session.state.baton !== id) return
    this.#pass([...this.#present.keys()][0] ?? '')
  }

  /** A baton that cannot be passed now is passed when somebody asks for it. */
  #pass(id: string): void {
    this.#session.add({ kind: 'baton', console: id }).catch(() => {})
  }
}
