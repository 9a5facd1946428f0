import { nearestName } from '../diagnostics/index.ts'
import { slideKeys } from './keys.ts'

/** Where front matter ends: YAML up to line `end`, the slide from line `next`. */
export interface FrontMatterEnd {
  end: number
  next: number
  /** The closing `---` is there. */
  closed: boolean
}

/** Longest front matter, in lines. */
const LONGEST = 200

const KEY = /^(?:"([\w-]+)"|'([\w-]+)'|([\w-]+))\s*:(?:\s|$)/

/**
 * Decides whether the lines from `start` on, right after `---`, are a slide's front matter or its text.
 * They are front matter if every line up to the next `---` looks like YAML, the first (comments aside) is
 * `key: value`, and one of the keys is known to slides, or nearly. If a blank line and text follow such keys, the
 * closing `---` was forgotten: the keys are still read. Anything else is the slide's text, so prose is never taken
 * for settings.
 */
export function frontMatterEnd(line: (at: number) => string | undefined, start: number): FrontMatterEnd | undefined {
  if (isFence(line(start))) return { end: start, next: start + 1, closed: true }
  let at = start
  while (line(at)?.startsWith('#') && at - start < LONGEST) at++
  if (keyOf(line(at)) === undefined) return undefined
  const keys: string[] = []
  let blank: number | undefined
  for (; at - start < LONGEST; at++) {
    const text = line(at)
    if (text === undefined) break
    if (isFence(text)) return keys.some(isSlideKey) ? { end: at, next: at + 1, closed: true } : undefined
    if (!text.trim()) {
      blank ??= at
      continue
    }
    const key = keyOf(text)
    if (blank === undefined && key !== undefined) keys.push(key)
    // A broken value may look like anything, but not after a blank line.
    if (blank !== undefined && !isYaml(text) && !isNote(text, line(at + 1))) break
  }
  // Without its closing line: the keys end at the first blank line.
  return STRONG.has(keys[0]!) && blank !== undefined ? { end: blank, next: blank, closed: false } : undefined
}

/** A key that slides know, or what was meant to be one. */
function isSlideKey(key: string): boolean {
  return slideKeys.has(key) || (/^[a-z]{4,}$/.test(key) && nearestName(key, STRONG) !== undefined)
}

/** Keys that no one would begin a slide's prose with. */
const STRONG: ReadonlySet<string> = new Set(['layout', 'class', 'transition', 'background', 'clicks', 'src', 'hidden'])

/** A line of three or more hyphens. */
function isFence(line: string | undefined): boolean {
  return line !== undefined && /^-{3,}[ \t]*$/.test(line)
}

function isComment(line: string): boolean {
  return line.trim() === '' || line.startsWith('#')
}

/** A comment on the key in the next line, or one of several comments: a heading has a blank line or text behind it. */
function isNote(text: string, next: string | undefined): boolean {
  return text.startsWith('#') && next !== undefined && (keyOf(next) !== undefined || next.startsWith('#'))
}

/** The key of `key: value`; `undefined` for anything else. */
function keyOf(line: string | undefined): string | undefined {
  const match = KEY.exec(line ?? '')
  return match?.[1] ?? match?.[2] ?? match?.[3]
}

function isYaml(line: string): boolean {
  return keyOf(line) !== undefined || /^(\s+\S|- )/.test(line)
}

/** The front matter at the top of a file. Lines count from 0. */
export interface FileFrontMatter {
  yaml: string
  /** First line of the YAML. */
  line: number
  /** First line after the closing `---`. */
  next: number
  closed: boolean
}

/**
 * The front matter of a file: `---` on its first line that is not blank, and YAML up to `---` or `...`. Any key will
 * do here. Without its closing line it ends at the first blank line, if it begins with a key.
 */
export function fileFrontMatter(lines: readonly string[]): FileFrontMatter | undefined {
  const open = lines.findIndex((text) => text.trim() !== '')
  if (open < 0 || !/^---[ \t]*$/.test(lines[open]!)) return undefined
  const start = open + 1
  const first = lines.slice(start, start + LONGEST).find((text) => !isComment(text))
  const end = lines.findIndex((text, at) => at >= start && at - start < LONGEST && /^(---|\.\.\.)[ \t]*$/.test(text))
  if (end === start || (end > start && !lines.slice(start, end).some((text) => !isComment(text) || /^#+ /.test(text)))) {
    return { yaml: '', line: start, next: end + 1, closed: true }
  }
  if (keyOf(first) === undefined) return undefined
  const blank = lines.findIndex((text, at) => at >= start && text.trim() === '')
  if (end < 0 && (blank < 0 ? lines.length : blank) - start > LONGEST) return undefined
  const looksClosed =
    end >= 0 &&
    (blank < 0 ||
      blank > end ||
      lines.slice(blank, end).every((text, i) => text.trim() === '' || isYaml(text) || isNote(text, lines[blank + i + 1])))
  const stop = looksClosed ? end : blank < 0 ? lines.length : blank
  return { yaml: lines.slice(start, stop).join('\n'), line: start, next: looksClosed ? end + 1 : stop, closed: looksClosed }
}
