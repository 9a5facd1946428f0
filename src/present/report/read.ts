import { readFileSync } from 'node:fs'
import type { SessionEvent } from '../events.ts'
import { LogUnavailable } from '../log/types.ts'
import { apply, emptyState, type SessionState } from '../session/state.ts'

/**
 * A session's state from its log, which is only read; a last line that was cut short is left out.
 * @throws LogUnavailable if the file is no log; Node's error if it cannot be read
 */
export function stateOfLog(path: string): SessionState {
  const state = emptyState()
  for (const event of eventsOf(readFileSync(path, 'utf8'))) apply(state, event)
  // A session that was cut off ends with what last happened.
  if (state.endedAt === undefined && state.at.slide !== '')
    state.stays.push({ slide: state.at.slide, from: state.at.since, to: state.lastAt })
  return state
}

/** The events of a log's text. */
export function eventsOf(text: string): SessionEvent[] {
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1)
  return lines.map((line, i) => {
    const event = parse(line)
    if (event?.seq !== i + 1) throw new LogUnavailable('broken', `line ${i + 1} is no event of a session`)
    return event
  })
}

function parse(line: string): SessionEvent | undefined {
  try {
    return JSON.parse(line) as SessionEvent
  } catch {
    return undefined
  }
}
