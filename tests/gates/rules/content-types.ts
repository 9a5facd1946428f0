import type { OpenPackage } from '../package.ts'
import { elements } from '../xml.ts'

/** Every part has a content type, and every content type a part (ECMA-376 part 2, §10.1). */
export function contentTypesRule({ parts, documents }: OpenPackage): string[] {
  const types = documents.get('[Content_Types].xml')
  if (!types) return ['[Content_Types].xml is missing']
  const extensions = new Set([...elements(types, 'Default')].map(({ attributes }) => attributes.get('Extension')))
  const overrides = [...elements(types, 'Override')].map(({ attributes }) => attributes.get('PartName')?.slice(1) ?? '')
  const problems = overrides.filter((name) => !parts.has(name)).map((name) => `${name}: phantom override in content types`)
  problems.push(...doubles(overrides).map((name) => `${name}: two overrides in content types`))
  const known = new Set(overrides)
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml' || known.has(name)) continue
    const extension = name.slice(name.lastIndexOf('.') + 1)
    if (!extensions.has(extension)) problems.push(`${name}: no content type`)
    else if (extension === 'xml') problems.push(`${name}: only the content type of any XML`)
  }
  return problems
}

/** Values that occur more than once. */
export function doubles<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]
}
