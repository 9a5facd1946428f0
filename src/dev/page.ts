import { snapshotOf } from './patch.ts'
import type { PreviewState } from './types.ts'
import { devWords } from './words.ts'

/** Prefix of everything that the preview serves beside the deck's own files. */
export const PREFIX = '/@diptych'

/**
 * Only our own scripts run, whatever a deck says. Vite's client, which holds the connection, has a style of its own.
 * Frames are for the two panes of `/split`.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self' ws: wss:",
  // Vite's client looks for the server in a worker while it is away.
  'worker-src blob:',
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const

/** Asked for before the page is made: the browser fetches and reads them while the deck is compiled. */
export const EARLY_LINKS = `<${PREFIX}/first.js>; rel=preload; as=script, <${PREFIX}/client.js>; rel=preload; as=script; crossorigin, <${PREFIX}/client.css>; rel=preload; as=style`

/**
 * The preview's page: the slides as they stand in the deck, and what keeps them up to date.
 *
 * @param fonts addresses of those that the first slide needs: the browser fetches them before it knows
 */
export function previewPage(state: PreviewState, fonts: readonly string[], run: { token: string; run: string }): string {
  const { title, lang, stylesheet, slides } = state
  const { html: _, ...snapshot } = snapshotOf(state)
  const data = { ...snapshot, ...run, words: devWords(lang) }
  return page(
    { title, lang, root: 'preview', fonts, styles: [`${PREFIX}/client.css`, `/${stylesheet}`], preload: `${PREFIX}/client.js` },
    `<main class="reveal" aria-label="${escape(title)}">
<div class="slides">
${slides.map(({ html }) => html).join('\n')}
</div>
</main>
${dataElement(data)}
<script src="${PREFIX}/first.js"></script>`,
  )
}

/** Both renderings of a slide beside each other. */
export function splitPage({ title, lang }: PreviewState, token: string): string {
  return page(
    { title, lang, root: 'split', styles: [`${PREFIX}/split.css`], script: `${PREFIX}/split.js` },
    dataElement({ token, words: devWords(lang) }),
  )
}

interface Page {
  title: string
  lang: string
  root: string
  styles: readonly string[]
  fonts?: readonly string[]
  /** Address of its module. */
  script?: string
  /** Address of the module that a script of the page loads. */
  preload?: string
}

function page({ title, lang, root, styles, fonts = [], script, preload }: Page, body: string): string {
  return `<!doctype html>
<html lang="${escape(lang)}" class="${root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
${styles.map((href) => `<link rel="stylesheet" href="${escape(href)}">`).join('\n')}
${fonts.map((href) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${escape(href)}">\n`).join('')}${script ? `<script type="module" src="${script}"></script>` : `<link rel="preload" as="script" crossorigin href="${preload}">`}
</head>
<body>
${body}
</body>
</html>
`
}

/** Data for our script, which no browser runs: `<` is escaped, so that no text of an author's ends the element. */
function dataElement(data: unknown): string {
  return `<script type="application/json" id="diptych">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
