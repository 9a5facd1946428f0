/**
 * Where a line's baseline sits, and how far a box must move so that it sits where the web has it.
 *
 * CSS seats the baseline of a line of height L at (L + ascent − descent) / 2, with the metrics of the
 * page's first font. Office programs use a cell of 1.2 em, whatever the font, whose extra room stands
 * above the text: the baseline is a fixed `drop` above the line's bottom.
 */
import type { Paragraph, Pt } from '../../scene/types.ts'
import type { Theme } from '../../themes/types.ts'

/** Distance in em from the baseline down to the line's bottom, by the program that draws it. */
const DROP = {
  /** Measured: LibreOffice 7.4 in text boxes. */
  libreoffice: 0.2,
  /** Reported, not measured by us. */
  powerpoint: 0.25,
} as const

/** The program whose seat is written into the file. */
const TARGET: keyof typeof DROP = 'libreoffice'

type Metrics = Theme['webMetrics']
type Seated = Pick<Paragraph, 'size' | 'lineHeight'>

/** How much lower, in points, the web draws a paragraph's baselines than a text box that begins at the same height. */
export function boxShift({ size, lineHeight }: Seated, metrics: Metrics): Pt {
  return (webSeat(lineHeight, metrics) - (lineHeight - DROP[TARGET])) * size
}

/** Descent in em of the faces that the file names: Arial, Courier New. */
const DESCENT = { latin: 0.212, mono: 0.3 } as const

/**
 * The same for a table cell, where the pitch is exact (`a:spcPts`) and the room below the baseline
 * is the descent of the deepest face on the line (measured: LibreOffice 7.4).
 */
export function cellShift({ size, lineHeight, runs }: Seated & Pick<Paragraph, 'runs'>, metrics: Metrics): Pt {
  const descents = runs.map(({ script, mono }) => (script === 'ea' ? metrics.descent : mono ? DESCENT.mono : DESCENT.latin))
  return (webSeat(lineHeight, metrics) - (lineHeight - Math.max(DESCENT.latin, ...descents))) * size
}

/** Baseline below the line's top, in em. */
function webSeat(lineHeight: number, { ascent, descent }: Metrics): number {
  return (lineHeight + ascent - descent) / 2
}
