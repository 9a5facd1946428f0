import type { Setting } from '../../source/index.ts'

/**
 * A tool whose marks mean what they mean nowhere else, and are therefore read only in files that are plainly its own:
 * remark.js, nodeppt, Deckset.
 */
export type Marks = 'remark' | 'nodeppt' | 'deckset'

const SLIDE = /^\[slide(?:[ \t][^\]]*)?\](?:[ \t]*\[[^\]]*\])*[ \t]*$/i
/** `.left-column[`, `.red[word]` (remark.js). */
const CLASSED = /^[ \t]*\.[a-z][\w-]*(?:\.[a-z][\w-]*)*\[/i
const REMARK_KEY = /^(?:name|class|layout|template|count|exclude|continued|background-(?:image|size|color|position)):/
const DECKSET_KEY = /^(?:autoscale|slidenumbers|slidecount|slide-transition|slide-dividers|build-lists|presenter-notes):/i
const DECKSET_LINE = /^\[\.[a-z-]+:[^\]]*\][ \t]*$/i
const HEADER_LINE = /^[A-Za-z][\w-]*:(?:[ \t]|$)/
/** Longest header, in lines. */
const LONGEST = 30

/** Whose marks a file's lines have. */
export function marksOf(lines: readonly string[]): Marks | undefined {
  const first = lines.findIndex((line) => line.trim() !== '')
  const top = lines[first] ?? ''
  if (REMARK_KEY.test(top)) return 'remark'
  let fence = ''
  let slides = 0
  for (const line of lines) {
    const text = line.trimStart()
    const mark = text[0]
    if (mark === '`' || mark === '~') {
      const run = /^(`{3,}|~{3,})/.exec(text)?.[1]
      if (run !== undefined) fence = fence === '' ? run : run.startsWith(fence) ? '' : fence
    } else if (fence !== '') continue
    else if (mark === '[') {
      if (SLIDE.test(line) && ++slides === 2) return 'nodeppt'
      if (DECKSET_LINE.test(line)) return 'deckset'
    } else if ((mark === '.' && CLASSED.test(line)) || (mark === '?' && /^\?\?\?[ \t]*$/.test(line))) return 'remark'
  }
  if (slides > 0 && HEADER_LINE.test(top)) return 'nodeppt'
  return headerLines(lines, first).some((line) => DECKSET_KEY.test(line)) ? 'deckset' : undefined
}

/** `[slide]`, which begins a slide of nodeppt; its picture, if it has one behind it. */
export function slideMark(line: string): { background?: string } | undefined {
  if (!SLIDE.test(line)) return undefined
  const background = /url\(\s*['"]?([^'")\t]+?)\s*['"]?\s*\)/.exec(line)?.[1]
  return background === undefined ? {} : { background }
}

/** Settings at the top of such a file, which no `---` encloses. */
export interface Header {
  entries: readonly Setting[]
  /** The first line after them. */
  next: number
}

/** What settings of these tools are called here. */
const NAMES: Readonly<Record<string, string>> = { speaker: 'author', slidenumbers: 'slideNumber' }
const KNOWN: ReadonlySet<string> = new Set(['title', 'author', 'footer', 'slideNumber'])

/** The header of a nodeppt or Deckset file: `key: value` on its first lines. */
export function header(lines: readonly string[], marks: Marks | undefined, file: string): Header | undefined {
  if (marks !== 'nodeppt' && marks !== 'deckset') return undefined
  const first = lines.findIndex((line) => line.trim() !== '')
  const own = headerLines(lines, first)
  if (own.length === 0) return undefined
  const entries = own.flatMap((line, index): Setting[] => {
    const colon = line.indexOf(':')
    const written = line.slice(0, colon)
    const key = NAMES[written.toLowerCase()] ?? written
    const text = line.slice(colon + 1).trim()
    if (!KNOWN.has(key) || text === '') return []
    const value = text === 'true' ? true : text === 'false' ? false : text
    const place = { file, line: first + index + 1, column: 1 }
    return [{ key, value, at: place, valueAt: { ...place, column: colon + 2 } }]
  })
  return { entries, next: first + own.length }
}

function headerLines(lines: readonly string[], first: number): readonly string[] {
  if (first < 0) return []
  let end = first
  while (end < lines.length && end - first < LONGEST && HEADER_LINE.test(lines[end]!)) end++
  return lines.slice(first, end)
}

/** The properties of a slide of remark.js, from `start` on, as YAML: a line for each. `undefined` if there are none. */
export function remarkProperties(
  line: (at: number) => string | undefined,
  start: number,
): { yaml: string; line: number; next: number; isTemplate: boolean } | undefined {
  let from = start
  while (line(from)?.trim() === '' && from - start < LONGEST) from++
  const yaml: string[] = []
  let isTemplate = false
  let next = from
  for (; next - from < LONGEST && REMARK_KEY.test(line(next) ?? ''); next++) {
    const text = line(next)!
    const colon = text.indexOf(':')
    const value = text.slice(colon + 1).trim()
    isTemplate ||= text.startsWith('layout:') && value === 'true'
    yaml.push(remarkProperty(text.slice(0, colon), value))
  }
  return next === from ? undefined : { yaml: yaml.join('\n'), line: from, next, isTemplate }
}

/** A comment where a property says nothing here, so that the lines of the others stay theirs. */
function remarkProperty(key: string, value: string): string {
  if (key === 'class') return `class: ${JSON.stringify(value.replaceAll(',', ' '))}`
  const picture = key === 'background-image' ? /^url\(\s*['"]?(.*?)['"]?\s*\)$/.exec(value)?.[1] : undefined
  if (picture) return `background: ${JSON.stringify(picture)}`
  if (key === 'background-color' && /^#[\da-f]{6}$/i.test(value)) return `background: ${JSON.stringify(value)}`
  return key === 'exclude' && value === 'true' ? 'hidden: true' : '#'
}
