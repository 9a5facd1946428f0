import type { Report } from '../diagnostics/index.ts'
import { nearestFile, readText } from './files.ts'
import { relativeToDeck, staysInside } from './paths.ts'
import type { Folder, SourceFile } from './types.ts'

const FENCE = /^[ \t>]*(`{3,}|~{3,})[ \t]*chart\b[^\n]*\n([^]*?)^[ \t>]*\1/gm
const DATA = /(?:^|[{,])[ \t>]*(?:data|file|csv)[ \t]*:[ \t]*["']?([^"'\n#,}]+\.(?:csv|tsv|txt))["']?/gim

/**
 * The files that `data:` lines of charts name, decoded, by path. It looks at lines only, as includes do: a file that is
 * not there, leads out of the deck or is no text is reported where it is named; what cannot be read is `undefined`.
 */
export function readData(folder: Folder, files: Iterable<SourceFile>, report: Report): ReadonlyMap<string, SourceFile | undefined> {
  const data = new Map<string, SourceFile | undefined>()
  for (const file of files) {
    if (!file.text.includes('chart')) continue
    for (const fence of file.text.matchAll(FENCE)) {
      const body = fence.index + fence[0].indexOf('\n') + 1
      for (const named of fence[2]!.matchAll(DATA)) {
        const path = relativeToDeck(named[1]!.trim(), file.path)
        if (data.has(path) || !staysInside(path)) continue
        const before = file.text.slice(0, body + named.index + named[0].lastIndexOf(named[1]!))
        const line = before.split('\n').length
        const at = { file: file.path, line, column: before.length - before.lastIndexOf('\n') }
        const missing = { code: 'missing-data', values: () => ({ path, nearest: nearestFile(folder.root, path) }) } as const
        data.set(path, readText(folder, path, at, report, missing))
      }
    }
  }
  return data
}
