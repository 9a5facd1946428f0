/** A bucket of tokens for each client (RFC 2697 calls it so): `burst` at once, then `perMinute`. */
export class Limiter {
  readonly #burst: number
  readonly #perMinute: number
  readonly #clients = new Map<string, { tokens: number; at: number }>()

  constructor(perMinute: number, burst: number = perMinute) {
    this.#perMinute = perMinute
    this.#burst = burst
  }

  /** Takes a token; false if there is none left. */
  take(client: string, now: number = Date.now()): boolean {
    const known = this.#clients.get(client) ?? { tokens: this.#burst, at: now }
    const tokens = Math.min(this.#burst, known.tokens + ((now - known.at) / 60_000) * this.#perMinute)
    this.#clients.set(client, { tokens: tokens < 1 ? tokens : tokens - 1, at: now })
    if (this.#clients.size > MOST_CLIENTS) this.#sweep(now)
    return tokens >= 1
  }

  /** Clients whose bucket is full again are forgotten. */
  #sweep(now: number): void {
    for (const [client, { tokens, at }] of this.#clients) {
      if (tokens + ((now - at) / 60_000) * this.#perMinute >= this.#burst) this.#clients.delete(client)
    }
  }
}

const MOST_CLIENTS = 10_000
