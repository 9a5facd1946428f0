import type { MiddlewareHandler } from 'hono'
import type { Ask, Env } from './env.ts'
import { Refusal } from './refusal.ts'

/** Nothing but the session's own files is loaded, nothing runs that stands in a page, and no page frames these. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/**
 * Refuses what a web page of another origin could send: a Host that is not ours (a name rebound to this address) and a
 * POST from elsewhere. Sets the headers of every answer.
 *
 * @param isHost says whether a `Host` header names this server
 */
export function guard(isHost: (host: string) => boolean): MiddlewareHandler<Env> {
  return async (ask, next) => {
    const host = ask.req.header('host') ?? ''
    if (!isHost(host)) throw new Refusal(403, 'wrong-host')
    if (ask.req.method !== 'GET' && ask.req.method !== 'HEAD') {
      const origin = ask.req.header('origin')
      const site = ask.req.header('sec-fetch-site')
      if (origin !== undefined && hostOf(origin) !== host) throw new Refusal(403, 'wrong-origin')
      if (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal(403, 'wrong-origin')
      if (!/^application\/json\b/.test(ask.req.header('content-type') ?? '')) throw new Refusal(400, 'bad-request')
    }
    await next()
    // A stream of events has written its own.
    if (!ask.env.outgoing.headersSent) secure(ask)
  }
}

/** Adds what every answer carries. */
export function secure(ask: Ask): void {
  for (const [name, value] of Object.entries(HEADERS)) if (!ask.res.headers.has(name)) ask.header(name, value)
}

function hostOf(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/.exec(origin)?.[1]
}
