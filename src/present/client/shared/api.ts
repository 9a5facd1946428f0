/** How a session's pages talk to its server. */

/** A request that the server refused; `message` is the word by which it says why. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number, word: string) {
    super(word)
    this.status = status
  }
}

/** Pause before a request that got no answer is sent again, in ms. */
const RETRY = 800

export async function get<T>(path: string): Promise<T> {
  return answered<T>(await fetch(path, { credentials: 'same-origin' }))
}

export async function post<T = { ok: true }>(path: string, fields: object): Promise<T> {
  return answered<T>(
    await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    }),
  )
}

/**
 * Sends what must not be lost: with a key of its own, again and again until the server has answered. The key keeps it
 * from counting twice.
 *
 * @throws Refused if the server took notice and said no
 */
export async function send(path: string, fields: object, key: string = newKey()): Promise<void> {
  for (;;) {
    try {
      await post(path, { ...fields, key })
      return
    } catch (error) {
      if (error instanceof Refused && error.status < 500 && error.status !== 429) throw error
      if (error instanceof Refused && error.message === 'disk-full') throw error
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY))
  }
}

export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36).padStart(2, '0')).join('')
}

async function answered<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => ({}))) as T & { error?: string }
  if (!response.ok) throw new Refused(response.status, body.error ?? 'internal')
  return body
}

/** Pause before a stream that was refused is asked for again, in ms. */
const AGAIN = 2000

/**
 * Follows a stream of events. The browser connects again by itself where the connection was lost, and says which event
 * it had last; where something in between answered for a server that is away, it gives up, and the stream begins anew.
 *
 * @param topics what to do with each topic's view
 * @param connected hears whether the connection stands
 */
export function follow(path: string, topics: Readonly<Record<string, (view: never) => void>>, connected: (stands: boolean) => void): void {
  const source = new EventSource(path)
  for (const [topic, take] of Object.entries(topics)) {
    source.addEventListener(topic, (event) => take(JSON.parse((event as MessageEvent<string>).data) as never))
  }
  source.addEventListener('open', () => connected(true))
  source.addEventListener('error', () => {
    connected(false)
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => {
      void enters(path).then((may) => (may ? follow(path, topics, connected) : location.reload()))
    }, AGAIN)
  })
}

/** False if the server no longer knows who asks: another session runs there, and its door is at this address. */
async function enters(path: string): Promise<boolean> {
  const stop = new AbortController()
  try {
    return (await fetch(path, { signal: stop.signal })).status !== 401
  } catch {
    return true
  } finally {
    stop.abort()
  }
}
