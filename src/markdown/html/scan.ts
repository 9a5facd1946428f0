/** A stretch of markup in HTML text. */
export interface Markup {
  index: number
  text: string
}

/** Longest tag that is looked at. */
const LONGEST_TAG = 10_000

/**
 * Finds the comments, declarations, CDATA sections, processing instructions and tags of an HTML text (CommonMark
 * §6.6), in order. A `<` that begins none of them, or one that is never closed, is text. The time is linear.
 */
export function scanMarkup(html: string): Markup[] {
  const found: Markup[] = []
  /** Endings that do not come any more. */
  const missing = new Set<string>()
  const closing = (mark: string, from: number) => {
    const at = missing.has(mark) ? -1 : html.indexOf(mark, from)
    if (at < 0) missing.add(mark)
    return at < 0 ? -1 : at + mark.length
  }
  for (let index = html.indexOf('<'); index >= 0;) {
    const end = endOfMarkup(html, index, closing)
    if (end > 0) found.push({ index, text: html.slice(index, end) })
    index = html.indexOf('<', end > 0 ? end : index + 1)
  }
  return found
}

function endOfMarkup(html: string, start: number, closing: (mark: string, from: number) => number): number {
  if (html.startsWith('<!--', start)) return closing('-->', start + 4)
  if (html.startsWith('<![CDATA[', start)) return closing(']]>', start + 9)
  if (html.startsWith('<?', start)) return closing('?>', start + 2)
  const first = html[html[start + 1] === '/' || html[start + 1] === '!' ? start + 2 : start + 1] ?? ''
  return /[A-Za-z]/.test(first) ? endOfTag(html, start + 1) : -1
}

/** The offset after the `>` that closes a tag; quoted attribute values may hold any. -1 if a `<` comes first, or nothing. */
function endOfTag(html: string, start: number): number {
  const last = Math.min(html.length, start + LONGEST_TAG)
  for (let at = start; at < last; at++) {
    const char = html[at]
    if (char === '>') return at + 1
    if (char === '<') return -1
    if (char === '"' || char === "'") {
      const close = html.slice(at + 1, last).indexOf(char)
      if (close < 0) return -1
      at += close + 1
    }
  }
  return -1
}
