import type { Block, Notes } from '../deck/index.ts'
import { buildBlocks } from './blocks.ts'
import type { Collected, FileContext } from './context.ts'
import { besideEachOther } from './dialects/sides.ts'

const CLICK = /\[click(?:[ \t]*[:=]?[ \t]*(\d{1,3}))?\][ \t]*/g

/** A mark within a list item, which is meant for the item. */
const IN_ITEM = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(\[click[^\]\n]{0,8}\])[ \t]*/gm

/**
 * Speaker notes: Markdown, in which `[click]` (Slidev) says that what follows is for the next click and `[click:3]`
 * for the third. `line` is the line of the file, from 0, on which the text begins.
 */
export function buildNotes(written: string, line: number, context: FileContext): Notes {
  const text = written.replace(IN_ITEM, '$2$1')
  const blocks: Block[] = []
  let click: number | undefined
  let start = 0
  let firstLine = line
  const add = (end: number) => {
    const piece = text.slice(start, end)
    addBlocks(piece)
    firstLine += countLines(text, start, end)
  }
  const addBlocks = (piece: string) => {
    if (!piece.trim()) return
    const fragment: FileContext = { ...context, firstLine }
    const collected: Collected = { comments: [], cited: new Map(), defined: new Set(), definitions: [], notes: [] }
    const tokens = context.parser.parse(withoutIndent(piece, start === 0 || text[start - 1] === '\n'), context.env)
    for (const block of [...besideEachOther(buildBlocks(tokens, 'the notes', fragment, collected)), ...collected.notes])
      blocks.push(click === undefined ? block : { ...block, click })
  }
  for (const match of text.matchAll(CLICK)) {
    add(match.index)
    click = match[1] ? Number(match[1]) : (click ?? 0) + 1
    start = match.index + match[0].length
  }
  add(text.length)
  return blocks
}

function countLines(text: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** The text without the indentation that its lines share: notes in a comment are often indented, and are no code for it. */
function withoutIndent(text: string, wholeFirstLine: boolean): string {
  const lines = text.split('\n')
  const indented = lines.slice(wholeFirstLine ? 0 : 1).filter((line) => line.trim())
  const width = indented.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Infinity)
  return lines
    .map((line, index) =>
      index === 0 && !wholeFirstLine ? line.trimStart() : line.slice(Math.min(width, line.length - line.trimStart().length)),
    )
    .join('\n')
}
