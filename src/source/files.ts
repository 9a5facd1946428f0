import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { diagnose, nearestName, type Code, type Report, type Values, type Where } from '../diagnostics/index.ts'
import { decodeAgain } from './decoded.ts'
import { staysInside } from './paths.ts'
import type { Folder, SourceFile } from './types.ts'

/** Largest Markdown file that is read, in MB: a thousand times a long chapter. */
const TEXT_LIMIT = 8

/** What to report when the file is not there. */
export interface Missing {
  code: Code
  /** Called only when it is needed: looking for a near name reads a folder. */
  values(): Values
}

/**
 * Bytes of a file by its path relative to the deck's folder. Reports, and answers `undefined`, if the path leads
 * out of the folder (symbolic links followed), names no file, or the file is larger than `limit` MB.
 * `missing` absent: a file that is not there is no problem.
 */
export function readInside(
  root: string,
  path: string,
  at: Where | undefined,
  limit: number,
  report: Report,
  missing?: Missing,
): Uint8Array | undefined {
  const outside = () => report(diagnose('outside-deck', at, { path }))
  if (!staysInside(path)) return void outside()
  const absolute = join(root, path)
  try {
    if (!statSync(absolute).isFile()) return void (missing && report(diagnose(missing.code, at, missing.values())))
    const real = realpathSync(absolute)
    if (!real.startsWith(withSeparator(realpathSync(root)))) return void outside()
    const size = statSync(real).size
    if (size > limit * 1e6) return void report(diagnose('file-too-large', at, { path, size: Math.ceil(size / 1e6), limit }))
    return readFileSync(real)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === 'ENOENT' || reason === 'ENOTDIR') {
      if (missing) report(diagnose(missing.code, at, missing.values()))
    } else {
      report(diagnose('unreadable-file', at, { path, reason: reason === 'EACCES' ? 'no permission' : (reason ?? String(error)) }))
    }
    return undefined
  }
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep
}

/**
 * A text file of the deck, decoded; `undefined` (reported) as in {@link readInside} or if it is no text. A file that is
 * open in an editor is read from there, whether it is on the disk or not.
 */
export function readText(
  { root, open, texts }: Folder,
  path: string,
  at: Where | undefined,
  report: Report,
  missing?: Missing,
): SourceFile | undefined {
  if (staysInside(path)) texts?.touched.add(join(root, path))
  const unsaved = staysInside(path) ? open?.get(join(root, path)) : undefined
  const bytes = unsaved === undefined ? readInside(root, path, at, TEXT_LIMIT, report, missing) : Buffer.from(unsaved)
  if (!bytes) return undefined
  const known = texts?.decoded.get(join(root, path))
  if (known && Buffer.compare(known.bytes, bytes) === 0) {
    known.said.forEach(report)
    return known.file
  }
  const decoded = decodeAgain(bytes, path, known)
  decoded.said.forEach(report)
  texts?.decoded.set(join(root, path), decoded)
  return decoded.file
}

/** Names in a folder, without hidden ones; none if it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'))
  } catch {
    return []
  }
}

/** The file in the same folder whose name is nearest to that of `path`. */
export function nearestFile(root: string, path: string): string | undefined {
  const folder = posix.dirname(path)
  return nearestName(
    path,
    namesIn(join(root, folder)).map((name) => posix.join(folder, name)),
  )
}
