import { BLOCK_TAGS, DROPPED, parseTag, type Tag } from './tags.ts'

/** A stretch of an HTML block. `line` and `column` count from 0 within it. */
export type HtmlPiece = { line: number; column: number } & (
  | { kind: 'comment'; text: string }
  | { kind: 'dropped'; name: string }
  | { kind: 'tag'; tag: Tag }
  | { kind: 'text'; text: string }
)

/** Comments, tags, declarations and processing instructions (CommonMark §6.6), bounded so that no input is slow. */
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![A-Za-z[][^>]*>|<\/?[A-Za-z][^\s<>/]*(?:[^<>"']|"[^"]*"|'[^']*')*>/g

/** Blocks by which Vue components and their like are known: a capital or a hyphen in the name. */
function opensBlock(written: string, name: string): boolean {
  return BLOCK_TAGS.has(name) || /^<\/?(?:[A-Z]|[a-z]+-)/.test(written)
}

/** HTML → its comments, its block tags, and the text between; tags within lines stay in the text. */
export function splitHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  let textStart = 0
  let skip: string | undefined
  const position = positions(html)
  const flush = (end: number) => {
    const text = html.slice(textStart, end)
    if (text.trim()) pieces.push({ kind: 'text', text, ...position(textStart) })
  }
  for (const match of html.matchAll(MARKUP)) {
    const [written] = match
    const end = match.index + written.length
    const tag = parseTag(written)
    if (skip) {
      if (tag?.close && tag.name === skip) {
        skip = undefined
        textStart = end
      }
      continue
    }
    const drops = tag && !tag.close && !tag.empty && DROPPED.has(tag.name) && new RegExp(`</${tag.name}\\s*>`, 'i').test(html.slice(end))
    if (tag && !drops && !opensBlock(written, tag.name)) continue
    flush(match.index)
    textStart = end
    const at = position(match.index)
    if (drops) {
      skip = tag.name
      pieces.push({ kind: 'dropped', name: tag.name, ...at })
    } else if (tag) pieces.push({ kind: 'tag', tag, ...at })
    else if (written.startsWith('<!--')) pieces.push({ kind: 'comment', text: written.replace(/^<!--|-->$/g, ''), ...at })
  }
  if (!skip) flush(html.length)
  return pieces
}

/** Offset → line and column, for offsets that only grow. */
function positions(text: string): (offset: number) => { line: number; column: number } {
  let line = 0
  let start = 0
  return (offset) => {
    for (let next = text.indexOf('\n', start); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
      line++
      start = next + 1
    }
    return { line, column: offset - start }
  }
}
