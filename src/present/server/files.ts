import type { App, Ask } from './env.ts'
import type { Live } from './live.ts'
import { Refusal } from './refusal.ts'

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
}

/** A session's own page with its script and its style: open to everybody, for they hold nothing of the deck. */
export function pageFiles(app: App, { files }: Live, page: 'room' | 'console' | 'stage'): void {
  app.get('/', (ask) => answer(ask, files.get(`${page}.html`), 'html', false))
  app.get(`/${page}.js`, (ask) => answer(ask, files.get(`${page}.js`), 'js', false))
  app.get(`/${page}.css`, (ask) => answer(ask, files.get(`${page}.css`), 'css', false))
}

/** The web deck's files; pictures only of slides that `may` see. */
export function deckFiles(app: App, { files, pictures }: Live, may: (slides: readonly string[]) => boolean): void {
  app.get('/assets/*', (ask) => {
    const path = ask.req.path.slice(ask.req.path.indexOf('/assets/') + 1)
    const slides = pictures.get(path)
    if (slides !== undefined && !may(slides)) throw new Refusal(404, 'not-found')
    return answer(ask, files.get(path), path.split('.').at(-1)!, true)
  })
}

/** `keep`: the name holds a hash of the content, so that browsers may keep it. */
function answer(ask: Ask, content: Uint8Array | string | undefined, extension: string, keep: boolean): Response {
  if (content === undefined) throw new Refusal(404, 'not-found')
  ask.header('content-type', TYPES[extension] ?? 'application/octet-stream')
  if (keep) ask.header('cache-control', 'private, max-age=86400, immutable')
  return ask.body(typeof content === 'string' ? content : new Uint8Array(content))
}
