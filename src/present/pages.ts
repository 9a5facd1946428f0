import { existsSync, readFileSync } from 'node:fs'
import type { SessionDeck } from './session/deck.ts'

const PAGES = ['room', 'console', 'stage'] as const

/**
 * The three pages of a session with their scripts and styles, by file name.
 *
 * @param styles the web deck's stylesheets, by path
 * @throws if the scripts have not been bundled: `npm run compile` makes them
 */
export function sessionPages({ title, lang }: SessionDeck, styles: readonly string[]): Map<string, string | Uint8Array> {
  const beside = new URL('./client/', import.meta.url)
  const folder = existsSync(new URL('room.js', beside)) ? beside : new URL('../../lib/present/client/', import.meta.url)
  const files = new Map<string, string | Uint8Array>()
  for (const page of PAGES) {
    files.set(`${page}.html`, pageHtml(page, title, lang, styles))
    files.set(`${page}.js`, readFileSync(new URL(`${page}.js`, folder)))
    files.set(`${page}.css`, readFileSync(new URL(`${page}.css`, folder)))
  }
  return files
}

/** A page holds nothing of the deck but its title: the script asks for the rest once it may. */
function pageHtml(page: string, title: string, lang: string, styles: readonly string[]): string {
  return `<!doctype html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${page}.css">
<script src="${page}.js" defer></script>
</head>
<body class="${page}" data-styles="${escape(styles.join(' '))}">
<main id="app"></main>
</body>
</html>
`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
