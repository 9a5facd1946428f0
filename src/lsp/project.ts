import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { findPreview } from '../preview/index.ts'

/** Furthest that a deck's folder is looked for above one of its files. */
const HIGHEST = 8

/** Files that are read to find out whether a folder's are slides, and the largest that are, in bytes. */
const MOST_READ = 4
const LARGEST_READ = 200_000

/**
 * The folder of the deck that a file belongs to: the nearest one above that holds `deck.yaml`, else its own if that is a
 * deck without one. `undefined` if the file stands for itself.
 */
export function deckFolderOf(file: string): string | undefined {
  if (basename(file) === 'deck.yaml') return dirname(file)
  let folder = dirname(file)
  for (let i = 0; i < HIGHEST; i++) {
    if (existsSync(join(folder, 'deck.yaml'))) return folder
    const above = dirname(folder)
    if (above === folder) break
    folder = above
  }
  return isMarkdown(file) && holdsChapters(dirname(file), basename(file)) ? dirname(file) : undefined
}

/**
 * A folder of Markdown files that are one deck, as for the command line: a preview shows it, or its files are numbered
 * chapters that look like slides. Any folder may hold Markdown that is something else.
 */
function holdsChapters(folder: string, name: string): boolean {
  if (findPreview(folder)) return true
  if (!isNumbered(name)) return false
  try {
    const names = readdirSync(folder).filter((other) => isMarkdown(other) && isNumbered(other))
    return names.length > 1 && names.slice(0, MOST_READ).some((other) => isDeckFile(join(folder, other)))
  } catch {
    return false
  }
}

/** `01-intro.md`; years begin the names of posts. */
function isNumbered(name: string): boolean {
  return /^\d{1,3}[-_. ]/.test(name)
}

function isDeckFile(file: string): boolean {
  return statSync(file).size <= LARGEST_READ && looksLikeDeck(readFileSync(file, 'utf8'))
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
