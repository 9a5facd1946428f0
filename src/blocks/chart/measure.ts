import type { Pt } from '../../scene/types.ts'
import { breakLines, type FaceSet, isLetterOrDigit, prepareText, type PreparedText, textWidth } from '../../text/index.ts'

/** Measures a chart's texts, which all have one size. */
export interface Measure {
  size: Pt
  /** Height of one line. */
  line: Pt
  /** Room under an axis' title at the foot of a chart: programs draw titles in frames that are higher than their line, and shrink the plot where one does not fit. */
  foot: Pt
  width(text: string, bold?: boolean): Pt
  widest(texts: readonly string[], bold?: boolean): Pt
  /** The text with `\n` where it breaks at that width, `undefined` if a word would be torn. */
  wrap(text: string, width: Pt): string | undefined
}

/** Pitch of a line, as a factor of the size. */
const LINE = 1.2
/** Measured: LibreOffice 7.4 gives titles about two em. */
const FOOT = 0.8

/** What other programs may draw wider than measured. */
const SLACK = 1.03

export function chartMeasure(size: Pt, faces: FaceSet, lang: string, known = new Map<string, PreparedText>()): Measure {
  const prepare = (text: string, bold: boolean): PreparedText => {
    const key = `${bold ? 'b' : 'r'}${text}`
    const found = known.get(key) ?? prepareText([{ text }], { faces, lang, bold })
    known.set(key, found)
    return found
  }
  const width = (text: string, bold = false): Pt => textWidth(prepare(text, bold)) * size * SLACK
  return {
    size,
    line: size * LINE,
    foot: size * FOOT,
    width,
    widest: (texts, bold) => texts.reduce((most, text) => Math.max(most, ...text.split('\n').map((line) => width(line, bold))), 0),
    wrap: (text, room) => {
      const lines = breakLines(prepare(text, false), room / size / SLACK)
      const torn = lines
        .slice(0, -1)
        .some(
          ({ end }) =>
            isLetterOrDigit(text[end - 1] ?? '') &&
            isLetterOrDigit(text[end] ?? '') &&
            !/\p{Script=Han}/u.test(text.slice(end - 1, end + 1)),
        )
      return torn ? undefined : lines.map(({ start, end }) => text.slice(start, end).trim()).join('\n')
    },
  }
}
