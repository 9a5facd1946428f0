import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Source in bytes from which a second thread gains more than its start, its reading of the program and of the deck take. */
const LARGE = 64_000

/** True for a deck that two threads build sooner than one. */
export function isLarge(deck: string): boolean {
  return sourceSize(deck) >= LARGE
}

/** Bytes of Markdown that a deck is made of, about. */
function sourceSize(deck: string): number {
  const stat = statSync(deck, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.size ?? 0
  let size = 0
  for (const entry of entriesOf(deck))
    if (/\.(?:md|markdown)$/i.test(entry.name)) size += statSync(join(deck, entry.name), { throwIfNoEntry: false })?.size ?? 0
  return size
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
