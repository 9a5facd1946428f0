/** The package that a template is: parts by name, their content types, their relationships (ECMA-376 part 2). */
import { unzipSync } from 'fflate'
import { posix } from 'node:path'
import { attribute, children, type Element, parseXml, XmlError } from './xml.ts'

/** Why a file is no template; the reason completes “It cannot be used: …”. */
export class TemplateError extends Error {}

export interface Relationship {
  id: string
  /** Last segment of its type. */
  type: string
  /** Name of the part, or an address outside. */
  target: string
  external: boolean
}

export interface Package {
  parts: ReadonlyMap<string, Uint8Array>
  contentType(part: string): string
  /** Relationships of a part; of the package itself by ''. */
  relationships(part: string): readonly Relationship[]
  /** Puts other bytes in a part's place; its XML has been changed in place. */
  replace(part: string, bytes: Uint8Array): void
  /** A part as XML, parsed once. @throws TemplateError if it is missing or broken */
  xml(part: string): Element
}

/** Largest file, and what it may unpack to: larger than any template, and no bomb. */
const LIMITS = { entries: 5000, unpacked: 400 * 2 ** 20, xml: 40 * 2 ** 20 } as const

/** First bytes of a compound file: an encrypted package, or PowerPoint 97–2003 ([MS-CFB] 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** Opens a package. @throws TemplateError if it is none, or larger than any template */
export function openPackage(bytes: Uint8Array): Package {
  if (COMPOUND.every((byte, i) => bytes[i] === byte))
    throw new TemplateError('it is protected by a password, or of PowerPoint 97–2003; save it as .potx without a password')
  const parts = unpack(bytes)
  const documents = new Map<string, Element>()
  const xml = (part: string): Element => {
    const known = documents.get(part)
    if (known) return known
    const content = parts.get(part)
    if (content === undefined) throw new TemplateError(`its part ${part} is missing`)
    if (content.length > LIMITS.xml) throw new TemplateError(`its part ${part} is too large`)
    try {
      const root = parseXml(content)
      documents.set(part, root)
      return root
    } catch (error) {
      if (error instanceof XmlError) throw new TemplateError(`its part ${part} is broken (${error.message})`)
      throw error
    }
  }
  const types = contentTypes(xml('[Content_Types].xml'))
  const relationships = new Map<string, readonly Relationship[]>()
  return {
    parts,
    xml,
    contentType: types,
    replace: (part, content) => void parts.set(part, content),
    relationships: (part) => {
      const known = relationships.get(part) ?? readRelationships(part, parts, xml)
      relationships.set(part, known)
      return known
    },
  }
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let entries = 0
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++
        total += originalSize
        if (entries > LIMITS.entries || total > LIMITS.unpacked) throw new TemplateError('it unpacks to more than any template')
        return !name.endsWith('/')
      },
    })
    return new Map(Object.entries(files).map(([name, content]) => [name.replace(/^\/+/, ''), content]))
  } catch (error) {
    if (error instanceof TemplateError) throw error
    throw new TemplateError('it is no Office file: its zip cannot be read')
  }
}

/** Name of the relationships part of a part; '' is the package. */
export function relationshipsPart(part: string): string {
  return part === '' ? '_rels/.rels' : posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

function readRelationships(part: string, parts: Package['parts'], xml: Package['xml']): Relationship[] {
  const name = relationshipsPart(part)
  if (!parts.has(name)) return []
  return children(xml(name)).map((entry): Relationship => {
    const external = attribute(entry, 'TargetMode') === 'External'
    const target = attribute(entry, 'Target') ?? ''
    return {
      id: attribute(entry, 'Id') ?? '',
      type: (attribute(entry, 'Type') ?? '').split('/').at(-1)!,
      target: external ? target : resolve(part, target),
      external,
    }
  })
}

/** A target relative to the part that names it; one that leaves the package leads to no part. */
function resolve(part: string, target: string): string {
  let path = target
  try {
    path = decodeURI(target)
  } catch {
    // A target that is no URI is taken as it is written.
  }
  return posix
    .join('/', posix.dirname(part || '.'), path.startsWith('/') ? posix.relative(posix.join('/', posix.dirname(part || '.')), path) : path)
    .slice(1)
}

function contentTypes(root: Element): (part: string) => string {
  const defaults = new Map<string, string>()
  const overrides = new Map<string, string>()
  for (const entry of children(root)) {
    const type = attribute(entry, 'ContentType') ?? ''
    const extension = attribute(entry, 'Extension')
    const part = attribute(entry, 'PartName')
    if (extension !== undefined) defaults.set(extension.toLowerCase(), type)
    else if (part !== undefined) overrides.set(part.replace(/^\//, '').toLowerCase(), type)
  }
  return (part) => overrides.get(part.toLowerCase()) ?? defaults.get(posix.extname(part).slice(1).toLowerCase()) ?? ''
}
