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

/**
 * Follows a stream of events. The browser connects again by itself and says which event it had last.
 *
 * @param topics what to do with each topic's view
 * @param connected hears whether the connection stands
 */
export function follow(
  path: string,
  topics: Readonly<Record<string, (view: never) => void>>,
  connected: (stands: boolean) => void,
): EventSource {
  const source = new EventSource(path)
  for (const [topic, take] of Object.entries(topics)) {
    source.addEventListener(topic, (event) => take(JSON.parse((event as MessageEvent<string>).data) as never))
  }
  source.addEventListener('open', () => connected(true))
  source.addEventListener('error', () => connected(false))
  return source
}
