import type { Box, TextNode } from '../../scene/types.ts'
import { esc, extent } from '../xml.ts'

export interface PlaceholderShape {
  id: number
  /** Escaped. */
  name: string
  /** Attributes of `p:ph`. */
  attributes: string
  box?: Box
  anchor?: TextNode['anchor']
  /** Content of `a:lstStyle`. */
  levels?: string
  /** `a:p` elements. */
  paragraphs: string
}

const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const

/** A placeholder of the master or of a layout: `p:sp` with `p:ph` (§19.3.1.43, §19.3.1.36). Text that HR types shrinks to fit. */
export function placeholderXml({ id, name, attributes, box, anchor = 'top', levels = '', paragraphs }: PlaceholderShape): string {
  const look = box ? `<p:spPr><a:xfrm>${extent(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` : '<p:spPr/>'
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr>${look}` +
    `<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${ANCHOR[anchor]}"><a:normAutofit/></a:bodyPr>` +
    `<a:lstStyle>${levels}</a:lstStyle>${paragraphs}</p:txBody></p:sp>`
  )
}

/** One prompt, already escaped, as a paragraph. */
export function promptXml(text: string, language: string, level = 0): string {
  const properties = level === 0 ? '' : `<a:pPr lvl="${level}"/>`
  return `<a:p>${properties}<a:r><a:rPr ${language}/><a:t>${text}</a:t></a:r></a:p>`
}

/** A footer or a date that new slides begin with; empty if there is none. */
export function footXml(text: string | undefined, language: string): string {
  return text === undefined ? `<a:p><a:endParaRPr ${language}/></a:p>` : promptXml(esc(text), language)
}

/** The slide's number as a field. */
export function numberField(language: string): string {
  return `<a:p><a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr ${language}/><a:t>‹#›</a:t></a:fld><a:endParaRPr ${language}/></a:p>`
}
