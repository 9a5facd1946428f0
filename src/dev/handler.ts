import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { SHOW_PATH } from '../preview/index.ts'
import { clientFile, deckFile, type Served } from './files.ts'
import { openInEditor } from './open.ts'
import { EARLY_LINKS, HEADERS, PREFIX, previewPage, splitPage } from './page.ts'
import { snapshotOf } from './patch.ts'
import type { SplitRenderer } from './split.ts'
import type { DevSession } from './session.ts'

/** Largest body of a request, in bytes. */
const BODY_LIMIT = 10_000

/** What answers the preview's requests. */
export interface HandlerOptions {
  session: DevSession
  /** Secret of this run. */
  token: string
  renderer: SplitRenderer
  /** Asks the browsers to show a slide by its id. */
  show(id: string): void
  launch?(target: string): void
  /** A page shows the deck. */
  shown?(): void
}

export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** Answers what belongs to the preview; `false` for anything else. */
export function createHandler({ session, token, renderer, show, launch, shown }: HandlerOptions) {
  // Names this run: versions of another one say nothing of ours.
  const run = newToken()
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = pathOf(request)
    if (path === undefined) return false
    if (request.method === 'POST') {
      const isEditor = path === `/${SHOW_PATH}`
      if (!isEditor && path !== `${PREFIX}/open`) return false
      const given = isEditor ? request.headers.authorization?.replace(/^Bearer /, '') : request.headers['x-diptych-token']
      if (!isSame(String(given ?? ''), token) || !isOwnOrigin(request)) return answer(response, 403)
      const body = await readJson(request)
      if (body === undefined) return answer(response, 400)
      if (isEditor) {
        if (typeof body['id'] !== 'string') return answer(response, 400)
        show(body['id'])
        return answer(response, 204)
      }
      return answer(response, (await openInEditor(body, session.root, session.files(), launch)) ? 204 : 400)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    if (path === '/' || path === '/index.html') {
      if (session.states.state.version === 0) {
        beginPage(response)
        await session.beginning()
        if (session.states.state.partial) session.show()
      }
      const { states } = session
      return send(response, { type: HTML, body: previewPage(states.state, states.firstFonts(), { token, run }), immutable: false })
    }
    if (path === '/split') return send(response, { type: HTML, body: splitPage(session.states.state, token), immutable: false })
    if (path === `${PREFIX}/state`) {
      // Pages ask for it when they show their slides and hear of changes.
      shown?.()
      session.shown()
      if (session.states.state.partial) await session.first()
      const { state, rest } = session.states
      const isRest = rest?.version === state.version && request.headers['x-diptych-from'] === String(rest.from)
      return send(response, {
        type: 'application/json',
        body: JSON.stringify({ ...(isRest ? rest : snapshotOf(state)), run }),
        immutable: false,
      })
    }
    if (path.startsWith(`${PREFIX}/render/`)) return send(response, renderer.picture(path.slice(`${PREFIX}/render/`.length)))
    if (path.startsWith(`${PREFIX}/`)) return send(response, clientFile(path.slice(PREFIX.length + 1)))
    if (path === '/favicon.ico') return answer(response, 204)
    if (path.startsWith('/assets/')) return send(response, deckFile(session, path.slice(1)))
    return false
  }
}

function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
}

const HTML = 'text/html; charset=utf-8'

/** Sends what is known of a page before it is made. */
function beginPage(response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'content-type': HTML, link: EARLY_LINKS })
  response.flushHeaders()
}

function send(response: ServerResponse, file: Served | undefined): true {
  if (!file) return answer(response, 404)
  if (!response.headersSent) {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (file.immutable) response.setHeader('cache-control', 'max-age=31536000, immutable')
    response.setHeader('content-type', file.type)
  }
  response.end(file.body)
  return true
}

function answer(response: ServerResponse, status: number): true {
  response.statusCode = status
  response.end()
  return true
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

/** Browsers say which page asks; tools that are no browser say nothing. */
function isOwnOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > BODY_LIMIT) return undefined
  }
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
