/** The package of a deck made from a template: its masters, layouts, themes and media as they are, around our slides. */
import { posix } from 'node:path'
import type { Template } from '../../layouts/template.ts'
import type { DeckPlan } from '../plan.ts'
import { type Relationship, relationshipsXml } from '../slides/relationships.ts'
import { codeThemes } from '../text/code-slot.ts'
import { DECLARATION, esc, NAMESPACES, relationshipType } from '../xml.ts'
import { notesMasterXml } from './notes-master.ts'
import {
  defaultTextStyleXml,
  firstNumberAttribute,
  PRESENTATION_PROPERTIES,
  sectionsXml,
  slideListXml,
  slideRelationships,
  VIEW_PROPERTIES,
} from './presentation.ts'
import { TABLE_STYLE, tableStyleXml, tableStylesXml } from './table-styles.ts'
import { themeXml } from './theme.ts'
import type { Part } from './zip.ts'

const FOLDER = 'ppt'

/** Ids of our own relationships of the presentation; those of embedded fonts keep theirs. */
const OWN = 'rIdD'

/** A part's name as a relationship's target, from another part. */
export function targetFrom(part: string, target: string): string {
  return posix.relative(posix.dirname(part), target)
}

/** Adds the template's parts, and the presentation that names them. */
export function addTemplate(parts: Map<string, Part>, plan: DeckPlan, template: Template): void {
  for (const [name, { bytes }] of template.parts) parts.set(name, bytes)
  for (const [name, xml] of codeThemes(plan.theme, template)) parts.set(name, xml)
  const notesMaster = template.notesMaster ?? addNotesMaster(parts, plan)
  const tableStyles = template.tableStyles ?? 'ppt/tableStyles.xml'
  parts.set(tableStyles, withTableStyle(template, plan))
  parts.set('ppt/presProps.xml', PRESENTATION_PROPERTIES)
  parts.set('ppt/viewProps.xml', VIEW_PROPERTIES)
  const target = (part: string): string => posix.relative(FOLDER, part)
  const masters = template.masters.map(({ id, part }, i) => ({ id, relationship: `${OWN}${i + 10}`, part }))
  const relationships: Relationship[] = [
    ...masters.map(({ relationship, part }) => ({ id: relationship, type: relationshipType('slideMaster'), target: target(part) })),
    { id: `${OWN}1`, type: relationshipType('notesMaster'), target: target(notesMaster) },
    ...(template.handoutMaster === undefined
      ? []
      : [{ id: `${OWN}2`, type: relationshipType('handoutMaster'), target: target(template.handoutMaster) }]),
    { id: `${OWN}3`, type: relationshipType('presProps'), target: 'presProps.xml' },
    { id: `${OWN}4`, type: relationshipType('viewProps'), target: 'viewProps.xml' },
    { id: `${OWN}5`, type: relationshipType('theme'), target: target(template.theme) },
    { id: `${OWN}6`, type: relationshipType('tableStyles'), target: target(tableStyles) },
    ...template.fonts.map(({ id, type, part }) => ({ id, type: relationshipType(type), target: target(part) })),
    ...slideRelationships(plan),
  ]
  const { sizes, embeddedFonts, defaultTextStyle } = template.presentation
  parts.set('ppt/_rels/presentation.xml.rels', relationshipsXml(relationships))
  parts.set(
    'ppt/presentation.xml',
    `${DECLARATION}<p:presentation ${NAMESPACES}${firstNumberAttribute(plan)} saveSubsetFonts="1" autoCompressPictures="0">` +
      `<p:sldMasterIdLst>${masters.map(({ id, relationship }) => `<p:sldMasterId id="${id}" r:id="${relationship}"/>`).join('')}</p:sldMasterIdLst>` +
      `<p:notesMasterIdLst><p:notesMasterId r:id="${OWN}1"/></p:notesMasterIdLst>` +
      (template.handoutMaster === undefined ? '' : `<p:handoutMasterIdLst><p:handoutMasterId r:id="${OWN}2"/></p:handoutMasterIdLst>`) +
      `${slideListXml(plan)}${sizes}${embeddedFonts}${defaultTextStyle || defaultTextStyleXml(plan)}${sectionsXml(plan)}</p:presentation>`,
  )
}

/** Our own notes master with a theme part of its own, under names that the template does not use. */
function addNotesMaster(parts: Map<string, Part>, plan: DeckPlan): string {
  let number = 1
  while (parts.has(`ppt/theme/theme${number}.xml`)) number++
  const part = 'ppt/notesMasters/notesMaster1.xml'
  parts.set(`ppt/theme/theme${number}.xml`, themeXml(plan.theme, esc(plan.theme.name)))
  parts.set(part, notesMasterXml(plan))
  parts.set(
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    relationshipsXml([{ id: 'rId1', type: relationshipType('theme'), target: `../theme/theme${number}.xml` }]),
  )
  return part
}

/** The template's table styles, and ours among them: both decks draw tables alike. Its own default stays. */
function withTableStyle({ tableStyles, parts }: Template, { theme }: DeckPlan): string {
  const given = tableStyles === undefined ? undefined : parts.get(tableStyles)
  const name = 'Diptych'
  if (given === undefined) return tableStylesXml(theme, name)
  const xml = new TextDecoder().decode(given.bytes)
  if (xml.includes(TABLE_STYLE)) return xml
  const ours = tableStyleXml(theme, name, ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')
  const root = /<((?:\w+:)?tblStyleLst)\b[^>]*?(\/?)>/.exec(xml)
  if (root === null) return tableStylesXml(theme, name)
  if (root[2] === '/') return xml.replace(root[0], `${root[0].slice(0, -2)}>${ours}</${root[1]}>`)
  return xml.replace(new RegExp(`</${root[1]}\\s*>`), `${ours}$&`)
}
