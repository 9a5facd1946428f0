import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { consoleEvent } from './console-commands.ts'
import { addressOf, type App, type Ask, type Env, fieldsOf } from './env.ts'
import { eventStream } from './event-stream.ts'
import { deckFiles, pageFiles } from './files.ts'
import type { Live } from './live.ts'
import { Presence } from './presence.ts'
import { Refusal } from './refusal.ts'
import { requestKey } from './request-key.ts'
import { sameSecret } from './secrets.ts'

/** The presenter's pages: the console, which drives, and the stage, which shows. Each has a secret of its own. */
export function presenterRoutes(live: Live, door: 'console' | 'stage'): App {
  const { session, secrets, limits, hub } = live
  const cookie = `diptych-${door}`
  const app: App = new Hono<Env>()
  pageFiles(app, live, door)

  app.post('/enter', async (ask) => {
    const { secret } = await fieldsOf(ask)
    const right = typeof secret === 'string' && sameSecret(secret, secrets[door])
    if (!right) {
      if (!limits.wrongCode.take(addressOf(ask))) throw new Refusal(429, 'too-many')
      throw new Refusal(403, 'wrong-secret')
    }
    setCookie(ask, cookie, secret, { path: `/${door}`, httpOnly: true, sameSite: 'Strict' })
    return ask.json({ ok: true })
  })

  app.use('*', async (ask, next) => {
    if (!sameSecret(getCookie(ask, cookie) ?? '', secrets[door])) throw new Refusal(401, 'enter-first')
    await next()
  })

  deckFiles(app, live, () => true)

  app.get('/deck', (ask) => {
    const { title, lang, slides } = session.deck
    const shown = door === 'console' ? slides : slides.map((slide) => ({ ...slide, notes: undefined }))
    return ask.json({ title, lang, code: secrets.code, join: live.join, slides: shown })
  })

  if (door === 'stage') {
    app.get('/events', (ask) => eventStream(ask, hub, 'stage'))
    return app
  }

  const presence = new Presence(session)
  app.get('/events', (ask) => {
    const id = consoleId(ask.req.query('console'))
    return eventStream(ask, hub, 'console', presence.came(id))
  })

  app.post('/do', async (ask) => {
    const fields = await fieldsOf(ask)
    const id = consoleId(fields['console'])
    const key = requestKey(fields, id)
    if (!session.state.keys.has(key)) await session.add(consoleEvent(fields, id, session), key)
    return ask.json({ ok: true })
  })

  // Where the pointer is: shown, not kept.
  app.post('/point', async (ask) => {
    const { x, y, on } = await fieldsOf(ask)
    const at = { x: fraction(x), y: fraction(y), on: on === true }
    for (const audience of ['stage', 'console'] as const) hub.tell(audience, 'pointer', at)
    return ask.json({ ok: true })
  })

  app.get('/state', (ask: Ask) => ask.json({ seq: session.state.seq, followers: { room: hub.count('room'), stage: hub.count('stage') } }))
  return app
}

/** Each console page names itself, so that one of two can be the one that drives. */
function consoleId(value: unknown): string {
  if (typeof value !== 'string' || !/^[\w-]{4,40}$/.test(value)) throw new Refusal(400, 'bad-request')
  return value
}

function fraction(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= 1 ? Math.round(value * 1000) / 1000 : 0
}
