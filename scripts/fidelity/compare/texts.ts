import type { ExpectedText } from '../expected.ts'
import type { DrawnSlide, DrawnText, Side } from '../types.ts'
import { type DrawnLine, linesOf, sameLine } from './lines.ts'
import type { LineOffset, WrongLines } from './report.ts'

/** How the lines of two renderings agree with the engine's, and with each other. */
export interface TextComparison {
  total: number
  /** Lines of the engine's that each side has. */
  first: number
  second: number
  wrong: readonly WrongLines[]
  /** Of the lines that both sides have: second − first. */
  offsets: readonly LineOffset[]
}

const NOTHING: DrawnText = { chars: [] }

/** Compares the web with a rendering of the PowerPoint file. */
export function compareTexts(expected: readonly ExpectedText[], web: DrawnSlide, pptx: DrawnSlide): TextComparison {
  const comparison = { total: 0, first: 0, second: 0, wrong: [] as WrongLines[], offsets: [] as LineOffset[] }
  for (const text of expected) {
    const webLines = linesOf((web.texts.get(text.id) ?? NOTHING).chars, text.pitch)
    const pptxLines = linesOf((pptx.texts.get(text.id) ?? NOTHING).chars, text.pitch)
    comparison.total += text.lines.length
    comparison.first += countSame(text, webLines)
    // LibreOffice writes formulas as text of another width: what lines they would stand on there says nothing.
    const judged = text.formulas.length === 0
    comparison.second += judged ? countSame(text, pptxLines) : text.lines.length
    comparison.wrong.push(...wrongLines(text, webLines, 'web'), ...(judged ? wrongLines(text, pptxLines, 'pptx') : []))
    if (!judged) continue
    comparison.offsets.push(...offsetsOf(text, webLines, pptxLines))
  }
  return comparison
}

function countSame({ lines }: ExpectedText, drawn: readonly DrawnLine[]): number {
  return lines.filter((line) => sameLine(drawn, line)).length
}

function wrongLines(text: ExpectedText, drawn: readonly DrawnLine[], side: Side): WrongLines[] {
  if (countSame(text, drawn) === text.lines.length && drawn.length === text.lines.length) return []
  const words = (lines: readonly { start: number; end: number }[]): string[] => lines.map(({ start, end }) => text.key.slice(start, end))
  return [{ id: text.id, side, engine: words(text.lines), drawn: words(drawn) }]
}

function offsetsOf(text: ExpectedText, web: readonly DrawnLine[], pptx: readonly DrawnLine[]): LineOffset[] {
  return text.lines.flatMap((line) => {
    const [a, b] = [sameLine(web, line), sameLine(pptx, line)]
    if (!a || !b) return []
    return [
      {
        id: text.id,
        role: text.role,
        text: text.key.slice(line.start, line.end),
        size: text.size,
        x: a.x,
        right: a.right,
        baseline: a.baseline,
        dx: b.x - a.x,
        dr: b.right - a.right,
        dy: b.baseline - a.baseline,
        webDy: a.baseline - line.baseline,
      },
    ]
  })
}
