/**
 * Where a line's baseline sits, and how far a box must move so that it sits where the web has it.
 *
 * CSS seats the baseline of a line of height L at (L + ascent − descent) / 2, with the metrics of the
 * page's first font. Office programs pace lines at 1.2 em times the percentage, whatever the font, and
 * each has its own way of seating the baseline in that pitch.
 */
import type { Paragraph, Pt } from '../../scene/types.ts'
import type { Theme } from '../../themes/types.ts'

/** Baseline of a text box's first line below the box's top, in em, from the line height in em (1.2 or more). */
const SEATS = {
  /** Measured: LibreOffice 7.4 puts all that exceeds 1.2 em above the text, whose baseline stands 0.2 em above its bottom. */
  libreoffice: (lineHeight: number) => lineHeight - 0.2,
  /** Not measured by us: published measurements of PowerPoint 16 fit a baseline at about four fifths of the pitch. */
  powerpoint: (lineHeight: number) => lineHeight * 0.8,
} as const

/** The program whose seat is written into the file; the other draws the text up to 0.1 em away. */
const TARGET: keyof typeof SEATS = 'libreoffice'

type Metrics = Theme['webMetrics']
type Seated = Pick<Paragraph, 'size' | 'lineHeight'>

/** How much lower, in points, the web draws a paragraph's baselines than a text box that begins at the same height. */
export function boxShift({ size, lineHeight }: Seated, metrics: Metrics): Pt {
  return (webSeat(lineHeight, metrics) - SEATS[TARGET](lineHeight)) * size
}

/** Descent in em of the faces that the file names: Arial, Courier New. */
const DESCENT = { latin: 0.212, mono: 0.3 } as const

/**
 * The same for a table cell, where the pitch is exact (`a:spcPts`) and the room below the baseline
 * is the descent of the deepest face on the line (measured: LibreOffice 7.4).
 */
export function cellShift({ size, lineHeight, runs }: Seated & Pick<Paragraph, 'runs'>, metrics: Metrics): Pt {
  let deepest: number = DESCENT.latin
  for (const { script, mono } of runs) deepest = Math.max(deepest, script === 'ea' ? metrics.descent : mono ? DESCENT.mono : DESCENT.latin)
  return (webSeat(lineHeight, metrics) - (lineHeight - deepest)) * size
}

/** Baseline below the line's top, in em. */
function webSeat(lineHeight: number, { ascent, descent }: Metrics): number {
  return (lineHeight + ascent - descent) / 2
}
