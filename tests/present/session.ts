import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { fileLog, newSecrets, type RoomRules, type Secrets, serveSession, type Serving } from '../../src/present/index.ts'

export const DECK = `---
title: A workshop
lang: en
---

# First

Said in the open

<!-- NOTES-OF-FIRST -->

---

# Second {#second}

:::poll
Where does it stop?

- Chat
- Hand-over
:::

<!-- NOTES-OF-SECOND -->

---

# Third {#third}

:::quiz{points=10 seconds=20}
Whose task is it?

- [ ] Everybody’s
- [x] One person’s

SECRET-EXPLANATION
:::

---
hidden: true
---

# Kept back {#kept-back}

HIDDEN-TEXT

---

# Last {#last}

UNSHOWN-TEXT ![A picture](picture.png)
`

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

export interface Opened extends Serving {
  url: string
  secrets: Secrets
  log: string
}

export async function compiledDeck(markdown: string = DECK): Promise<Compiled> {
  const folder = mkdtempSync(join(tmpdir(), 'session-deck-'))
  writeFileSync(join(folder, 'deck.md'), markdown)
  writeFileSync(join(folder, 'picture.png'), PIXEL)
  return (await compileDeck(join(folder, 'deck.md'))) as Compiled
}

/** A session of the test's deck on a free port, its log in a folder of its own unless one is given. */
export async function openSession(
  options: { log?: string; secrets?: Secrets; rules?: Partial<RoomRules>; joins?: number; markdown?: string } = {},
): Promise<Opened> {
  const { placed, theme } = await compiledDeck(options.markdown)
  const log = options.log ?? join(mkdtempSync(join(tmpdir(), 'session-')), 'log.jsonl')
  const secrets = options.secrets ?? newSecrets()
  const serving = await serveSession(placed, theme, await fileLog(log), {
    host: '127.0.0.1',
    port: 0,
    secrets,
    rules: { names: 'optional', moderated: true, ahead: false, ...options.rules },
    joins: options.joins ?? 10_000,
  })
  return { ...serving, url: `http://127.0.0.1:${serving.port}`, secrets, log }
}

let keys = 0

/** A client that keeps its cookie, as a browser does. */
export class Client {
  readonly url: string
  cookie = ''
  constructor(url: string) {
    this.url = url
  }

  async post(
    path: string,
    fields: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
      body: typeof fields === 'string' ? fields : JSON.stringify(fields),
    })
    const set = response.headers.get('set-cookie')
    if (set) this.cookie = set.split(';')[0]!
    return { status: response.status, body: (await response.json().catch(() => ({}))) as Record<string, unknown> }
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
    const response = await fetch(this.url + path, { headers: { cookie: this.cookie, ...headers } })
    return { status: response.status, text: await response.text() }
  }

  /** Does something with a key of its own. */
  do(path: string, fields: object): Promise<{ status: number; body: Record<string, unknown> }> {
    return this.post(path, { key: `key-${String(++keys).padStart(8, '0')}`, ...fields })
  }

  /** Events of a stream until `enough` says so, as `[topic, view]`. */
  async events(path: string, enough: (events: readonly (readonly [string, unknown])[]) => boolean, headers: Record<string, string> = {}) {
    const stop = new AbortController()
    const response = await fetch(this.url + path, { headers: { cookie: this.cookie, ...headers }, signal: stop.signal })
    const events: (readonly [string, unknown])[] = []
    let last = ''
    let buffer = ''
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        buffer += chunk
        for (let end = buffer.indexOf('\n\n'); end >= 0; end = buffer.indexOf('\n\n')) {
          const lines = Object.fromEntries(
            buffer
              .slice(0, end)
              .split('\n')
              .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
          )
          buffer = buffer.slice(end + 2)
          if (lines['id']) last = lines['id']
          if (lines['event']) events.push([lines['event'], JSON.parse(lines['data']!)] as const)
        }
        if (enough(events)) break
      }
    } finally {
      stop.abort()
    }
    return { events, last }
  }
}

export async function participant(opened: Opened, name?: string): Promise<Client> {
  const client = new Client(opened.url)
  const { status } = await client.post('/room/join', { code: opened.secrets.code, name })
  if (status !== 200) throw new Error(`could not join: ${status}`)
  return client
}

const CONSOLE = 'console-one'

export async function presenter({ url, secrets }: Opened, door: 'console' | 'stage' = 'console'): Promise<Client> {
  const client = new Client(url)
  const { status } = await client.post(`/${door}/enter`, { secret: secrets[door] })
  if (status !== 200) throw new Error(`could not enter: ${status}`)
  return client
}

/** What a console does. */
export function act(client: Client, fields: object, console: string = CONSOLE) {
  return client.do('/console/do', { console, ...fields })
}
