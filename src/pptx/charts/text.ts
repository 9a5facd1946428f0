import type { Color } from '../../scene/color.ts'
import type { Box, ChartNode } from '../../scene/types.ts'
import { solidFill } from '../color.ts'
import { runLanguages } from '../text/languages.ts'
import { centipoints, esc } from '../xml.ts'

/** The theme's body fonts: a chart inherits nothing from the slide's placeholders. */
const FONTS = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'

/** The program's own choice of an angle. */
const AUTOMATIC = -60_000_000

function properties({ size }: ChartNode, color: Color, bold: boolean): string {
  return ` sz="${centipoints(size)}" b="${bold ? 1 : 0}" i="0" u="none" strike="noStrike" kern="0" baseline="0">${solidFill(color)}${FONTS}`
}

function languageOf({ lang }: ChartNode): string {
  return `lang="${/^(zh|ja|ko)\b/i.test(lang) ? runLanguages(lang).ea : runLanguages(lang).latin}"`
}

/** `c:txPr` (CT_TextBody, §21.2.2.216): level text, turned only where an axis that leaves names out may do it by itself. */
export function textProperties(node: ChartNode, color: Color, bold = false, turns = false): string {
  return (
    `<c:txPr><a:bodyPr rot="${turns ? AUTOMATIC : 0}" vert="horz"/><a:lstStyle/><a:p><a:pPr>` +
    `<a:defRPr${properties(node, color, bold)}</a:defRPr></a:pPr><a:endParaRPr ${languageOf(node)}/></a:p></c:txPr>`
  )
}

/** `c:tx` with text of its own (CT_Tx, §21.2.2.214). */
export function richText(text: string, node: ChartNode, color: Color): string {
  return (
    '<c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr${properties(node, color, false)}</a:defRPr></a:pPr><a:r><a:rPr ${languageOf(node)}${properties(node, color, false)}</a:rPr><a:t>${esc(text)}</a:t></a:r></a:p></c:rich></c:tx>`
  )
}

/** Room in points that programs leave between a title's frame and its text, above and below (measured: LibreOffice 7.4). */
const TITLE_INSET = 3.6

/** `c:layout` with a place in fractions of the chart (CT_ManualLayout, §21.2.2.95). Titles have no size: their text gives it. */
export function manualLayout(box: Box, { box: whole }: ChartNode, what: 'inner' | 'legend' | 'title'): string {
  const fraction = (length: number, of: number): string => String(Math.round((length / of) * 1e5) / 1e5)
  const size = what === 'title' ? '' : `<c:w val="${fraction(box.w, whole.w)}"/><c:h val="${fraction(box.h, whole.h)}"/>`
  const y = what === 'title' ? Math.max(whole.y, box.y - TITLE_INSET) : box.y
  return (
    `<c:layout><c:manualLayout>${what === 'inner' ? '<c:layoutTarget val="inner"/>' : ''}<c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="${fraction(box.x - whole.x, whole.w)}"/><c:y val="${fraction(y - whole.y, whole.h)}"/>${size}</c:manualLayout></c:layout>`
  )
}
