import { esc } from '../xml.ts'

/** One entry of a relationships part (ECMA-376 part 2, §9.3). */
export interface Relationship {
  id: string
  type: string
  /** Unescaped. */
  target: string
  external?: boolean
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
