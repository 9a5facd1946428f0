/** Where a paragraph stands so that the browser's lines are the scene's. */
import type { Line, Paragraph, Pt } from '../../scene/types.ts'

/** Room beyond the longest line, for rounding; a line may never be as long as to take in the next. */
const SLACK: Pt = 0.5

export interface ParagraphGeometry {
  left: Pt
  width: Pt
  /** True if a break opportunity would not be taken at this width, or nobody knows: breaks have to be forced. */
  forced: boolean
}

/**
 * The box of a paragraph, relative to its text's box. Its lines break at `<wbr>` only, and only where the next line
 * does not fit: it is as wide as the longest line and a little more.
 */
export function paragraphGeometry(paragraph: Paragraph, text: string): ParagraphGeometry {
  const { align, hang = 0 } = paragraph
  const lines =
    hang === 0
      ? paragraph.lines
      : paragraph.lines.map((line, i) => (i === 0 ? line : { ...line, x: line.x - hang, width: line.width + hang }))
  const longest = lines.reduce((widest, line) => (line.width > widest.width ? line : widest), lines[0] ?? NO_LINE)
  const limit = lines.reduce((least, line, i) => {
    const next = lines[i + 1]
    return next && isSoft(line, text) ? Math.min(least, line.width + next.width - hang) : least
  }, Infinity)
  const width = longest.width + Math.min(SLACK, (limit - longest.width) / 2)
  const forced = (width <= longest.width && limit !== Infinity) || paragraph.ended === 'unmeasured'
  const free = width - longest.width
  const left = longest.x - (align === 'center' ? free / 2 : align === 'right' ? free : 0)
  return { left, width: Math.max(0, width), forced }
}

const NO_LINE: Line = { start: 0, end: 0, x: 0, width: 0 }

/** True if a line ends without a newline. */
export function isSoft(line: Line, text: string): boolean {
  return text[line.end - 1] !== '\n'
}
