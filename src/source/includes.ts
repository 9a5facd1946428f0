import type { Report } from '../diagnostics/index.ts'
import { readText } from './files.ts'
import { relativeToDeck, staysInside } from './paths.ts'
import type { Folder, SourceFile } from './types.ts'

/** What `src: ./other.md#2,5-7` names. */
export interface Include {
  /** Relative to the deck's folder. */
  path: string
  /** The text after `#`, if any. */
  range?: string
}

/** Reads the value of a `src:` setting that stands in `file`. */
export function parseInclude(value: string, file: string): Include {
  const hash = value.lastIndexOf('#')
  const written = hash < 0 ? value : value.slice(0, hash)
  return { path: relativeToDeck(written.trim(), file), ...(hash >= 0 && { range: value.slice(hash + 1).trim() }) }
}

/**
 * Every Markdown file that `src:` lines of `files` name, and those that these name. It looks at lines only: what is
 * missing or goes in a circle is said by the stage that knows which of them are settings.
 */
export function readIncluded(folder: Folder, files: readonly SourceFile[], report: Report): ReadonlyMap<string, SourceFile> {
  const included = new Map<string, SourceFile>()
  const known = new Map(files.map((file) => [file.path, file]))
  const waiting = [...files]
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (!file.text.includes('src:')) continue
    for (const [, value] of file.text.matchAll(/^src:[ \t]*["']?([^"'\n]+?)["']?[ \t]*$/gm)) {
      const { path } = parseInclude(value!, file.path)
      if (included.has(path) || !staysInside(path) || !/\.(md|markdown)$/i.test(path)) continue
      const found = known.get(path) ?? readText(folder, path, undefined, report)
      if (!found) continue
      included.set(path, found)
      if (!known.has(path)) waiting.push(found)
    }
  }
  return included
}
