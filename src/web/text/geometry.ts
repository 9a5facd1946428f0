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
  const { align, hang = 0, lines } = paragraph
  let x = lines[0]?.x ?? 0
  let longest = lines[0]?.width ?? 0
  let limit = Infinity
  for (let i = 1, last = longest; i < lines.length; i++) {
    // All lines but the first hang into the room before them.
    const width = lines[i]!.width + hang
    if (isSoft(lines[i - 1]!, text)) limit = Math.min(limit, last + width - hang)
    if (width > longest) {
      longest = width
      x = lines[i]!.x - hang
    }
    last = width
  }
  const width = longest + Math.min(SLACK, (limit - longest) / 2)
  const forced = (width <= longest && limit !== Infinity) || paragraph.ended === 'unmeasured'
  const free = width - longest
  const left = x - (align === 'center' ? free / 2 : align === 'right' ? free : 0)
  return { left, width: Math.max(0, width), forced }
}

/** True if a line ends without a newline. */
export function isSoft(line: Line, text: string): boolean {
  return text[line.end - 1] !== '\n'
}
