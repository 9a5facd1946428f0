import { Agent, request } from 'node:http'

/** One phone: a connection that stays open for events, and others that are shared for what it sends. */
export interface Phone {
  cookie: string
  base: string
  /** When each slide was heard of, in ms of `performance.now()`. */
  heard: Map<string, number>
  close(): void
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface Answered {
  status: number
  cookie: string | undefined
}

/** Posts JSON over shared connections. */
export function post(base: string, path: string, fields: object, cookie = ''): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(fields)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie }
    const ask = request(new URL(path, base), { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode!, cookie: response.headers['set-cookie']?.[0]?.split(';')[0] }))
    })
    // A shared connection may have been closed meanwhile: a phone sends again, and the key keeps it from counting twice.
    ask.on('error', (error) => (ask.reusedSocket ? post(base, path, fields, cookie).then(resolve, reject) : reject(error)))
    ask.end(body)
  })
}

/** Joins and follows; resolves when the first events have come. */
export async function join(base: string, code: string): Promise<Phone> {
  const { cookie } = await post(base, '/room/join', { code })
  if (cookie === undefined) throw new Error('a phone could not join')
  const heard = new Map<string, number>()
  return new Promise((resolve, reject) => {
    const ask = request(new URL('/room/events', base), { headers: { cookie }, agent: false }, (response) => {
      let buffer = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        buffer += chunk
        const now = performance.now()
        for (const match of buffer.matchAll(/event: place\ndata: \{"slide":"([^"]*)"/g))
          if (!heard.has(match[1]!)) heard.set(match[1]!, now)
        buffer = buffer.slice(buffer.lastIndexOf('\n\n') + 2)
        resolve({ cookie, base, heard, close: () => ask.destroy() })
      })
    })
    ask.on('error', reject)
    ask.end()
  })
}

/** Does `work` for each, at most `width` at a time. */
export async function each<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const i = next++
      results[i] = await work(items[i]!)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}
