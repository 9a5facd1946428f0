import { BLOCK_TAGS, decodeEntities, DROPPED, parseTag, type Tag } from './tags.ts'

/** A stretch of an HTML block. `line` and `column` count from 0 within it. */
export type HtmlPiece = { line: number; column: number } & (
  | { kind: 'comment'; text: string }
  | { kind: 'dropped'; name: string }
  | { kind: 'pre'; text: string; lang?: string }
  | { kind: 'tag'; tag: Tag }
  | { kind: 'text'; text: string }
)

/** Comments, tags, declarations and processing instructions (CommonMark §6.6), bounded so that no input is slow. */
const MARKUP = /<!--[\s\S]*?-->|<\?[^>]{0,2000}\?>|<!\[CDATA\[[^\]]{0,2000}\]\]>|<![A-Za-z][^>]{0,2000}>|<\/?[A-Za-z][^\s<>/]{0,80}(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,2000}>/g

/** Blocks by which Vue components and their like are known: a capital or a hyphen in the name. */
function opensBlock(written: string, name: string): boolean {
  return BLOCK_TAGS.has(name) || /^<\/?(?:[A-Z]|[a-z]+-)/.test(written)
}

/** HTML → its comments, its block tags, and the text between; tags within lines stay in the text. */
export function splitHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  let textStart = 0
  /** The tag whose end is awaited, and where it began. */
  let skip: string | undefined
  let start = { line: 0, column: 0 }
  const position = positions(html)
  const addPre = (from: number, end: number) => {
    const inner = html.slice(from, end)
    const lang = /^\s*<code[^>]*class=["'][^"']*\blanguage-([\w+#-]+)/i.exec(inner)?.[1]
    const text = decodeEntities(inner.replace(MARKUP, '')).replace(/^\n|\s+$/g, '')
    pieces.push({ kind: 'pre', text, ...(lang && { lang }), ...start })
  }
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
        if (skip === 'pre') addPre(textStart, match.index)
        skip = undefined
        textStart = end
      }
      continue
    }
    const closes = (name: string) => new RegExp(`</${name}\\s*>`, 'i').test(html.slice(end))
    const swallows = tag && !tag.close && !tag.empty && (tag.name === 'pre' || DROPPED.has(tag.name)) && closes(tag.name)
    if (tag && !swallows && !opensBlock(written, tag.name)) continue
    flush(match.index)
    textStart = end
    const at = position(match.index)
    if (swallows) {
      skip = tag.name
      start = at
      if (skip !== 'pre') pieces.push({ kind: 'dropped', name: skip, ...at })
    } else if (tag) pieces.push({ kind: 'tag', tag, ...at })
    else if (written.startsWith('<!--')) pieces.push({ kind: 'comment', text: written.slice(4, -3), ...at })
    else if (written.startsWith('<![')) pieces.push({ kind: 'text', text: written.slice(9, -3), ...at })
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
