import type { Token } from 'markdown-it'

/** One slide of a file, as tokens. Lines count from 0. */
export interface RawSlide {
  tokens: readonly Token[]
  /** Where the slide begins: its `---`, its heading, or the file's first line after the front matter. */
  line: number
  /** The line after its last one. */
  end: number
  matter?: { yaml: string; line: number; closed: boolean }
}

export interface SplitOptions {
  /** The lines that the slides take up. */
  start: number
  end: number
  /** Levels of headings that begin slides, whatever else does. */
  levels: ReadonlySet<number>
  /** What stands before the first mark is a slide even if it is nothing: the file's front matter is about it. */
  keepFirst: boolean
}

/**
 * Splits a file's tokens at `---`; a file without any is a plain document and is split at its headings of level 1
 * and 2. Nothing before the first mark is no slide, nor is nothing after the last.
 */
export function splitSlides(tokens: readonly Token[], { start, end, levels, keepFirst }: SplitOptions): RawSlide[] {
  const separated = tokens.some((token) => token.type === 'separator')
  const slides: RawSlide[] = []
  let current: RawSlide & { tokens: Token[] } = { tokens: [], line: start, end }
  const finish = (line: number) => {
    current.end = line
    slides.push(current)
  }
  for (const token of tokens) {
    const line = token.map?.[0] ?? current.line
    if (token.type === 'separator') {
      finish(line)
      const matter = token.info ? { yaml: token.content, line: line + 1, closed: token.info === 'front-matter' } : undefined
      current = { tokens: [], line: token.map?.[1] ?? line + 1, end, ...(matter && { matter }) }
      continue
    }
    const level = token.type === 'heading_open' && token.level === 0 ? Number(token.tag.slice(1)) : 0
    const splits = levels.has(level) || (!separated && level > 0 && level <= 2)
    if (splits && current.tokens.some((other) => other.type !== 'html_block')) {
      finish(line)
      current = { tokens: [], line, end }
    }
    current.tokens.push(token)
  }
  finish(end)
  const last = slides.length - 1
  return slides.filter((slide, index) => slide.tokens.length > 0 || slide.matter || (index === 0 ? keepFirst : index < last))
}
