import { colorXml, solidFill } from '../color.ts'
import { characterBullet } from '../text/bullets.ts'
import { COMPLEX_FACE } from '../text/fonts.ts'
import { type InheritedText, linePercent } from '../text/style.ts'
import { centipoints, emu } from '../xml.ts'

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const

/**
 * Kerning begins at this size (ST_TextNonNegativePoint, its maximum): pairs are never kerned, as on the web,
 * so that lines break alike. 0 would mean kerning at every size.
 */
const NO_KERNING = 400_000

/** What only the outermost styles say: masters and the deck's defaults, from which all else inherits. */
const LINE_RULES = ' defTabSz="914400" rtl="0" eaLnBrk="1" fontAlgn="base" latinLnBrk="0" hangingPunct="0"'

export interface LevelOptions {
  /** For the outermost styles: line rules, fonts and kerning. */
  fonts?: '+mj' | '+mn'
  /** How many levels are written; at most nine. */
  count: number
}

/** `a:lvl1pPr` … `a:lvl9pPr` (CT_TextParagraphProperties in CT_TextListStyle, §21.1.2.4.12). */
export function levelsXml(text: InheritedText, { fonts, count }: LevelOptions): string {
  return Array.from({ length: count }, (_, i) => {
    const mark = text.levels[Math.min(i, text.levels.length - 1)]!
    const bulletXml =
      mark.bullet === 'none' ? '<a:buNone/>' : `<a:buClr>${colorXml(text.markColor)}</a:buClr>${characterBullet(mark.bullet)}`
    return (
      `<a:lvl${i + 1}pPr marL="${emu(mark.indent)}" indent="${emu(-mark.hang)}" algn="${ALIGN[text.align]}"${fonts ? LINE_RULES : ''}>` +
      `<a:lnSpc><a:spcPct val="${linePercent(text.lineHeight) * 1000}"/></a:lnSpc>` +
      `<a:spcBef><a:spcPts val="${centipoints(text.spaceBefore)}"/></a:spcBef>${bulletXml}` +
      `<a:defRPr sz="${centipoints(text.size)}" b="${text.bold ? 1 : 0}"${fonts ? ` kern="${NO_KERNING}"` : ''}>${solidFill(text.color)}` +
      `${fonts ? `<a:latin typeface="${fonts}-lt"/><a:ea typeface="${fonts}-ea"/><a:cs typeface="${COMPLEX_FACE}"/>` : ''}</a:defRPr></a:lvl${i + 1}pPr>`
    )
  }).join('')
}
