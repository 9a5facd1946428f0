import type { Token } from 'markdown-it'

/** One slide of a file, as tokens. Lines count from 0. */
export interface RawSlide {
  tokens: readonly Token[]
  /** What begins it: the file's text, a `---`, or a heading. */
  opening: 'start' | 'separator' | 'heading'
  /** The line of what begins it. */
  from: number
  /** The line of its first content: after its `---` and front matter. */
  line: number
  /** The line after its last one. */
  end: number
  matter?: { yaml: string; line: number; closed: boolean }
  /** The line after the last one that was looked at for its front matter. */
  seen: number
}

export interface SplitOptions {
  /** The lines that the slides take up. */
  start: number
  end: number
  /** Levels of headings that begin slides. */
  levels: ReadonlySet<number>
  /** What begins the first slide, where the tokens are not a whole file's. */
  opening?: RawSlide['opening']
}

/** Levels of headings that begin slides in a file without any `---`, which is a plain document, besides those asked for. */
export function slideLevels(separated: boolean, asked: ReadonlySet<number>): ReadonlySet<number> {
  return separated ? asked : new Set([1, 2, ...asked])
}

/** Splits tokens at `---`, and at headings of the given levels. What {@link shownSlides} leaves out is still among them. */
export function splitSlides(tokens: readonly Token[], { start, end, levels, opening = 'start' }: SplitOptions): RawSlide[] {
  const slides: RawSlide[] = []
  let current: RawSlide & { tokens: Token[] } = { tokens: [], opening, from: start, line: start, end, seen: start }
  const finish = (line: number) => {
    current.end = line
    slides.push(current)
  }
  tokens.forEach((token, index) => {
    const line = token.map?.[0] ?? current.line
    if (token.type === 'separator') {
      if (index > 0 || opening !== 'separator') finish(line)
      const matter = token.info ? { yaml: token.content, line: line + 1, closed: token.info === 'front-matter' } : undefined
      const { seen } = token.meta as { seen: number }
      current = { tokens: [], opening: 'separator', from: line, line: token.map?.[1] ?? line + 1, end, seen, ...(matter && { matter }) }
      return
    }
    const level = token.type === 'heading_open' && token.level === 0 ? Number(token.tag.slice(1)) : 0
    if (levels.has(level) && holdsContent(current.tokens)) {
      finish(line)
      current = { tokens: [], opening: 'heading', from: line, line, end, seen: line }
    }
    current.tokens.push(token)
  })
  finish(end)
  return slides
}

/** Comments and the like before a heading stand on its slide. */
export function holdsContent(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.type !== 'html_block')
}

/**
 * The slides of a file among what it was split into: nothing before the first mark is no slide, nor is nothing after the
 * last. `keepFirst`: the first one is a slide even if it is nothing, for the file's front matter is about it.
 */
export function shownSlides<T extends { isEmpty: boolean }>(slides: readonly T[], keepFirst: boolean): T[] {
  const last = slides.length - 1
  return slides.filter((slide, index) => !slide.isEmpty || (index === 0 ? keepFirst : index < last))
}
