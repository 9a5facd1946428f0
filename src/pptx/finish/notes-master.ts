import type { Box } from '../../scene/types.ts'
import type { DeckPlan } from '../plan.ts'
import { languageAttributes } from '../text/languages.ts'
import { DECLARATION, extent, NAMESPACES, TREE_START } from '../xml.ts'
import { colorMap } from './master.ts'
import { promptXml } from './placeholder-shape.ts'

/** `ppt/notesMasters/notesMaster1.xml` (CT_NotesMaster, §19.3.1.27) on a page of 540 × 720 pt: white, whatever the slides are. */
export function notesMasterXml({ words, languages }: DeckPlan): string {
  const language = languageAttributes(languages, 'ea')
  const levels = words.levels.map((text, level) => promptXml(text, language, level)).join('')
  // LibreOffice 7.4 takes sizes from the placeholder only, PowerPoint from `p:notesStyle` too.
  const noteLevels = Array.from({ length: 9 }, (_, i) => noteLevel(i)).join('')
  const image =
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${words.slideImage} 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${extent({ x: 54, y: 54, w: 432, h: 243 })}</a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:ln></p:spPr></p:sp>'
  const number = `<a:p><a:fld id="{CE5E9CC1-C706-4F49-92D6-E571CC5EEA8F}" type="slidenum"><a:rPr ${language}/><a:t>‹#›</a:t></a:fld><a:endParaRPr ${language}/></a:p>`
  return (
    `${DECLARATION}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE_START}` +
    image +
    textShape(3, `${words.notes} 2`, 'type="body" sz="quarter" idx="3"', { x: 54, y: 315, w: 432, h: 350 }, noteLevels, levels) +
    textShape(
      4,
      `${words.number} 3`,
      'type="sldNum" sz="quarter" idx="5"',
      { x: 306, y: 684, w: 180, h: 24 },
      '<a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr>',
      number,
    ) +
    `</p:spTree></p:cSld>${colorMap()}<p:notesStyle>${noteLevels}</p:notesStyle></p:notesMaster>`
  )
}

function textShape(id: number, name: string, attributes: string, box: Box, levels: string, paragraphs: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm>${extent(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"/><a:lstStyle>${levels}</a:lstStyle>${paragraphs}</p:txBody></p:sp>`
  )
}

/** One level of `p:notesStyle` (§19.3.1.28): 12 pt, a little air between paragraphs. */
function noteLevel(level: number): string {
  return (
    `<a:lvl${level + 1}pPr marL="${level * 182_880}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    '<a:lnSpc><a:spcPct val="110000"/></a:lnSpc><a:spcBef><a:spcPts val="400"/></a:spcBef>' +
    '<a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
    `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level + 1}pPr>`
  )
}
