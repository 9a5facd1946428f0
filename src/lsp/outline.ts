import { FoldingRangeKind, SymbolKind, type DocumentSymbol, type FoldingRange } from 'vscode-languageserver/node'
import { vocabulary } from '../compile/index.ts'
import { outlineFile, type SlideOutline } from '../markdown/index.ts'
import { readLines, slideStart, type DocumentLines } from './lines.ts'

/** A slide of a file and the lines that it takes up, from 0; `end` is the line after the last. */
export interface SlideLines extends SlideOutline {
  start: number
  end: number
}

/** A file's slides with their lines, settings and opening `---` included. */
export interface Outline {
  title?: string
  slides: readonly SlideLines[]
  lines: DocumentLines
}

/** Names that authors may use: they do not change while the server runs. */
let words: ReturnType<typeof vocabulary> | undefined

export function knownWords(): ReturnType<typeof vocabulary> {
  return (words ??= vocabulary())
}

export function outlineOf(text: string, path: string, single: boolean): Outline {
  const lines = readLines(text)
  const { title, slides } = outlineFile({ path, text: lines.lines.join('\n') }, knownWords(), single)
  const starts: number[] = []
  for (const [index, { at }] of slides.entries()) {
    const line = at.line - 1
    const first = slideStart(lines, line)
    const start = lines.kinds[first - 1] === 'separator' ? first - 1 : first
    const before = slides[index - 1]
    // Slides that headings begin have no line of their own above them.
    starts.push(before && start <= before.at.line - 1 ? line : start)
  }
  const end = lines.lines.length
  return {
    ...(title && { title }),
    lines,
    slides: slides.map((slide, index) => ({ ...slide, start: starts[index]!, end: starts[index + 1] ?? end })),
  }
}

/** The slide on which a line stands, if one does. */
export function slideAt({ slides }: Outline, line: number): SlideLines | undefined {
  return slides.findLast(({ start }) => start <= line) ?? slides[0]
}

/** Chapter → slides → headings. */
export function symbolsOf({ title, slides, lines }: Outline): DocumentSymbol[] {
  const entries = slides.map((slide) => slideSymbol(slide, lines.lines))
  if (title === undefined) return entries
  const range = { start: { line: 0, character: 0 }, end: endOf(lines.lines, lines.lines.length) }
  const row = lines.lines.findIndex((line) => line.startsWith('title:'))
  const line = Math.max(0, row)
  const selectionRange = { start: { line, character: 0 }, end: { line, character: lines.lines[line]?.length ?? 0 } }
  return [{ name: title, kind: SymbolKind.Module, range, selectionRange, children: entries }]
}

function slideSymbol({ start, end, title, titleAt, at, layout, headings }: SlideLines, lines: readonly string[]): DocumentSymbol {
  const row = Math.min((titleAt ?? at).line - 1, lines.length - 1)
  const children = headings.map((heading, index): DocumentSymbol => {
    const from = heading.at.line - 1
    const next = headings.slice(index + 1).find(({ level }) => level <= heading.level)
    const to = Math.min(next ? next.at.line - 1 : end, end)
    return {
      name: heading.title || '…',
      kind: SymbolKind.String,
      range: { start: { line: from, character: 0 }, end: endOf(lines, to) },
      selectionRange: { start: { line: from, character: 0 }, end: { line: from, character: lines[from]?.length ?? 0 } },
    }
  })
  return {
    name: title || layout || '…',
    ...(layout && { detail: layout }),
    kind: SymbolKind.Class,
    range: { start: { line: start, character: 0 }, end: endOf(lines, end) },
    selectionRange: { start: { line: row, character: 0 }, end: { line: row, character: lines[row]?.length ?? 0 } },
    children,
  }
}

/** The end of the line before `line`. */
function endOf(lines: readonly string[], line: number): { line: number; character: number } {
  const last = Math.max(0, Math.min(line, lines.length) - 1)
  return { line: last, character: lines[last]?.length ?? 0 }
}

/** Each slide folds to its first line. */
export function foldsOf({ slides, lines: { lines } }: Outline): FoldingRange[] {
  return slides.flatMap(({ start, end }) => {
    let last = end - 1
    while (last > start && !lines[last]?.trim()) last--
    return last > start ? [{ startLine: start, endLine: last, kind: FoldingRangeKind.Region }] : []
  })
}
