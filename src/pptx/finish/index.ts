/** Everything in the package but the slides' objects: themes, master, layouts, notes, properties, relationships. */
import type { EmbeddedFont } from '../../fonts/embed.ts'
import type { Keep } from '../../scene/keep.ts'
import { chartParts } from '../charts/parts.ts'
import type { MediaFiles } from '../media.ts'
import type { DeckPlan } from '../plan.ts'
import { relationshipsXml } from '../slides/relationships.ts'
import { relationshipType } from '../xml.ts'
import { contentTypesXml } from './content-types.ts'
import { fontParts } from './fonts.ts'
import { looks } from './looks.ts'
import { presentationRelationships, presentationXml } from './presentation.ts'
import { appXml, coreXml } from './properties.ts'
import { addTemplate } from './template.ts'
import { slideFiles } from './slide-files.ts'
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
  else {
    parts.set('ppt/presentation.xml', presentationXml(plan, fonts))
    parts.set('ppt/_rels/presentation.xml.rels', presentationRelationships(plan, fonts))
    for (const { part, bytes } of fontParts(fonts)) parts.set(part, bytes)
    for (const [name, part] of looks(plan, keep)) parts.set(name, part)
  }
  for (const [name, part] of slideFiles(plan, media, keep)) parts.set(name, part)
  for (const [name, content] of chartParts(plan)) parts.set(name, content)
  for (const { name, bytes } of media.played.values()) parts.set(`ppt/media/${name}`, bytes)
  for (const { raster, vector } of media.pictures.values()) {
    for (const file of vector ? [raster, vector] : [raster]) parts.set(`ppt/media/${file.name}`, file.bytes)
  }
  return new Map<string, Part>([['[Content_Types].xml', contentTypesXml(parts.keys(), template?.parts)], ...parts])
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
