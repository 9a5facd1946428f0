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
  /** It is there for others to be made like it (remark.js). */
  isTemplate?: boolean
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
  const inBlock = closedBlocks(tokens)
  tokens.forEach((token, index) => {
    const line = token.map?.[0] ?? current.line
    if (token.type === 'separator') {
      if (index > 0 || opening !== 'separator') finish(line)
      const { seen, first = line + 1, isTemplate } = token.meta as { seen: number; first?: number; isTemplate?: boolean }
      const matter = token.info ? { yaml: token.content, line: first, closed: token.info === 'front-matter' } : undefined
      const settings = { ...(matter && { matter }), ...(isTemplate && { isTemplate }) }
      current = { tokens: [], opening: 'separator', from: line, line: token.map?.[1] ?? line + 1, end, seen, ...settings }
      return
    }
    const level = token.type === 'heading_open' && token.level === 0 && !inBlock(index) ? Number(token.tag.slice(1)) : 0
    if (levels.has(level) && holdsContent(current.tokens)) {
      finish(line)
      current = { tokens: [], opening: 'heading', from: line, line, end, seen: line }
    }
    current.tokens.push(token)
  })
  finish(end)
  return slides
}

/** Whether a token stands in a `:::` block that is closed before the next `---`: a heading in it is the block's own. */
function closedBlocks(tokens: readonly Token[]): (index: number) => boolean {
  const ranges: [from: number, to: number][] = []
  let open: { at: number; fence: string }[] = []
  tokens.forEach(({ type, info }, at) => {
    if (type === 'separator') open = []
    if (type === 'directive_open') open.push({ at, fence: info })
    if (type !== 'directive_close' || open.length === 0) return
    const own = open.findLastIndex(({ fence }) => fence === info)
    const [block] = open.splice(own < 0 ? -1 : own)
    if (open.length === 0) ranges.push([block!.at, at])
  })
  let next = 0
  return (index) => {
    while (next < ranges.length && ranges[next]![1] < index) next++
    return next < ranges.length && ranges[next]![0] < index
  }
}

/** A `:::` block is open after these tokens. */
export function endsInBlock(tokens: readonly Token[]): boolean {
  let open = 0
  for (const { type } of tokens)
    if (type === 'directive_open') open++
    else if (type === 'directive_close') open = Math.max(0, open - 1)
  return open > 0
}

/** Comments, pictures and the like before a heading stand on its slide. */
export function holdsContent(tokens: readonly Token[]): boolean {
  return tokens.some(({ type }, at) => {
    if (type === 'html_block' || type === 'paragraph_close') return false
    const text = type === 'paragraph_open' ? tokens[at + 1] : type === 'inline' ? tokens[at] : undefined
    return text?.type !== 'inline' || !isPictures(text.content) || tokens[at - 1]?.type === 'heading_open'
  })
}

const PICTURE = /!\[[^\]]*\]\([^()\s]*(?:[ \t]+"[^"]*")?\)(?:\{[^}]*\})?/g

/** Nothing but pictures, and links around them: a logo, badges. */
function isPictures(text: string): boolean {
  return text.startsWith('!') || text.startsWith('[!')
    ? text
        .replace(PICTURE, '')
        .replace(/\[\s*\]\([^()\s]*\)/g, '')
        .trim() === ''
    : false
}

/**
 * The slides of a file among what it was split into: nothing before the first mark is no slide, nor is nothing after the
 * last. `keepFirst`: the first one is a slide even if it is nothing, for the file's front matter is about it.
 */
export function shownSlides<T extends { isEmpty: boolean; isTemplate?: boolean | undefined }>(
  slides: readonly T[],
  keepFirst: boolean,
): T[] {
  const last = slides.length - 1
  return slides.filter((slide, index) => !slide.isEmpty || (!slide.isTemplate && (index === 0 ? keepFirst : index < last)))
}
