import { posix } from 'node:path'
import type { Range } from 'vscode-languageserver/node'
import { parseInclude, relativeToDeck } from '../source/index.ts'
import { readLines, type DocumentLines } from './lines.ts'
import { span } from './ranges.ts'

/** A place in a file that names something else: a slide, a picture, another file of the deck. */
export interface Reference {
  kind: 'slide' | 'picture' | 'include' | 'chapter'
  /** The name as written, without quotes. */
  range: Range
  /** Id of a slide, or a path relative to the deck's folder. */
  target: string
  /** Of an include: which slides. */
  slides?: string
}

/** Settings that name a file. */
const FILE_SETTINGS: Readonly<Record<string, 'picture' | 'include'>> = {
  src: 'include',
  background: 'picture',
  backgroundImage: 'picture',
  image: 'picture',
}

/** What a Markdown file names, in the order written. `path` is the file's own, relative to the deck's folder. */
export function referencesOf(text: string, path: string, document: DocumentLines = readLines(text)): Reference[] {
  return document.lines.flatMap((line, row) => {
    const kind = document.kinds[row]!
    if (kind === 'matter' || kind === 'file-matter' || kind === 'typing') return inSettings(line, row, path)
    return kind === 'text' ? inText(line, row, path) : []
  })
}

function inSettings(line: string, row: number, path: string): Reference[] {
  const match = /^([\w-]+):[ \t]*(["']?)([^"'\n]+?)\2[ \t]*$/.exec(line)
  const kind = match && FILE_SETTINGS[match[1]!]
  if (!match || !kind) return []
  const written = match[3]!
  const start = line.indexOf(written, match[1]!.length + 1)
  const range = span(row, start, start + written.length)
  if (kind === 'include') {
    const { path: target, range: slides } = parseInclude(written, path)
    return [{ kind, range, target, ...(slides && { slides }) }]
  }
  return isFile(written) && /\.\w{2,5}$/.test(written) ? [{ kind, range, target: relativeToDeck(written, path) }] : []
}

function inText(line: string, row: number, path: string): Reference[] {
  const found: Reference[] = []
  for (const match of line.matchAll(/(!?)\[(?:[^[\]]|\[[^\]]*\])*\]\(\s*(?:<([^>]*)>|([^)\s]+))/g)) {
    const written = match[2] ?? match[3]!
    const end = match.index + match[0].length - (match[2] === undefined ? 0 : 1)
    const range = span(row, end - written.length, end)
    if (match[1] === '!') {
      if (isFile(written)) found.push({ kind: 'picture', range, target: relativeToDeck(unescape(written), path) })
    } else if (written.startsWith('#')) found.push({ kind: 'slide', range, target: unescape(written.slice(1)) })
  }
  return found
}

/** The chapters that `deck.yaml` names: a list of lines, or one in brackets. */
export function chaptersOf(text: string): Reference[] {
  const found: Reference[] = []
  let inside = false
  text.split(/\r\n?|\n/).forEach((line, row) => {
    const key = /^([\w-]+):/.exec(line)
    if (key) inside = key[1] === 'chapters'
    if (!inside) return
    const start = key ? key[0].length : 0
    for (const match of line.slice(start).matchAll(/(?:^|[\s[,"'])([^\s[\],"'#-][^[\],"'#]*?\.(?:md|markdown))(?=$|[\s\],"'])/gi)) {
      const from = start + match.index + match[0].length - match[1]!.length
      found.push({ kind: 'chapter', range: span(row, from, from + match[1]!.length), target: posix.normalize(match[1]!) })
    }
  })
  return found
}

function isFile(written: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(written)
}

function unescape(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
