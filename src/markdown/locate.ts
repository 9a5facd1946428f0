import type { Where } from '../diagnostics/index.ts'
import { lineText, type FileContext } from './context.ts'

/** Offset in a block's content → its place in the file. */
export type Locate = (offset: number) => Where

/**
 * markdown-it hands a block's inline content without the marks around it: indentation, `>`, `#`, cell borders. Each
 * of its lines is searched in the file's line from `line` (from 0) on, the first one not before `column` (from 0).
 */
export function locator(context: FileContext, content: string, line: number, column = 0): Locate {
  const place = { file: context.file, line: context.firstLine + line + 1 }
  if (!content.includes('\n')) {
    let start: number | undefined
    return (offset) => {
      start ??= columnOf(lineText(context, line), content, column)
      return { file: place.file, line: place.line, column: start + offset + 1 }
    }
  }
  const parts = content.split('\n')
  const starts = [0]
  for (const part of parts) starts.push(starts.at(-1)! + part.length + 1)
  const columns: number[] = []
  return (offset) => {
    let row = 0
    let high = parts.length - 1
    while (row < high) {
      const middle = (row + high + 1) >> 1
      if (starts[middle]! <= offset) row = middle
      else high = middle - 1
    }
    columns[row] ??= columnOf(lineText(context, line + row), parts[row]!, row === 0 ? column : 0)
    return { file: place.file, line: place.line + row, column: columns[row]! + offset - starts[row]! + 1 }
  }
}

/** Where `part` begins in a line, or where the line's text does if it was changed on the way. */
function columnOf(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from)
  return found >= 0 ? found : Math.max(from, text.length - text.trimStart().length)
}
