import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'

/** Furthest that a deck's folder is looked for above one of its files. */
const HIGHEST = 8

/** The folder above a file that holds `deck.yaml`, nearest first; `undefined` if the file stands for itself. */
export function deckFolderOf(file: string): string | undefined {
  if (basename(file) === 'deck.yaml') return dirname(file)
  let folder = dirname(file)
  for (let i = 0; i < HIGHEST; i++) {
    if (existsSync(join(folder, 'deck.yaml'))) return folder
    const above = dirname(folder)
    if (above === folder) return undefined
    folder = above
  }
  return undefined
}

/** Folder that a deck's paths are relative to. `deck` is a folder or a single `.md` file. */
export function rootOf(deck: string): string {
  return isMarkdown(deck) ? dirname(deck) : deck
}

/** A file's path as a deck's diagnostics name it. */
export function inDeck(deck: string, file: string): string {
  return relative(rootOf(deck), file).split(sep).join('/')
}

export function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path)
}

/**
 * A Markdown file that stands for itself and looks like slides: a `:::` block, a slot mark, or front matter with a
 * setting that only decks have. Others are left in peace.
 */
export function looksLikeDeck(text: string): boolean {
  return (
    /^:{3,}\s*[\p{L}{]/mu.test(text) ||
    /^::[\w-]+::[ \t]*$/m.test(text) ||
    /^---[ \t]*\r?\n(?:[^\n]*:[^\n]*\r?\n)*?(?:layout|transition|marp|theme|aspect|background|clicks|highlighter|routeAlias)[ \t]*:/m.test(
      text,
    ) ||
    (text.match(/^---[ \t]*\r?\n\s*#{1,3} /gm)?.length ?? 0) > 1
  )
}
