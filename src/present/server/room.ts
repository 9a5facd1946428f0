import { getCookie, setCookie } from 'hono/cookie'
import { Hono } from 'hono'
import { cleanText } from '../session/answers.ts'
import { ownView, shownSlides } from '../session/views.ts'
import { addressOf, type App, type Ask, type Env, fieldsOf } from './env.ts'
import { eventStream } from './event-stream.ts'
import { deckFiles, pageFiles } from './files.ts'
import type { Live } from './live.ts'
import { Refusal } from './refusal.ts'
import { LONGEST_NAME, roomEvent } from './room-commands.ts'
import { newParticipant, participantOf, sameSecret } from './secrets.ts'
import { requestKey } from './request-key.ts'

const COOKIE = 'diptych-room'
/** A day. */
const COOKIE_AGE = 86_400

/** The room: what phones may do. They see what has been shown, and nothing that is the presenter's. */
export function roomRoutes(live: Live): App {
  const { session, secrets, limits, hub } = live
  const app: App = new Hono<Env>()
  pageFiles(app, live, 'room')

  app.get('/info', (ask) => {
    const { title, lang } = session.deck
    return ask.json({ title, lang, names: session.rules.names, joined: whoAsks(ask, live) !== undefined })
  })

  app.post('/join', async (ask) => {
    const { code, name } = await fieldsOf(ask)
    const address = addressOf(ask)
    if (!limits.join.take(address)) throw new Refusal(429, 'too-many')
    const known = whoAsks(ask, live)
    const right =
      typeof code === 'string' &&
      sameSecret(
        code
          .toUpperCase()
          .replace(/[^A-Z0-9]/g, '')
          .slice(0, 12),
        secrets.code,
      )
    if (known === undefined && !right) {
      if (!limits.wrongCode.take(address)) throw new Refusal(429, 'too-many')
      throw new Refusal(403, 'wrong-code')
    }
    const called = session.rules.names === 'none' ? undefined : cleanText(name, LONGEST_NAME)
    if (session.rules.names === 'required' && called === undefined) throw new Refusal(400, 'name-needed')
    const { who, token } = known === undefined ? newParticipant(secrets) : { who: known, token: undefined }
    await session.add({ kind: 'join', who, ...(called ? { name: called } : {}) })
    if (token) setCookie(ask, COOKIE, token, { path: '/room', httpOnly: true, sameSite: 'Strict', maxAge: COOKIE_AGE })
    return ask.json({ ok: true })
  })

  app.use('*', async (ask, next) => {
    const who = whoAsks(ask, live)
    if (who === undefined) throw new Refusal(401, 'join-first')
    ask.set('who', who)
    await next()
  })

  deckFiles(app, live, (slides) => shownSlides(session).some(({ id }) => slides.includes(id)))

  app.get('/me', (ask) => ask.json(ownView(session, ask.get('who'))))

  app.get('/events', (ask) => eventStream(ask, hub, 'room'))

  app.get('/slide/:id', (ask) => {
    const shown = shownSlides(session).find(({ id }) => id === ask.req.param('id'))
    const slide = shown && session.deck.slides.find(({ id }) => id === shown.id)
    if (slide === undefined) throw new Refusal(404, 'no-such-slide')
    return ask.json({ id: slide.id, title: slide.title, html: slide.html })
  })

  app.post('/do', async (ask) => {
    const who = ask.get('who')
    if (!limits.act.take(who)) throw new Refusal(429, 'too-many')
    const fields = await fieldsOf(ask)
    const key = requestKey(fields, who)
    if (!session.state.keys.has(key)) await session.add(roomEvent(fields, who, key, session), key)
    return ask.json({ ok: true })
  })

  return app
}

function whoAsks(ask: Ask, { secrets, session }: Live): string | undefined {
  const who = participantOf(getCookie(ask, COOKIE), secrets)
  return who !== undefined && session.state.people.has(who) ? who : undefined
}
