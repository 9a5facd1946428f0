import type { ServerResponse } from 'node:http'
import type { SessionEvent } from '../events.ts'
import type { Session } from '../session/session.ts'
import { type Audience, TOPICS } from '../session/views.ts'

/** Least time between two updates of what is not urgent, in ms. */
const CALM = 200
/** Added to it for each follower, in ms: a full room hears of counts about once a second, and of slides at once. */
const CALM_EACH = 0.5
/** A comment that keeps connections open through proxies, in ms. */
const HEARTBEAT = 15_000
/** Unsent bytes at which a follower is taken for gone; it comes back by itself. */
const MOST_BACKLOG = 1_000_000

interface Follower {
  audience: Audience
  response: ServerResponse
}

/** A topic that a kind of event may change. */
interface Interest {
  audience: Audience
  topic: string
  urgent: boolean
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
  readonly #byKind: ReadonlyMap<string, readonly Interest[]>
  readonly #timers = new Map<Audience, NodeJS.Timeout>()
  /** Audiences that are told in this turn. */
  readonly #urgent = new Set<Audience>()
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
    this.#publish(audience)
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
    for (const timer of this.#timers.values()) clearTimeout(timer)
    for (const { response } of this.#followers) response.end()
    this.#followers.clear()
  }

  #changed({ kind }: SessionEvent): void {
    for (const { audience, topic, urgent } of this.#byKind.get(kind) ?? []) {
      this.#dirty.add(`${audience}/${topic}`)
      if (urgent) this.#urgent.add(audience)
      else if (!this.#timers.has(audience)) {
        const calm = CALM + CALM_EACH * this.count(audience)
        this.#timers.set(
          audience,
          setTimeout(() => this.#publish(audience), calm),
        )
      }
    }
    if (this.#urgent.size === 0 || this.#soon) return
    this.#soon = true
    queueMicrotask(() => {
      this.#soon = false
      for (const audience of this.#urgent) this.#publish(audience)
      this.#urgent.clear()
    })
  }

  #publish(audience: Audience): void {
    clearTimeout(this.#timers.get(audience))
    this.#timers.delete(audience)
    let text = ''
    for (const topic of Object.keys(TOPICS[audience])) {
      const name = `${audience}/${topic}`
      if (!this.#dirty.delete(name)) continue
      const before = this.#published.get(name)?.json
      const { seq, json } = this.#render(name)
      if (json !== before) text += message(topic, seq, json)
    }
    if (text !== '') this.#send((follower) => follower.audience === audience, text)
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

function topicsByKind(): ReadonlyMap<string, readonly Interest[]> {
  const byKind = new Map<string, Interest[]>()
  for (const [audience, topics] of Object.entries(TOPICS)) {
    for (const [topic, { on, urgent = false }] of Object.entries(topics)) {
      for (const kind of on) byKind.set(kind, [...(byKind.get(kind) ?? []), { audience: audience as Audience, topic, urgent }])
    }
  }
  return byKind
}
