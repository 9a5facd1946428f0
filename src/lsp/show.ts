import type { Position } from 'vscode-languageserver/node'
import { findPreview, showInPreview } from '../preview/index.ts'
import { outlineOf, slideAt } from './outline.ts'
import { isMarkdown } from './project.ts'
import type { OpenDocument, Workspace } from './workspace.ts'

/** Asks which slide stands at a position: `{textDocument, position}` → {@link SlidePlace} or `null`. */
export const SLIDE_AT = 'diptych/slideAt'

/** Sent when a deck has been compiled: `{deck, slides, problems}`. */
export const COMPILED = 'diptych/compiled'

/** Command: shows the slide at `[uri, position]` in the deck's preview, if one runs. Answers as {@link SLIDE_AT}. */
export const SHOW_SLIDE = 'diptych.showSlide'

/** A slide of the compiled deck. */
export interface SlidePlace {
  /** Path of the deck's folder or file. */
  deck: string
  id: string
  /** From 0, among the `count` slides that the decks show. */
  index: number
  count: number
  /** Where the deck's preview shows the slide, if one runs. */
  url?: string
  /** The preview was asked and has turned to the slide. */
  shown?: boolean
}

/** The slide on which a position stands; `undefined` for a file that is in no compiled deck. */
export function slidePlace({ deck, document, path }: OpenDocument, { line }: Position, workspace: Workspace): SlidePlace | undefined {
  if (deck === undefined || !isMarkdown(path)) return undefined
  const { slides, count } = workspace.summary(deck)
  const here = slides.filter(({ at }) => at.file === path)
  const outline = outlineOf(document.getText(), path, isMarkdown(deck))
  const written = slideAt(outline, line)
  // Unsaved lines may have moved what was compiled: then the nearest slide above will do.
  const exact = here.find(({ at }) => at.line === written?.at.line && at.column === written.at.column)
  const slide = exact ?? here.findLast(({ at }) => at.line - 1 <= line) ?? here[0]
  if (!slide) return undefined
  const preview = findPreview(deck)
  return {
    deck,
    id: slide.id,
    index: slide.index,
    count,
    ...(preview && { url: new URL(`#/${encodeURIComponent(slide.id)}`, preview.url).href }),
  }
}

/** Turns the deck's preview to a slide. */
export async function show(place: SlidePlace): Promise<SlidePlace> {
  const preview = findPreview(place.deck)
  return { ...place, shown: preview ? await showInPreview(preview, place.id) : false }
}
