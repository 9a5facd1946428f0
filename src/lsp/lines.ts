import { fileFrontMatter, frontMatterEnd } from '../markdown/index.ts'

/** What a line of a Markdown file is part of. `typing` may become front matter: YAML under a `---` that nothing closes yet. */
export type LineKind = 'text' | 'separator' | 'file-matter' | 'matter' | 'typing' | 'fence' | 'code' | 'comment'

/** A file's lines and what each is, counted from 0. */
export interface DocumentLines {
  lines: readonly string[]
  kinds: readonly LineKind[]
}

const SEPARATOR = /^-{3,}[ \t]*$/

/**
 * Tells front matter, code and text apart by lines alone, as the parser does, but cheaply: completion asks on every
 * key. What stands right under a `---` and could be a setting that is being typed is `typing`.
 */
export function readLines(text: string): DocumentLines {
  const lines = text.split(/\r\n?|\n/)
  const kinds: LineKind[] = Array.from(lines, () => 'text')
  const fill = (from: number, to: number, kind: LineKind) => void kinds.fill(kind, from, to)
  const file = fileFrontMatter(lines)
  let at = 0
  if (file) {
    fill(0, file.next, 'separator')
    fill(file.line, file.line + (file.yaml ? file.yaml.split('\n').length : file.closed ? file.next - 1 - file.line : 0), 'file-matter')
    at = file.next
  }
  let fence: string | undefined
  let comment = false
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (fence !== undefined) {
      const closes = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]
      kinds[at] = closes?.startsWith(fence) ? 'fence' : 'code'
      if (closes?.startsWith(fence)) fence = undefined
      continue
    }
    if (comment || line.startsWith('<!--')) {
      kinds[at] = 'comment'
      comment = !line.includes('-->')
      continue
    }
    const opens = /^\s*(`{3,}(?!.*`)|~{3,})/.exec(line)?.[1]
    if (opens) {
      kinds[at] = 'fence'
      fence = opens
      continue
    }
    if (!SEPARATOR.test(line)) continue
    kinds[at] = 'separator'
    const matter = frontMatterEnd((row) => lines[row], at + 1)
    if (matter) {
      fill(at + 1, matter.end, 'matter')
      if (matter.end === at + 1 && at + 1 < lines.length && !matter.closed) kinds[at + 1] = 'matter'
      if (matter.closed) kinds[matter.end] = 'separator'
      at = matter.next - 1
    } else {
      const end = typed(lines, at + 1)
      fill(at + 1, end, 'typing')
      at = Math.max(at, end - 1)
    }
  }
  return { lines, kinds }
}

/** Where lines end that look like settings being typed; the first may be blank. */
function typed(lines: readonly string[], start: number): number {
  let end = start
  while (end < lines.length && (/^[\w-]*(?::(?:\s.*)?)?$/.test(lines[end]!) || (end > start && /^\s+\S/.test(lines[end]!)))) {
    end++
    if (lines[end - 1] === '' && end - 1 > start) break
  }
  return end
}

/** The first line of the slide on which a line stands: the one after the `---` that opens it, front matter included. */
export function slideStart({ kinds }: DocumentLines, line: number): number {
  let at = line
  while (at > 0) {
    const above = kinds[at - 1]!
    // The closing `---` of front matter has a setting above it; the opening one has not.
    const closes = above === 'separator' && at > 1 && /matter|typing/.test(kinds[at - 2]!)
    if (above === 'separator' && !closes) return at
    at--
  }
  return 0
}

/** The value of a setting of the slide on which a line stands, as written; `undefined` if it says nothing of it. */
export function settingOf(document: DocumentLines, line: number, key: string): string | undefined {
  const { lines, kinds } = document
  for (let at = slideStart(document, line); at < lines.length; at++) {
    const kind = kinds[at]!
    if (kind === 'separator' && at > line) break
    if (!/matter|typing/.test(kind)) {
      if (kind === 'separator') continue
      break
    }
    const [, name, value] = /^([\w-]+):[ \t]*(.*?)[ \t]*$/.exec(lines[at]!) ?? []
    if (name === key) return value!.replace(/^(["'])(.*)\1$/, '$2')
  }
  return undefined
}
