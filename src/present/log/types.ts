import type { EventBody, SessionEvent } from '../events.ts'

/** An event before the log has numbered it. */
export type NewEvent = EventBody & { at: number; key?: string }

/** Could not be written, and was not: the sender may try again with the same key. */
export class LogUnavailable extends Error {
  readonly reason: 'full' | 'unreachable' | 'broken'
  constructor(reason: LogUnavailable['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** An append-only sequence of events, kept so that a process may vanish at any time. */
export interface SessionLog {
  /**
   * Hands over every event that is there and every one that comes, in order, this process's and others'.
   * Resolves when those that were there have been handed over.
   */
  follow(listener: (event: SessionEvent) => void): Promise<void>
  /**
   * Resolves when the event is safe: it survives the end of this process, and has been handed to the listener.
   * @throws LogUnavailable if it could not be kept; then it is not in the log
   */
  append(event: NewEvent): Promise<void>
  close(): Promise<void>
}
