import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { LogUnavailable } from '../log/types.ts'
import { presenterRoutes } from './console.ts'
import { type App, type Ask, type Env, LONGEST_BODY } from './env.ts'
import { guard, secure } from './guard.ts'
import type { Live } from './live.ts'
import { Refusal } from './refusal.ts'
import { roomRoutes } from './room.ts'

/**
 * The session's web server, as a function from requests to answers.
 *
 * @param isHost says whether a `Host` header names this server
 */
export function sessionApp(live: Live, isHost: (host: string) => boolean): App {
  const app = new Hono<Env>()
  app.onError(refuse)
  app.notFound((ask) => ask.json({ error: 'not-found' }, 404))
  app.use('*', guard(isHost))
  app.use('*', bodyLimit({ maxSize: LONGEST_BODY, onError: (ask) => ask.json({ error: 'too-large' }, 413) }))
  app.get('/', (ask) => ask.redirect('/room/'))
  app.get('/favicon.ico', (ask) => ask.body(null, 204))
  app.get('/health', (ask) => ask.json({ ok: true, seq: live.session.state.seq }))
  for (const page of ['room', 'console', 'stage']) app.get(`/${page}`, (ask) => ask.redirect(`/${page}/`))
  app.route('/room/', roomRoutes(live))
  app.route('/console/', presenterRoutes(live, 'console'))
  app.route('/stage/', presenterRoutes(live, 'stage'))
  return app
}

function refuse(error: Error, ask: Ask): Response {
  secure(ask)
  if (error instanceof Refusal) return ask.json({ error: error.message }, error.status)
  if (error instanceof LogUnavailable) {
    return error.reason === 'full' ? ask.json({ error: 'disk-full' }, 507) : ask.json({ error: 'unavailable' }, 503)
  }
  console.error(error)
  return ask.json({ error: 'internal' }, 500)
}
