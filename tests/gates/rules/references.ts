import type { OpenPackage } from '../package.ts'
import { elements, type XmlElement } from '../xml.ts'
import { doubles } from './content-types.ts'

/** ST_SlideId (§19.7.13), ST_SlideMasterId and ST_SlideLayoutId (§19.7.17, §19.7.16). */
const SLIDE_IDS = { least: 256, most: 2_147_483_647 }
const MASTER_IDS = { least: 2_147_483_648, most: 4_294_967_295 }

/** Ids of slides, masters and layouts lie in their ranges; no layout has the id of another or of a master. */
export function idRangesRule({ documents }: OpenPackage): string[] {
  const idsOf = (root: XmlElement, name: string): number[] =>
    [...elements(root, name)].map(({ attributes }) => Number(attributes.get('id')))
  const presentation = documents.get('ppt/presentation.xml')
  if (!presentation) return []
  const slides = idsOf(presentation, 'p:sldId')
  const masters = idsOf(presentation, 'p:sldMasterId')
  const layouts = [...documents]
    .filter(([name]) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(name))
    .flatMap(([, root]) => idsOf(root, 'p:sldLayoutId'))
  const outside = (ids: number[], { least, most }: typeof SLIDE_IDS): number[] => ids.filter((id) => !(id >= least && id <= most))
  return [
    ...outside(slides, SLIDE_IDS).map((id) => `slide id ${id} is out of range`),
    ...outside([...masters, ...layouts], MASTER_IDS).map((id) => `id ${id} of a master or a layout is out of range`),
    ...doubles(slides).map((id) => `two slides have the id ${id}`),
    ...doubles([...masters, ...layouts]).map((id) => `two masters or layouts have the id ${id}`),
    ...([...elements(presentation, 'p:notesSz')].length === 1 ? [] : ['the size of notes pages is missing']),
  ]
}

/** What a part's relationships have to be: a type, and how many of it. */
const NEEDED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ppt\/slides\/[^/]+\.xml$/, ['slideLayout']],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, ['slideMaster']],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, ['theme']],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, ['theme']],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, ['notesMaster']],
]

/** The parts that each kind of part must lead to exist, once; slides and their notes lead to each other. */
export function companionsRule({ parts, relationships }: OpenPackage): string[] {
  const problems: string[] = []
  for (const name of parts.keys()) {
    const list = relationships.get(name) ?? []
    for (const [pattern, types] of NEEDED) {
      if (!pattern.test(name)) continue
      for (const type of types) {
        const count = list.filter((entry) => entry.type === type).length
        if (count !== 1) problems.push(`${name}: ${count} relationships to a ${type} instead of one`)
      }
    }
    const notes = list.filter(({ type }) => name.startsWith('ppt/slides/') && type === 'notesSlide')
    for (const { target } of notes) {
      const back = relationships.get(target)?.filter(({ type, target: slide }) => type === 'slide' && slide === name) ?? []
      if (back.length !== 1) problems.push(`${name}: its notes ${target} do not lead back to it`)
    }
    if (notes.length > 1) problems.push(`${name}: ${notes.length} pages of notes`)
  }
  return problems
}

/** The kinds of part that an element's relationship may lead to. */
const LEADS_TO: Readonly<Record<string, string>> = {
  'p:sldId': 'slide',
  'p:sldMasterId': 'slideMaster',
  'p:sldLayoutId': 'slideLayout',
  'p:notesMasterId': 'notesMaster',
  'a:blip': 'image',
  'asvg:svgBlip': 'image',
  'c:chart': 'chart',
  'c:externalData': 'package',
}

/** Elements refer to relationships of the right type; links have an address, or an action that needs none (§21.1.2.3.5). */
export function targetsRule({ documents, relationships }: OpenPackage): string[] {
  const problems: string[] = []
  for (const [name, root] of documents) {
    const types = new Map(relationships.get(name)?.map(({ id, type }) => [id, type]))
    const typeOf = ({ attributes }: XmlElement): string | undefined => types.get(attributes.get('r:id') ?? attributes.get('r:embed') ?? '')
    for (const [element, wanted] of Object.entries(LEADS_TO)) {
      for (const found of elements(root, element)) {
        const type = typeOf(found)
        if (type !== undefined && type !== wanted) problems.push(`${name}: ${element} leads to a ${type}, not to a ${wanted}`)
      }
    }
    for (const element of ['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver']) {
      for (const link of elements(root, element)) problems.push(...linkProblems(link, typeOf(link)).map((problem) => `${name}: ${problem}`))
    }
  }
  return problems
}

function linkProblems({ attributes }: XmlElement, type: string | undefined): string[] {
  const action = attributes.get('action') ?? ''
  if (attributes.get('r:id') === undefined) return ['a link without r:id']
  if (action === 'ppaction://hlinksldjump') return type === 'slide' ? [] : ['a jump to a slide that leads to no slide']
  if (action === '') return type === 'hyperlink' ? [] : ['a link that leads nowhere']
  return []
}
