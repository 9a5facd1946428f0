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

/** `index.html`: every slide is there as it is; without scripts they stand one below the other. */
export function pageHtml(deck: PlacedDeck, sections: readonly string[], files: PageFiles): string {
  return `<!doctype html>
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
${sections.join('\n')}
</div>
</main>
</body>
</html>
`
}

function meta(name: string, content: string | undefined): string {
  return content ? `<meta${attributes({ name, content })}>\n` : ''
}
