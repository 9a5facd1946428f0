import type { Report } from '../diagnostics/index.ts'
import { readText } from './files.ts'
import { relativeToDeck, staysInside } from './paths.ts'
import type { Folder, SourceFile } from './types.ts'

/** What `<<< @/app/main.ts#region ts {1|3}` names. */
export interface SnippetReference {
  /** Relative to the deck's folder. */
  path: string
  /** Name of a region in the file. */
  region?: string
  /** What stands behind it, as in a fence's info string. */
  info: string
}

/** A line that imports code. */
const LINE = /^[ \t>]*<<<[ \t]*(\S[^\n]*)$/gm
/** Binary files are no code. */
const NO_CODE = /\.(?:png|jpe?g|gif|svg|webp|avif|mp4|mp3|m4a|wav|webm|ogg|pdf|zip|gz|pptx|potx|docx|xlsx|woff2?|ttf|otf|wasm|exe)$/i

/** Reads what stands behind `<<<` in `file` (Slidev, VitePress): `@/` is the deck's folder. `undefined` if it names no file. */
export function parseSnippet(written: string, file: string): SnippetReference | undefined {
  const [, name, region, info] = /^((?:@\/)?[^\s#{]+)(?:#([\w-]+))?\s*(.*)$/.exec(written.trim()) ?? []
  if (name === undefined) return undefined
  const path = name.startsWith('@/') ? relativeToDeck(name.slice(2), 'deck.yaml') : relativeToDeck(name, file)
  return { path, ...(region && { region }), info: info ?? '' }
}

/** Text files that `<<<` lines name, by path relative to the deck's folder; those that are not there are said when they are used. */
export function readSnippets(folder: Folder, files: Iterable<SourceFile>, report: Report): ReadonlyMap<string, SourceFile> {
  const found = new Map<string, SourceFile>()
  for (const file of files) {
    if (!file.text.includes('<<<')) continue
    for (const [, written] of file.text.matchAll(LINE)) {
      const path = parseSnippet(written!, file.path)?.path
      if (path === undefined || found.has(path) || !staysInside(path) || NO_CODE.test(path)) continue
      const text = readText(folder, path, undefined, report)
      if (text) found.set(path, text)
    }
  }
  return found
}
