import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'

/** What Hono's handlers find beside the request: Node's own request and response. */
export interface Env {
  Bindings: HttpBindings
  Variables: {
    /** Who asks, in the room's routes. */
    who: string
  }
}

export type App = Hono<Env>
export type Ask = Context<Env>

/** Longest body of a request, in bytes. */
export const LONGEST_BODY = 64 * 1024

export type Fields = Readonly<Record<string, unknown>>

/** The JSON object of a request; empty if it holds none. */
export async function fieldsOf(ask: Ask): Promise<Fields> {
  const body: unknown = await ask.req.json().catch(() => undefined)
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {}
}

/** The network address that asks: behind a proxy, that of the proxy. */
export function addressOf(ask: Ask): string {
  return ask.env.incoming.socket.remoteAddress ?? ''
}
