import { Redis } from 'ioredis'
import type { SessionEvent } from '../events.ts'
import { LogUnavailable, type NewEvent, type SessionLog } from './types.ts'

/** Longest that a read waits for news, in ms. */
const BLOCK = 5000
/** Pause before a lost connection is read again, in ms. */
const RETRY = 200
/** Events in one read. */
const COUNT = 5000

/**
 * A log in a Redis stream, shared by any number of processes: an event's place is its place in the stream.
 * How safe an acknowledged event is, is Redis's own affair: with its append-only file on it survives the end of the server.
 *
 * @param url `redis://…`
 * @param key name of the stream
 */
export function redisLog(url: string, key: string): SessionLog {
  const options = { maxRetriesPerRequest: 0, enableOfflineQueue: false, retryStrategy: () => RETRY, lazyConnect: true } as const
  // What comes in one turn goes in one packet.
  const writer = new Redis(url, { ...options, enableAutoPipelining: true })
  const reader = new Redis(url, options)
  // Without a listener an error of the connection would end the process; each command reports it by itself.
  for (const client of [writer, reader]) client.on('error', () => {})
  const waiting = new Map<string, { resolve(): void; reject(error: Error): void }>()
  const reading = { ended: false }
  let last = '0-0'
  let seq = 0

  const deliver = (entries: readonly [string, string[]][], listener: (event: SessionEvent) => void): void => {
    for (const [id, fields] of entries) {
      last = id
      seq += 1
      listener({ ...(JSON.parse(fields[1]!) as NewEvent), seq })
      waiting.get(id)?.resolve()
      waiting.delete(id)
    }
    // Redis may come back without what it took last: whoever sent that is told to send it again.
    for (const [id, { reject }] of waiting) {
      if (!reached(last, id)) continue
      waiting.delete(id)
      reject(new LogUnavailable('unreachable', 'Redis has lost it'))
    }
  }
  const read = async (listener: (event: SessionEvent) => void): Promise<void> => {
    while (!reading.ended) {
      try {
        const answer = await reader.xread('COUNT', COUNT, 'BLOCK', BLOCK, 'STREAMS', key, last)
        if (answer) deliver(answer[0]![1], listener)
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY))
      }
    }
  }

  return {
    async follow(listener) {
      try {
        await Promise.all([writer.connect(), reader.connect()])
        for (;;) {
          const answer = await reader.xread('COUNT', COUNT, 'STREAMS', key, last)
          if (!answer) break
          deliver(answer[0]![1], listener)
        }
      } catch (error) {
        throw new LogUnavailable('unreachable', `Redis does not answer: ${(error as Error).message}`)
      }
      void read(listener)
    },
    async append(event) {
      let id: string
      try {
        id = (await writer.xadd(key, '*', 'e', JSON.stringify(event)))!
      } catch (error) {
        throw new LogUnavailable(/OOM|MISCONF/.test(String(error)) ? 'full' : 'unreachable', 'Redis did not take it')
      }
      if (reached(last, id)) return
      await new Promise<void>((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
    async close() {
      reading.ended = true
      reader.disconnect()
      writer.disconnect()
    },
  }
}

/** The secrets of a session in Redis, made by the first server that asks for them. @throws LogUnavailable */
export function redisSecrets<T>(url: string, key: string, make: () => T): Promise<T> {
  return withRedis(url, async (client) => {
    await client.setnx(secretsKey(key), JSON.stringify(make()))
    return JSON.parse((await client.get(secretsKey(key)))!) as T
  })
}

/** Takes a session out of Redis: its log and its secrets. False if there is none. @throws LogUnavailable */
export function eraseRedis(url: string, key: string): Promise<boolean> {
  return withRedis(url, async (client) => (await client.del(key, secretsKey(key))) > 0)
}

/** The stream of a session that goes by this name. */
export function redisStream(session: string): string {
  return `diptych:${session}`
}

function secretsKey(key: string): string {
  return `${key}:secrets`
}

async function withRedis<T>(url: string, work: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => null, lazyConnect: true })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw new LogUnavailable('unreachable', `Redis does not answer: ${(error as Error).message}`)
  } finally {
    client.disconnect()
  }
}

/** True if the stream has been read up to `id` (`milliseconds-sequence`). */
function reached(last: string, id: string): boolean {
  const [a, b] = [last, id].map((text) => text.split('-').map(Number) as [number, number])
  return a![0] > b![0] || (a![0] === b![0] && a![1] >= b![1])
}
