import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'

/** Most entries of a folder that are offered. */
const MOST = 500

/** A file or folder that could be named next, as it would be written. */
export interface FileChoice {
  name: string
  folder: boolean
}

export const PICTURES = /\.(?:png|jpe?g|gif|svg|webp)$/i
export const MARKDOWN = /\.(?:md|markdown)$/i

/**
 * Files that match, and folders, in the folder that `word` names so far: `img/lo` looks into `img`. `from` is the
 * folder of the file that is written in, relative to the deck's `root`; nothing outside the deck is offered.
 */
export function filesFor(root: string, from: string, word: string, matching: RegExp): FileChoice[] {
  const written = word.slice(0, word.lastIndexOf('/') + 1)
  const folder = posix.normalize(posix.join(from, written))
  if (folder === '..' || folder.startsWith('../') || folder.startsWith('/')) return []
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .filter((entry) => (isFolder(entry) ? true : matching.test(entry.name)))
      .slice(0, MOST)
      .map((entry) => ({ name: entry.name, folder: isFolder(entry) }))
  } catch {
    return []
  }
}

function isFolder(entry: { isDirectory(): boolean; isSymbolicLink(): boolean; name: string }): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && !entry.name.includes('.'))
}
