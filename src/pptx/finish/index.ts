/** Everything in the package but the slides' objects: themes, master, layouts, notes, properties, relationships. */
import type { EmbeddedFont } from '../../fonts/embed.ts'
import type { Keep } from '../../scene/keep.ts'
import { chartParts } from '../charts/parts.ts'
import type { MediaFiles } from '../media.ts'
import type { DeckPlan } from '../plan.ts'
import { relationshipsXml } from '../slides/relationships.ts'
import { esc, relationshipType } from '../xml.ts'
import { contentTypesXml } from './content-types.ts'
import { fontParts } from './fonts.ts'
import { layoutXml } from './layout.ts'
import { masterXml } from './master.ts'
import { notesMasterXml } from './notes-master.ts'
import { presentationRelationships, PRESENTATION_PROPERTIES, presentationXml, VIEW_PROPERTIES } from './presentation.ts'
import { appXml, coreXml } from './properties.ts'
import { addTemplate } from './template.ts'
import { tableStylesXml } from './table-styles.ts'
import { slideFiles } from './slide-files.ts'
import { themeXml } from './theme.ts'
import type { Part, Parts } from './zip.ts'

/** The whole package, `[Content_Types].xml` first. */
export function packageParts(plan: DeckPlan, media: MediaFiles, fonts: readonly EmbeddedFont[] = [], keep?: Keep): Parts {
  const parts = new Map<string, Part>([
    ['_rels/.rels', ROOT_RELATIONSHIPS],
    ['docProps/app.xml', appXml(plan)],
    ['docProps/core.xml', coreXml(plan)],
  ])
  const { template } = plan.design
  if (template) addTemplate(parts, plan, template)
  else addLooks(parts, plan, fonts)
  for (const [name, part] of slideFiles(plan, media, keep)) parts.set(name, part)
  for (const [name, content] of chartParts(plan)) parts.set(name, content)
  for (const { name, bytes } of media.played.values()) parts.set(`ppt/media/${name}`, bytes)
  for (const { raster, vector } of media.pictures.values()) {
    for (const file of vector ? [raster, vector] : [raster]) parts.set(`ppt/media/${file.name}`, file.bytes)
  }
  return new Map<string, Part>([['[Content_Types].xml', contentTypesXml(parts.keys(), template?.parts)], ...parts])
}

/** The presentation, themes, masters and layouts of our own. The notes have a theme part of their own: PowerPoint refuses a shared one. */
function addLooks(parts: Map<string, Part>, plan: DeckPlan, fonts: readonly EmbeddedFont[]): void {
  const { theme, deck, layouts } = plan
  const name = esc(deck.lang.startsWith('zh') ? theme.label.zh : theme.label.en)
  const xml = themeXml(theme, name)
  const toMaster = relationshipsXml([{ id: 'rId1', type: relationshipType('slideMaster'), target: '../slideMasters/slideMaster1.xml' }])
  parts.set('ppt/presentation.xml', presentationXml(plan, fonts))
  parts.set('ppt/_rels/presentation.xml.rels', presentationRelationships(plan, fonts))
  for (const { part, bytes } of fontParts(fonts)) parts.set(part, bytes)
  parts.set('ppt/presProps.xml', PRESENTATION_PROPERTIES)
  parts.set('ppt/viewProps.xml', VIEW_PROPERTIES)
  parts.set('ppt/theme/theme1.xml', xml)
  parts.set('ppt/theme/theme2.xml', xml)
  parts.set('ppt/tableStyles.xml', tableStylesXml(theme, name))
  parts.set('ppt/slideMasters/slideMaster1.xml', masterXml(plan))
  parts.set(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relationshipsXml([
      ...layouts.map(({ number }) => ({
        id: `rId${number}`,
        type: relationshipType('slideLayout'),
        target: `../slideLayouts/slideLayout${number}.xml`,
      })),
      { id: `rId${layouts.length + 1}`, type: relationshipType('theme'), target: '../theme/theme1.xml' },
    ]),
  )
  for (const layout of layouts) {
    parts.set(`ppt/slideLayouts/slideLayout${layout.number}.xml`, layoutXml(layout, plan))
    parts.set(`ppt/slideLayouts/_rels/slideLayout${layout.number}.xml.rels`, toMaster)
  }
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMasterXml(plan))
  parts.set(
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    relationshipsXml([{ id: 'rId1', type: relationshipType('theme'), target: '../theme/theme2.xml' }]),
  )
}

const ROOT_RELATIONSHIPS = relationshipsXml([
  { id: 'rId1', type: relationshipType('officeDocument'), target: 'ppt/presentation.xml' },
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'rId3', type: relationshipType('extended-properties'), target: 'docProps/app.xml' },
])
