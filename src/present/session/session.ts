import type { EventBody, SessionEvent } from '../events.ts'
import type { SessionLog } from '../log/types.ts'
import type { SessionDeck } from './deck.ts'
import { apply, emptyState, type SessionState } from './state.ts'
import type { RoomRules, Seen } from './views.ts'

/** One live session in this process: the log, and what follows from it. */
export class Session implements Seen {
  readonly deck: SessionDeck
  readonly rules: RoomRules
  readonly state: SessionState = emptyState()
  readonly #log: SessionLog
  readonly #listeners = new Set<(event: SessionEvent) => void>()

  constructor(deck: SessionDeck, rules: RoomRules, log: SessionLog) {
    this.deck = deck
    this.rules = rules
    this.#log = log
  }

  /** Reads what is there, and begins the session if nothing is. */
  async open(): Promise<void> {
    await this.#log.follow((event) => {
      if (apply(this.state, event)) for (const listener of this.#listeners) listener(event)
    })
    const { name, title, lang } = this.deck
    const slides = this.deck.slides.map(({ id, title: slideTitle, chapter, minutes, hidden }) => ({
      id,
      title: slideTitle,
      ...(chapter === undefined ? {} : { chapter }),
      ...(minutes === undefined ? {} : { minutes }),
      ...(hidden ? { hidden } : {}),
    }))
    // A deck that was changed since is the one that is shown from now on.
    const questions = [...this.deck.questions.values()]
    const same = JSON.stringify([slides, questions]) === JSON.stringify([this.state.slides, this.state.asks])
    if (!same) await this.add({ kind: 'start', deck: { name, title, lang }, slides, questions })
  }

  onEvent(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * Adds an event. Resolves when it is safe.
   * @param key of the sender's: the same key again has no further effect
   * @throws LogUnavailable
   */
  async add(event: EventBody, key?: string): Promise<void> {
    if (key !== undefined && this.state.keys.has(key)) return
    await this.#log.append({ ...event, at: Date.now(), ...(key === undefined ? {} : { key }) })
  }

  async close(): Promise<void> {
    await this.#log.close()
  }
}
