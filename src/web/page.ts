import type { PlacedDeck } from '../scene/types.ts'
import { attributes, escapeHtml } from './html.ts'

/** Paths of the page's own files, relative to it. */
export interface PageFiles {
  script: string
  styles: readonly string[]
}

/** Nothing but the deck's own files is loaded, and no script of an author's could run. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** What stands before a page's sections, each of which ends with its line, and what stands behind them. */
export interface PageFrame {
  head: string
  foot: string
}

/** `index.html` around the slides: each is there as it is; without scripts they stand one below the other. */
export function pageFrame(deck: PlacedDeck, files: PageFiles): PageFrame {
  const head = `<!doctype html>
<html${attributes({ lang: deck.lang, class: 'stacked' })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(deck.title)}</title>
${meta('description', deck.subtitle)}${meta('keywords', deck.keywords)}${meta('author', deck.author ?? deck.organisation)}${meta('generator', 'Diptych')}${files.styles
    .map((href) => `<link${attributes({ rel: 'stylesheet', href })}>\n`)
    .join('')}<script${attributes({ src: files.script, defer: true })}></script>
</head>
<body>
<main${attributes({ class: 'reveal', 'aria-label': deck.title })}>
<div class="slides">
`
  const foot = `</div>
</main>
</body>
</html>
`
  return { head, foot }
}

function meta(name: string, content: string | undefined): string {
  return content ? `<meta${attributes({ name, content })}>\n` : ''
}
