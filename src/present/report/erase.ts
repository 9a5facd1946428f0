import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { SessionEvent } from '../events.ts'
import { eventsOf } from './read.ts'

/** What the room has said and who was there. */
const PERSONAL: ReadonlySet<SessionEvent['kind']> = new Set(['join', 'answer', 'ask', 'vote', 'moderate', 'hand', 'react', 'pace'])

/**
 * Takes everything from a log that came from the room; times and questions stay. Written beside it first, then put in
 * its place. Returns how many events went.
 *
 * @throws LogUnavailable if the file is no log
 */
export function eraseRoom(path: string): number {
  const events = eventsOf(readFileSync(path, 'utf8'))
  const kept = events.filter(({ kind }) => !PERSONAL.has(kind))
  const lines = kept.map((event, i) => `${JSON.stringify({ ...event, key: undefined, seq: i + 1 })}\n`)
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, lines.join(''), { mode: 0o600 })
  renameSync(temporary, path)
  return events.length - kept.length
}
