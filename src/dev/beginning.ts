/** The beginning of a long file: it is read, placed and shown before all of the file is read. */
import { readFileSync, statSync } from 'node:fs'

/** Bytes from which reading all of a file takes so long that its beginning is worth reading twice. */
const LONG = 8 * 1024
/** Characters of the beginning, after the settings at the top: the first slides, of which the reader sees one. */
const LENGTH = 1000

/**
 * A long deck's beginning, which ends somewhere in a slide, with what is defined further down. `undefined` for decks of
 * several files, shorter ones, and text that is not UTF-8.
 */
export function beginningOf(deck: string): string | undefined {
  if (!/\.(?:md|markdown)$/i.test(deck)) return undefined
  const stat = statSync(deck, { throwIfNoEntry: false })
  if (!stat?.isFile() || stat.size < LONG) return undefined
  const text = readFileSync(deck, 'utf8')
  if (/[\0\ufffd]/.test(text)) return undefined
  const settings = /^\ufeff?---\r?\n[^]*?\n---\r?\n/.exec(text)?.[0].length ?? 0
  const end = text.indexOf('\n', settings + LENGTH) + 1
  if (end === 0) return undefined
  // Links and footnotes that are defined below.
  const definitions = text.slice(end).match(/^ {0,3}\[[^\]\n]+\]:.*$/gm) ?? []
  return [text.slice(0, end), ...definitions].join('\n')
}
