import type { OpenPackage } from '../package.ts'

/** The zip itself (ECMA-376 part 2, annex B): each part once, no folders, content types first. */
export function zipRule({ entries }: OpenPackage): string[] {
  const seen = new Set<string>()
  const problems: string[] = []
  for (const name of entries) {
    if (name.endsWith('/')) problems.push(`${name}: directory entry in the zip`)
    if (seen.has(name.toLowerCase())) problems.push(`${name}: duplicate part name`)
    seen.add(name.toLowerCase())
  }
  if (entries[0] !== '[Content_Types].xml') problems.push('[Content_Types].xml is not the first entry')
  return problems
}
