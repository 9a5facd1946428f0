import { scanMarkup } from './scan.ts'
import { BLOCK_TAGS, decodeEntities, DROPPED, parseTag, type Tag } from './tags.ts'

/** A stretch of an HTML block. `line` and `column` count from 0 within it. */
export type HtmlPiece = { line: number; column: number } & (
  | { kind: 'comment'; text: string }
  | { kind: 'dropped'; name: string; src?: string }
  | { kind: 'pre'; text: string; lang?: string }
  | { kind: 'tag'; tag: Tag }
  | { kind: 'text'; text: string }
)

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
    const text = decodeEntities(withoutMarkup(inner)).replace(/^\n|\s+$/g, '')
    pieces.push({ kind: 'pre', text, ...(lang && { lang }), ...start })
  }
  const flush = (end: number) => {
    const text = html.slice(textStart, end)
    if (text.trim()) pieces.push({ kind: 'text', text, ...position(textStart) })
  }
  const markup = scanMarkup(html).map(({ index, text }) => ({ index, written: text, tag: parseTag(text) }))
  const lastClose = new Map(markup.flatMap(({ index, tag }) => (tag?.close ? [[tag.name, index]] : [])))
  for (const { index, written, tag } of markup) {
    const end = index + written.length
    if (skip) {
      if (tag?.close && tag.name === skip) {
        if (skip === 'pre') addPre(textStart, index)
        skip = undefined
        textStart = end
      }
      continue
    }
    const swallows = tag && !tag.close && !tag.empty && (tag.name === 'pre' || DROPPED.has(tag.name)) && lastClose.get(tag.name)! > index
    if (tag && !swallows && !opensBlock(written, tag.name)) continue
    flush(index)
    textStart = end
    const at = position(index)
    if (swallows) {
      skip = tag.name
      start = at
      if (skip !== 'pre') pieces.push({ kind: 'dropped', name: skip, ...(tag.attributes.src && { src: tag.attributes.src }), ...at })
    } else if (tag) pieces.push({ kind: 'tag', tag, ...at })
    else if (written.startsWith('<!--')) pieces.push({ kind: 'comment', text: written.slice(4, -3), ...at })
    else if (written.startsWith('<![')) pieces.push({ kind: 'text', text: written.slice(9, -3), ...at })
  }
  if (!skip) flush(html.length)
  return pieces
}

function withoutMarkup(html: string): string {
  let text = ''
  let start = 0
  for (const { index, text: written } of scanMarkup(html)) {
    text += html.slice(start, index)
    start = index + written.length
  }
  return text + html.slice(start)
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
