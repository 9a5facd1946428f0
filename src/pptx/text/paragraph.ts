import type { Paragraph, Pt, Run } from '../../scene/types.ts'
import { sameColor } from '../color.ts'
import { centipoints, emu } from '../xml.ts'
import { runProperties, runXml, type TextContext } from './run.ts'
import { inheritedAt, type InheritedText, type LevelMark, linePercent } from './style.ts'

export interface ParagraphPosition {
  /** Room above the paragraph in points, not negative; absent for the first one, above which programs leave none. */
  spaceBefore: Pt | undefined
  /** The bullet's elements; absent: no bullet. */
  bullet: string | undefined
  /** In a table cell, whose line pitch is exact: LibreOffice counts percents of the font's own height there. */
  exact: boolean
}

/** Korean breaks between words, not inside them. */
const HANGUL = /[\u1100-\u11ff\u3131-\u318e\u3200-\u321e\u3260-\u327e\ua960-\ua97c\uac00-\ud7fb\uffa0-\uffdc]/

function isKorean({ text }: Run): boolean {
  return HANGUL.test(text)
}
/** Its lines have an exact pitch: percents are of the highest thing on a line, and formulas are of any height. */
export function holdsFormula({ runs }: Pick<Paragraph, 'runs'>): boolean {
  return runs.some(isFormula)
}

function isFormula({ math }: Run): boolean {
  return math !== undefined
}

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const

/** `a:p` (CT_TextParagraph, §21.1.2.2.6). */
export function paragraphXml(paragraph: Paragraph, position: ParagraphPosition, text: TextContext): string {
  const inherited = inheritedAt(text.inherited, Math.min(8, paragraph.level))
  const context = inherited === text.inherited ? text : { ...text, inherited }
  let runs = ''
  for (const run of paragraph.runs) runs += runXml(run, paragraph, context)
  const end = runs === '' ? runProperties('a:endParaRPr', { text: '', script: 'ea' }, paragraph, context) : ''
  return `<a:p>${paragraphProperties(paragraph, position, context)}${runs}${end}</a:p>`
}

/** `a:pPr` (CT_TextParagraphProperties, §21.1.2.2.7): only what is not inherited. */
function paragraphProperties(paragraph: Paragraph, position: ParagraphPosition, { inherited }: TextContext): string {
  const level = Math.min(8, paragraph.level)
  const mark = inherited.levels[Math.min(level, inherited.levels.length - 1)]!
  const attributes =
    (level === 0 ? '' : ` lvl="${level}"`) +
    indentAttributes(paragraph, mark) +
    (paragraph.align === inherited.align ? '' : ` algn="${ALIGN[paragraph.align]}"`) +
    (paragraph.rightToLeft ? ' rtl="1"' : '') +
    (paragraph.runs.some(isKorean) ? ' eaLnBrk="0"' : '')
  const children =
    lineSpacing(paragraph, position, inherited.lineHeight) +
    spaceBeforeXml(position, inherited) +
    bulletXml(paragraph, position, mark, inherited)
  if (children !== '') return `<a:pPr${attributes}>${children}</a:pPr>`
  return attributes === '' ? '' : `<a:pPr${attributes}/>`
}

function spaceBeforeXml({ spaceBefore }: ParagraphPosition, inherited: InheritedText): string {
  if (spaceBefore === undefined || centipoints(spaceBefore) === centipoints(inherited.spaceBefore)) return ''
  return `<a:spcBef><a:spcPts val="${centipoints(spaceBefore)}"/></a:spcBef>`
}

/** The bullet, unless the level has just this one. */
function bulletXml({ marker }: Paragraph, { bullet }: ParagraphPosition, mark: LevelMark, { markColor }: InheritedText): string {
  if (bullet === undefined) return mark.bullet === 'none' ? '' : '<a:buNone/>'
  return marker?.kind === 'bullet' && marker.text === mark.bullet && sameColor(marker.color, markColor) ? '' : bullet
}

function indentAttributes({ indent, marker, hang: inward = 0 }: Paragraph, mark: LevelMark): string {
  const left = emu(indent + inward)
  const hang = emu(-(marker?.width ?? inward))
  return (left === emu(mark.indent) ? '' : ` marL="${left}"`) + (hang === emu(-mark.hang) ? '' : ` indent="${hang}"`)
}

function lineSpacing(paragraph: Paragraph, { exact }: ParagraphPosition, inherited: number): string {
  const { size, lineHeight } = paragraph
  if (exact || holdsFormula(paragraph)) return `<a:lnSpc><a:spcPts val="${centipoints(size * lineHeight)}"/></a:lnSpc>`
  const percent = linePercent(lineHeight)
  return percent === linePercent(inherited) ? '' : `<a:lnSpc><a:spcPct val="${percent * 1000}"/></a:lnSpc>`
}
