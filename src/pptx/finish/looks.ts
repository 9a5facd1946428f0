/** What a deck looks like, whatever its slides hold: themes, master, layouts, styles of tables. */
import { digestOf } from '../../digest/index.ts'
import type { Keep } from '../../scene/keep.ts'
import type { DeckPlan } from '../plan.ts'
import { relationshipsXml } from '../slides/relationships.ts'
import { esc, relationshipType } from '../xml.ts'
import { keptParts } from './kept-parts.ts'
import { layoutXml } from './layout.ts'
import { masterXml } from './master.ts'
import { notesMasterXml } from './notes-master.ts'
import { PRESENTATION_PROPERTIES, VIEW_PROPERTIES } from './presentation.ts'
import { tableStylesXml } from './table-styles.ts'
import { themeXml } from './theme.ts'
import type { Part } from './zip.ts'

/** Our own themes, masters and layouts, by part name. */
export function looks(plan: DeckPlan, keep?: Keep): readonly (readonly [name: string, part: Part])[] {
  const write = (): [string, string][] => lookParts(plan)
  return keep === undefined ? write() : keptParts(undefined, `looks ${keyOf(plan)}`, write, keep)
}

/** Stands for all that these parts depend on: layouts follow from the theme. */
function keyOf({ theme, deck: { lang }, foot }: DeckPlan): string {
  return digestOf(JSON.stringify([theme, lang, foot]))
}

/** The notes have a theme part of their own: PowerPoint refuses a shared one. */
function lookParts(plan: DeckPlan): [name: string, text: string][] {
  const { theme, deck, layouts } = plan
  const name = esc(deck.lang.startsWith('zh') ? theme.label.zh : theme.label.en)
  const xml = themeXml(theme, name)
  const toMaster = relationshipsXml([{ id: 'rId1', type: relationshipType('slideMaster'), target: '../slideMasters/slideMaster1.xml' }])
  const toLayouts = relationshipsXml([
    ...layouts.map(({ number }) => ({
      id: `rId${number}`,
      type: relationshipType('slideLayout'),
      target: `../slideLayouts/slideLayout${number}.xml`,
    })),
    { id: `rId${layouts.length + 1}`, type: relationshipType('theme'), target: '../theme/theme1.xml' },
  ])
  return [
    ['ppt/presProps.xml', PRESENTATION_PROPERTIES],
    ['ppt/viewProps.xml', VIEW_PROPERTIES],
    ['ppt/theme/theme1.xml', xml],
    ['ppt/theme/theme2.xml', xml],
    ['ppt/tableStyles.xml', tableStylesXml(theme, name)],
    ['ppt/slideMasters/slideMaster1.xml', masterXml(plan)],
    ['ppt/slideMasters/_rels/slideMaster1.xml.rels', toLayouts],
    ...layouts.flatMap((layout): [string, string][] => [
      [`ppt/slideLayouts/slideLayout${layout.number}.xml`, layoutXml(layout, plan)],
      [`ppt/slideLayouts/_rels/slideLayout${layout.number}.xml.rels`, toMaster],
    ]),
    ['ppt/notesMasters/notesMaster1.xml', notesMasterXml(plan)],
    [
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      relationshipsXml([{ id: 'rId1', type: relationshipType('theme'), target: '../theme/theme2.xml' }]),
    ],
  ]
}
