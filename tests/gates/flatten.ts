import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import type { OpenPackage } from './package.ts'
import { elements, type XmlElement } from './xml.ts'

/**
 * The package with every `mc:AlternateContent` replaced by what one branch holds (ECMA-376 part 3, §10.2):
 * the validator looks at neither branch, so that each has to be shown to it as if it were the document.
 * @returns undefined if the package has no alternatives
 */
export function flatten({ parts, documents }: OpenPackage, branch: 'mc:Choice' | 'mc:Fallback'): Uint8Array | undefined {
  let changed = false
  const files: Zippable = {}
  for (const [name, content] of parts) {
    const root = documents.get(name)
    const alternatives = root ? [...elements(root, 'mc:AlternateContent')] : []
    if (alternatives.length > 0) changed = true
    files[name] = alternatives.length > 0 ? strToU8(replace(strFromU8(content), alternatives, branch)) : content
  }
  return changed ? zipSync(files, { level: 1 }) : undefined
}

function replace(source: string, alternatives: readonly XmlElement[], branch: string): string {
  let out = ''
  let last = 0
  for (const alternative of alternatives) {
    if (alternative.start < last) continue
    const chosen = alternative.children.find((child) => child.name === branch)
    out +=
      source.slice(last, alternative.start) +
      (chosen?.children ?? []).map((child) => withNamespaces(source, child, [alternative, chosen!])).join('')
    last = alternative.end
  }
  return out + source.slice(last)
}

/** An element's source, with the namespaces that its lost parents declared. */
function withNamespaces(source: string, child: XmlElement, lost: readonly XmlElement[]): string {
  const declared = new Map(
    lost.flatMap(({ attributes }) => [...attributes].filter(([name]) => name.startsWith('xmlns:') && !child.attributes.has(name))),
  )
  const declarations = [...declared].map(([name, value]) => ` ${name}="${value}"`).join('')
  const at = child.start + 1 + child.name.length
  return source.slice(child.start, at) + declarations + source.slice(at, child.end)
}
