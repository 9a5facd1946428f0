import { readEot } from '../eot.ts'
import type { OpenPackage } from '../package.ts'
import { elements } from '../xml.ts'
import { doubles } from './content-types.ts'

const PRESENTATION = 'ppt/presentation.xml'
const STYLES = ['p:regular', 'p:bold', 'p:italic', 'p:boldItalic']
const TYPE = 'application/x-fontdata'

/**
 * Embedded fonts (§19.2.1.9, §15.2.13): each typeface once and named by the look of the deck ([MS-OI29500] on
 * `embeddedFontLst`), each style a part that is Embedded OpenType, of that family, and permits it.
 */
export function fontsRule({ parts, documents, relationships }: OpenPackage): string[] {
  const presentation = documents.get(PRESENTATION)
  if (!presentation) return []
  const entries = [...elements(presentation, 'p:embeddedFont')]
  if (entries.length === 0) return []
  const problems: string[] = []
  if (presentation.attributes.get('embedTrueTypeFonts') !== '1') problems.push('fonts are embedded, and the presentation does not say so')
  const byId = new Map(relationships.get(PRESENTATION)?.map((entry) => [entry.id, entry]))
  const types = documents.get('[Content_Types].xml')!
  const isFontData = [...elements(types, 'Default')].some(
    ({ attributes }) => attributes.get('Extension') === 'fntdata' && attributes.get('ContentType') === TYPE,
  )
  if (!isFontData) problems.push(`fonts are embedded, and no content type is ${TYPE}`)
  const named = new Set(
    [...documents]
      .filter(([name]) => name.startsWith('ppt/') && name !== PRESENTATION)
      .flatMap(([, root]) => ['a:latin', 'a:ea', 'a:cs', 'a:font', 'a:sym', 'a:buFont'].flatMap((tag) => [...elements(root, tag)]))
      .map(({ attributes }) => attributes.get('typeface')),
  )
  const typefaces = entries.map((entry) => entry.children[0]?.attributes.get('typeface') ?? '')
  problems.push(...doubles(typefaces).map((typeface) => `the font ${typeface} is embedded twice`))
  entries.forEach((entry, i) => {
    const typeface = typefaces[i]!
    const say = (problem: string): number => problems.push(`embedded font ${typeface}: ${problem}`)
    if (entry.children[0]?.name !== 'p:font') say('its name does not come first')
    if (!named.has(typeface)) say('nothing is set in it')
    const order = entry.children.slice(1).map(({ name }) => STYLES.indexOf(name))
    if (order.length === 0 || order.some((place, n) => place < 0 || (n > 0 && place <= order[n - 1]!))) say('its styles are out of order')
    for (const { name, attributes } of entry.children.slice(1)) {
      const relationship = byId.get(attributes.get('r:id') ?? '')
      const bytes = relationship?.type === 'font' ? parts.get(relationship.target) : undefined
      if (!bytes) {
        say(`${name} leads to no font`)
        continue
      }
      try {
        const { family, style, fsType } = readEot(bytes)
        if (family !== typeface) say(`${name} is of the family ${family}`)
        if (style.replaceAll(' ', '').toLowerCase() !== name.slice(2).toLowerCase()) say(`${name} is the style ${style}`)
        if ((fsType & 0xf) !== 0 && (fsType & 0x8) === 0) say(`${name} does not permit it (fsType ${fsType})`)
      } catch (error) {
        say(`${name}: ${(error as Error).message}`)
      }
    }
  })
  return problems
}
