import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DocumentLink, Location, Position } from 'vscode-languageserver/node'
import { outlineOf } from './outline.ts'
import { rootOf } from './project.ts'
import { span } from './ranges.ts'
import { chaptersOf, referencesOf, type Reference } from './references.ts'
import type { OpenDocument, Workspace } from './workspace.ts'

/** Where what a document names is: the slide, the file, the included slide. */
export function definitionAt({ line, character }: Position, entry: OpenDocument, workspace: Workspace): Location | undefined {
  const reference = namesIn(entry).find(
    ({ range }) => range.start.line === line && range.start.character <= character && character <= range.end.character,
  )
  return reference && locate(reference, entry, workspace)
}

/** Everything in a document that leads somewhere which exists. */
export function linksOf(entry: OpenDocument, workspace: Workspace): DocumentLink[] {
  return namesIn(entry).flatMap((reference) => {
    const location = locate(reference, entry, workspace)
    if (!location) return []
    const { uri, range } = location
    const line = range.start.line
    return [{ range: reference.range, target: line > 0 || reference.kind === 'slide' ? `${uri}#L${line + 1}` : uri }]
  })
}

function namesIn({ document, path }: OpenDocument): Reference[] {
  const text = document.getText()
  return posix.basename(path) === 'deck.yaml' ? chaptersOf(text) : referencesOf(text, path)
}

function locate({ kind, target, slides }: Reference, { deck, file }: OpenDocument, workspace: Workspace): Location | undefined {
  const from = deck ?? file
  if (from === undefined) return undefined
  if (kind === 'slide') {
    const slide = workspace.summary(deck).slides.find(({ id }) => id === target)
    if (!slide) return undefined
    const { file: path, line, column } = slide.at
    return { uri: workspace.uri(from, path), range: span(line - 1, column - 1, column - 1) }
  }
  const path = join(rootOf(from), target)
  if (target.startsWith('..') || !existsSync(path)) return undefined
  if (kind === 'picture') return { uri: pathToFileURL(path).href, range: span(0, 0, 0) }
  return { uri: workspace.uri(from, target), range: span(lineOf(slides, target, from, workspace), 0, 0) }
}

/** The line of the first slide that an include asks for; 0 for the whole file. */
function lineOf(slides: string | undefined, path: string, deck: string, workspace: Workspace): number {
  const first = Number(/^\s*(\d+)/.exec(slides ?? '')?.[1] ?? 0)
  if (first < 2) return 0
  const text = workspace.text(deck, path)
  return text === undefined ? 0 : (outlineOf(text, path, false).slides[first - 1]?.start ?? 0)
}
