import type { SessionEvent } from '../events.ts'
import type { SessionLog } from './types.ts'

/**
 * What a log holds now, as a file that `fileLog` reads, and how many events those are.
 * @throws LogUnavailable
 */
export async function logBytes(log: SessionLog): Promise<{ bytes: Uint8Array; count: number }> {
  const events: SessionEvent[] = []
  await log.follow((event) => void events.push(event))
  return { bytes: Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join('')), count: events.length }
}
