/** One cell, and the line of the text on which it stands, from 0. */
export interface Cell {
  text: string
  line: number
}

/**
 * Separated values (RFC 4180): quotes around cells that hold separators, line breaks or doubled quotes. The separator
 * is a tab if the first line has one outside of quotes, else of comma and semicolon the one that it has more of. Empty lines are left out.
 */
export function parseCsv(text: string): Cell[][] {
  const separator = separatorOf(text)
  const rows: Cell[][] = []
  let row: Cell[] = []
  let cell = ''
  let line = 0
  let start = 0
  let quoted = false
  let closed = false
  const endCell = (): void => {
    row.push({ text: closed ? cell : cell.trim(), line: start })
    cell = ''
    closed = false
    start = line
  }
  const endRow = (): void => {
    endCell()
    if (row.some(({ text: content }) => content !== '')) rows.push(row)
    row = []
  }
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (character === '\n') line++
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[i + 1] === '"') cell += text[++i]!
      else quoted = false
    } else if (character === '"' && cell.trim() === '') {
      quoted = closed = true
      cell = ''
    } else if (character === separator) endCell()
    else if (character === '\n') {
      line--
      endRow()
      line++
      start = line
    } else if (!closed || character.trim() !== '') cell += character
  }
  endRow()
  return rows
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n')).replaceAll(/"[^"]*"/g, '')
  const count = (separator: string): number => first.split(separator).length - 1
  if (count('\t') > 0) return '\t'
  return count(';') > count(',') ? ';' : ','
}

/** A GFM table (§4.10) without inline Markdown: rows of cells, the delimiter row left out. `line` is that of the text's first line. */
export function parsePipes(text: string, line = 0): Cell[][] {
  return text.split('\n').flatMap((written, i): Cell[][] => {
    const row = written.trim()
    if (!row.startsWith('|') || /^\|[\s:|-]+$/.test(row)) return []
    const cells = row
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, '')
      .split(/(?<!\\)\|/)
    return [cells.map((cell) => ({ text: cell.trim().replaceAll('\\|', '|'), line: line + i }))]
  })
}
