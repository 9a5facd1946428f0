import type { ServerResponse } from 'node:http'
import type { SessionEvent } from '../events.ts'
import type { Session } from '../session/session.ts'
import { type Audience, TOPICS } from '../session/views.ts'

/** Least time between two updates of what is not urgent, in ms. */
const CALM = 200
/** A comment that keeps connections open through proxies, in ms. */
const HEARTBEAT = 15_000
/** Unsent bytes at which a follower is taken for gone; it comes back by itself. */
const MOST_BACKLOG = 1_000_000

interface Follower {
  audience: Audience
  response: ServerResponse
}

interface Published {
  seq: number
  json: string
}

/**
 * Sends each audience its topics as server-sent events (HTML Living Standard §9.2). A topic is rendered once,
 * however many follow; its event id is the seq of the last event that it follows from.
 */
export class Hub {
  readonly #session: Session
  readonly #followers = new Set<Follower>()
  readonly #published = new Map<string, Published>()
  readonly #dirty = new Set<string>()
  readonly #byKind: ReadonlyMap<string, readonly { name: string; urgent: boolean }[]>
  #timer: NodeJS.Timeout | undefined
  #soon = false
  readonly #heartbeat: NodeJS.Timeout

  constructor(session: Session) {
    this.#session = session
    this.#byKind = topicsByKind()
    for (const audience of Object.keys(TOPICS) as Audience[]) {
      for (const topic of Object.keys(TOPICS[audience])) this.#render(`${audience}/${topic}`)
    }
    session.onEvent((event) => this.#changed(event))
    this.#heartbeat = setInterval(() => this.#send(() => true, ':\n\n'), HEARTBEAT)
    this.#heartbeat.unref()
  }

  /**
   * Follows from now on: gets every topic that changed after event `since` at once, then each change.
   * @returns takes it back
   */
  follow(audience: Audience, response: ServerResponse, since: number | undefined): () => void {
    // What waits for a calm moment is told first, so that whoever comes sees how things stand.
    if (this.#dirty.size > 0) this.#publish()
    const follower = { audience, response }
    const behind = Object.keys(TOPICS[audience])
      .map((topic) => ({ topic, ...this.#published.get(`${audience}/${topic}`)! }))
      .filter(({ seq }) => since === undefined || seq > since || since > this.#session.state.seq)
    response.write(`retry: 1000\n\n${behind.map(({ topic, seq, json }) => message(topic, seq, json)).join('')}`)
    this.#followers.add(follower)
    return () => void this.#followers.delete(follower)
  }

  /** Tells an audience something that is not kept: a pointer's place. */
  tell(audience: Audience, topic: string, data: unknown): void {
    this.#send((follower) => follower.audience === audience, `event: ${topic}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  count(audience: Audience): number {
    let count = 0
    for (const follower of this.#followers) if (follower.audience === audience) count += 1
    return count
  }

  close(): void {
    clearInterval(this.#heartbeat)
    clearTimeout(this.#timer)
    for (const { response } of this.#followers) response.end()
    this.#followers.clear()
  }

  #changed({ kind }: SessionEvent): void {
    let urgent = false
    for (const topic of this.#byKind.get(kind) ?? []) {
      this.#dirty.add(topic.name)
      urgent ||= topic.urgent
    }
    if (urgent && !this.#soon) {
      this.#soon = true
      queueMicrotask(() => {
        this.#soon = false
        this.#publish()
      })
    } else if (this.#dirty.size > 0) this.#timer ??= setTimeout(() => this.#publish(), CALM)
  }

  #publish(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const changed = new Map<Audience, string>()
    for (const name of this.#dirty) {
      const before = this.#published.get(name)?.json
      const { seq, json } = this.#render(name)
      if (json === before) continue
      const [audience, topic] = name.split('/') as [Audience, string]
      changed.set(audience, (changed.get(audience) ?? '') + message(topic, seq, json))
    }
    this.#dirty.clear()
    for (const [audience, text] of changed) this.#send((follower) => follower.audience === audience, text)
  }

  #render(name: string): Published {
    const [audience, topic] = name.split('/') as [Audience, string]
    const json = JSON.stringify(TOPICS[audience][topic]!.view(this.#session)) ?? 'null'
    const before = this.#published.get(name)
    const published = before?.json === json ? before : { seq: this.#session.state.seq, json }
    this.#published.set(name, published)
    return published
  }

  #send(to: (follower: Follower) => boolean, text: string): void {
    const bytes = Buffer.from(text)
    for (const follower of this.#followers) {
      if (!to(follower)) continue
      if (follower.response.writableLength > MOST_BACKLOG) follower.response.destroy()
      else follower.response.write(bytes)
    }
  }
}

function message(topic: string, seq: number, json: string): string {
  return `id: ${seq}\nevent: ${topic}\ndata: ${json}\n\n`
}

function topicsByKind(): ReadonlyMap<string, readonly { name: string; urgent: boolean }[]> {
  const byKind = new Map<string, { name: string; urgent: boolean }[]>()
  for (const [audience, topics] of Object.entries(TOPICS)) {
    for (const [topic, { on, urgent = false }] of Object.entries(topics)) {
      for (const kind of on) byKind.set(kind, [...(byKind.get(kind) ?? []), { name: `${audience}/${topic}`, urgent }])
    }
  }
  return byKind
}
