import { replaceFile } from '../../write/index.ts'
import type { SessionEvent } from '../events.ts'
import type { SessionLog } from './types.ts'

/**
 * Writes what a log holds now to a file, as `fileLog` keeps it: whole or not at all. Returns how many events.
 *
 * @throws LogUnavailable; Node's error where the file cannot be written
 */
export async function saveLog(log: SessionLog, path: string): Promise<number> {
  const events: SessionEvent[] = []
  await log.follow((event) => void events.push(event))
  if (events.length > 0) replaceFile(path, Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join('')))
  return events.length
}
