import type { DeckPlan, SlidePlan } from '../plan.ts'
import { externalAddress, linkKey } from '../text/links.ts'
import { esc, relationshipType } from '../xml.ts'
import type { PictureIds } from './picture.ts'

/** One entry of a relationships part (ECMA-376 part 2, §9.3). */
export interface Relationship {
  id: string
  type: string
  /** Unescaped. */
  target: string
  external?: boolean
}

const ENTRY = /<Relationship ([^>]*)\/>/g
const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads a relationships part as PptxGenJS writes it. */
export function readRelationships(xml: string): Relationship[] {
  return [...xml.matchAll(ENTRY)].map(([, attributes = '']) => {
    const attribute = (name: string): string => unescape(new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
    return {
      id: attribute('Id'),
      type: attribute('Type'),
      target: attribute('Target'),
      ...(attribute('TargetMode') === 'External' && { external: true }),
    }
  })
}

/** Writes a relationships part. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const entries = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${esc(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
  )
}

/** Relationships of which those that were the same have become one. */
export interface MergedRelationships {
  list: readonly Relationship[]
  /** The id that stands for a given one. */
  ids: ReadonlyMap<string, string>
}

/** Makes one of relationships of the same type to the same target: a picture shown twice on a slide. */
export function mergeRelationships(relationships: readonly Relationship[]): MergedRelationships {
  const list = new Map<string, Relationship>()
  const ids = new Map<string, string>()
  for (const relationship of relationships) {
    const key = `${relationship.type} ${relationship.target}`
    const first = list.get(key) ?? relationship
    list.set(key, first)
    ids.set(relationship.id, first.id)
  }
  return { list: [...list.values()], ids }
}

/** Relationship ids of the slide's links, by `linkKey`. */
export function linkIds({ links }: SlidePlan, { numbers }: DeckPlan, relationships: readonly Relationship[]): ReadonlyMap<string, string> {
  const ids = new Map(relationships.map(({ target, id }) => [target, id]))
  return new Map(
    links.flatMap((link) => {
      const id = ids.get(link.kind === 'external' ? externalAddress(link.url)! : `slide${numbers.get(link.id)}.xml`)
      return id === undefined ? [] : [[linkKey(link), id]]
    }),
  )
}

/** The relationship ids that a picture written by PptxGenJS refers to: for a drawing, its raster comes first. */
export function pictureIds(xml: string): PictureIds {
  const [raster = '', vector] = [...xml.matchAll(/r:embed="(rId\d+)"/g)].map(([, id]) => id!)
  return vector === undefined ? { raster } : { raster, vector }
}

/** Whether a relationship is of that type (its last segment). */
export function isOfType({ type }: Relationship, name: string): boolean {
  return type === relationshipType(name)
}

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITY[name]!)
}
