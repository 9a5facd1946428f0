import { strFromU8, unzipSync } from 'fflate'
import { parseXml, type XmlElement } from './xml.ts'

/** One entry of a relationships part, its target as a part name, or an address outside. */
interface PartRelationship {
  id: string
  /** Last segment of its type. */
  type: string
  target: string
  external: boolean
}

/** A package, opened for inspection. */
export interface OpenPackage {
  /** Names as the zip's directory lists them, with doubles and folders. */
  entries: readonly string[]
  /** Parts by name. */
  parts: ReadonlyMap<string, Uint8Array>
  /** Parsed XML parts; those that are not well-formed are missing here and stand in `malformed`. */
  documents: ReadonlyMap<string, XmlElement>
  malformed: readonly string[]
  /** Relationships by the part that has them; '' is the package itself. */
  relationships: ReadonlyMap<string, readonly PartRelationship[]>
}

export function openPackage(bytes: Uint8Array): OpenPackage {
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')))
  const documents = new Map<string, XmlElement>()
  const malformed: string[] = []
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue
    try {
      documents.set(name, parseXml(strFromU8(content)))
    } catch (error) {
      malformed.push(`${name}: not well-formed: ${(error as Error).message}`)
    }
  }
  return { entries: entryNames(bytes), parts, documents, malformed, relationships: relationshipsOf(documents) }
}

function relationshipsOf(documents: ReadonlyMap<string, XmlElement>): ReadonlyMap<string, readonly PartRelationship[]> {
  const relationships = new Map<string, PartRelationship[]>()
  for (const [name, root] of documents) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name)
    if (!match) continue
    const source = `${match[1]}${match[2]}`
    relationships.set(
      source,
      root.children.map(({ attributes }) => {
        const external = attributes.get('TargetMode') === 'External'
        const target = attributes.get('Target') ?? ''
        return {
          id: attributes.get('Id') ?? '',
          type: (attributes.get('Type') ?? '').split('/').at(-1)!,
          target: external ? target : resolve(match[1]!, target),
          external,
        }
      }),
    )
  }
  return relationships
}

/** A target relative to a folder, as a part name. */
function resolve(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1)
}

/** Names in the zip's central directory (APPNOTE 4.3.12). */
function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end > 0 && view.getUint32(end, true) !== 0x06054b50) end--
  let at = view.getUint32(end + 16, true)
  const names: string[] = []
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    names.push(strFromU8(bytes.subarray(at + 46, at + 46 + name)))
    at += 46 + name + extra + comment
  }
  return names
}
