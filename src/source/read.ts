import { statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { diagnose, nearestName, type Report } from '../diagnostics/index.ts'
import { namesIn, nearestFile, readText } from './files.ts'
import { readData } from './data.ts'
import { readIncluded } from './includes.ts'
import { readManifest } from './manifest.ts'
import { naturalOrder, relativeToDeck } from './paths.ts'
import { readSnippets } from './snippets.ts'
import { parseSettings } from './settings.ts'
import type { DeckSource, Folder, Manifest, OpenFiles, SourceFile, TextMemory } from './types.ts'

const MANIFEST = 'deck.yaml'

/**
 * Reads a deck's text files. `path` is a folder with `deck.yaml`, a folder of `.md` files, a `deck.yaml` or one
 * `.md` file. Answers `undefined`, with an error reported, if there is nothing that could be a deck; everything
 * else that is wrong is reported and left out. Files in `open` are read from there.
 */
export function readDeck(path: string, report: Report, open?: OpenFiles, texts?: TextMemory): DeckSource | undefined {
  const absolute = resolve(path)
  const kind = open?.has(absolute) ? 'file' : kindOf(absolute)
  if (kind === 'folder') return readFolder({ root: absolute, open, texts }, report)
  if (kind === 'file' && basename(absolute) === MANIFEST) return readFolder({ root: dirname(absolute), open, texts }, report)
  if (kind === 'file' && isMarkdown(absolute)) return readSingle(absolute, report, { root: dirname(absolute), open, texts })
  report(diagnose('missing-deck', undefined, { path, nearest: nearestName(basename(absolute), namesIn(dirname(absolute))) }))
  return undefined
}

function readSingle(absolute: string, report: Report, folder: Folder): DeckSource | undefined {
  const { root } = folder
  const file = readText(folder, basename(absolute), undefined, report)
  if (!file) return undefined
  const name = basename(absolute, extname(absolute))
  if (!file.text.trim()) {
    report(diagnose('empty-deck', { file: file.path, line: 1, column: 1 }, { name }))
    return undefined
  }
  return { root, name, manifest: {}, files: [file], ...filesNamed(folder, [file], report), single: true }
}

function readFolder(folder: Folder, report: Report): DeckSource | undefined {
  const { root } = folder
  const names = namesIn(root)
  const file = names.includes(MANIFEST) ? readText(folder, MANIFEST, undefined, report) : undefined
  const manifest = file ? readManifestFile(file, report) : {}
  const name = manifest.name ?? basename(root)
  const files = manifest.chapters ? readChapters(folder, manifest.chapters, file?.text ?? '', report) : readAll(folder, names, report)
  if (files.length === 0) {
    report(diagnose('empty-deck', undefined, { name }))
    return undefined
  }
  return { root, name, manifest, files, ...filesNamed(folder, files, report), single: false }
}

/** What the deck's files name: Markdown, code and data. */
function filesNamed(folder: Folder, files: readonly SourceFile[], report: Report): Pick<DeckSource, 'included' | 'snippets' | 'data'> {
  const included = readIncluded(folder, files, report)
  const all = new Set([...files, ...included.values()])
  return { included, snippets: readSnippets(folder, all, report), data: readData(folder, all, report) }
}

function readManifestFile({ text }: SourceFile, report: Report): Manifest {
  const { entries, errors } = parseSettings(text, MANIFEST, 1)
  for (const { reason, at } of errors.slice(0, 1)) report(diagnose('bad-manifest', at, { reason }))
  return readManifest(entries, report)
}

function readChapters(folder: Folder, chapters: readonly string[], manifest: string, report: Report): SourceFile[] {
  const lines = manifest.split('\n')
  return chapters.flatMap((chapter) => {
    const line = Math.max(
      0,
      lines.findIndex((text) => text.includes(chapter)),
    )
    const at = { file: MANIFEST, line: line + 1, column: Math.max(0, lines[line]?.indexOf(chapter) ?? 0) + 1 }
    const path = relativeToDeck(chapter, MANIFEST)
    const values = () => ({ name: chapter, nearest: nearestFile(folder.root, path) })
    return kept(readText(folder, path, at, report, { code: 'missing-chapter', values }), report)
  })
}

function readAll(folder: Folder, names: readonly string[], report: Report): SourceFile[] {
  return names
    .filter((name) => isMarkdown(name) && kindOf(join(folder.root, name)) === 'file')
    .sort(naturalOrder)
    .flatMap((name) => kept(readText(folder, name, undefined, report), report))
}

/** Leaves out a file that holds nothing, with a warning. */
function kept(file: SourceFile | undefined, report: Report): SourceFile[] {
  if (!file) return []
  if (file.text.trim()) return [file]
  report(diagnose('empty-file', { file: file.path, line: 1, column: 1 }))
  return []
}

function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path)
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : undefined
}
