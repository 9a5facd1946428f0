import type { EmbeddedFont } from '../../fonts/embed.ts'
import type { DeckPlan, SlidePlan } from '../plan.ts'
import { type Relationship, relationshipsXml } from '../slides/relationships.ts'
import { defaultText } from '../text/style.ts'
import { DECLARATION, emu, esc, NAMESPACES, relationshipType } from '../xml.ts'
import { fontListXml, fontRelationships } from './fonts.ts'
import { guid } from './guid.ts'
import { levelsXml } from './text-styles.ts'

/** First `p:sldId@id` (ST_SlideId, §19.7.13). */
const FIRST_SLIDE_ID = 256

const slideId = ({ number }: SlidePlan): number => FIRST_SLIDE_ID + number - 1
const slideRelationship = ({ number }: SlidePlan): string => `rId${number + 10}`

/** `ppt/presentation.xml` (CT_Presentation, §19.2.1.26), its children in the schema's order. */
export function presentationXml(plan: DeckPlan, fonts: readonly EmbeddedFont[]): string {
  return (
    `${DECLARATION}<p:presentation ${NAMESPACES}${firstNumberAttribute(plan)}${fonts.length > 0 ? ' embedTrueTypeFonts="1"' : ''} saveSubsetFonts="1" autoCompressPictures="0">` +
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>' +
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
    slideListXml(plan) +
    `<p:sldSz cx="${emu(plan.theme.grid.width)}" cy="${emu(plan.theme.grid.height)}"/><p:notesSz cx="6858000" cy="9144000"/>` +
    `${fontListXml(fonts)}${defaultTextStyleXml(plan)}${sectionsXml(plan)}</p:presentation>`
  )
}

/** `p:sldIdLst`; nothing without slides. */
export function slideListXml({ slides }: DeckPlan): string {
  const list = slides.map((slide) => `<p:sldId id="${slideId(slide)}" r:id="${slideRelationship(slide)}"/>`).join('')
  return list && `<p:sldIdLst>${list}</p:sldIdLst>`
}

/** `p:defaultTextStyle`: what text boxes and table cells inherit. */
export function defaultTextStyleXml({ theme, languages }: DeckPlan): string {
  return (
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${languages.ea}"/></a:defPPr>` +
    `${levelsXml(defaultText(theme), { fonts: '+mn', count: 9 })}</p:defaultTextStyle>`
  )
}

/** `firstSlideNum`: what the first slide's number field counts. */
export function firstNumberAttribute({ deck: { firstNumber = 1 } }: DeckPlan): string {
  return firstNumber === 1 ? '' : ` firstSlideNum="${firstNumber}"`
}

/** `p14:sectionLst` ([MS-PPTX] 2.2.2.11): every slide stands in exactly one section. */
export function sectionsXml({ slides, deck, words }: DeckPlan): string {
  if (!slides.some(({ scene }) => scene.section)) return ''
  const sections: { id: string; name: string; slides: SlidePlan[] }[] = []
  for (const slide of slides) {
    const section = slide.scene.section
    const last = sections.at(-1)
    if (last && (!section || last.id === section.id)) last.slides.push(slide)
    else sections.push({ id: section?.id ?? '', name: section?.title || words.opening, slides: [slide] })
  }
  const list = sections.map(
    ({ id, name, slides: members }, i) =>
      `<p14:section name="${esc(name)}" id="${guid(`${deck.name}/${id}/${i}`)}"><p14:sldIdLst>` +
      `${members.map((slide) => `<p14:sldId id="${slideId(slide)}"/>`).join('')}</p14:sldIdLst></p14:section>`,
  )
  return (
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">' +
    `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${list.join('')}</p14:sectionLst></p:ext></p:extLst>`
  )
}

/** `ppt/_rels/presentation.xml.rels`. */
export function presentationRelationships(plan: DeckPlan, fonts: readonly EmbeddedFont[]): string {
  const fixed: Relationship[] = [
    { id: 'rId1', type: relationshipType('slideMaster'), target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', type: relationshipType('notesMaster'), target: 'notesMasters/notesMaster1.xml' },
    { id: 'rId3', type: relationshipType('presProps'), target: 'presProps.xml' },
    { id: 'rId4', type: relationshipType('viewProps'), target: 'viewProps.xml' },
    { id: 'rId5', type: relationshipType('theme'), target: 'theme/theme1.xml' },
    { id: 'rId6', type: relationshipType('tableStyles'), target: 'tableStyles.xml' },
  ]
  return relationshipsXml([...fixed, ...fontRelationships(fonts), ...slideRelationships(plan)])
}

export function slideRelationships({ slides }: DeckPlan): Relationship[] {
  return slides.map((slide) => ({
    id: slideRelationship(slide),
    type: relationshipType('slide'),
    target: `slides/slide${slide.number}.xml`,
  }))
}

/** `ppt/presProps.xml` (§19.2.1.27). */
export const PRESENTATION_PROPERTIES = `${DECLARATION}<p:presentationPr ${NAMESPACES}/>`

/** `ppt/viewProps.xml` (§19.2.1.33). */
export const VIEW_PROPERTIES =
  `${DECLARATION}<p:viewPr ${NAMESPACES}><p:normalViewPr><p:restoredLeft sz="15620"/><p:restoredTop sz="80000"/></p:normalViewPr>` +
  '<p:gridSpacing cx="50800" cy="50800"/></p:viewPr>'
