import type { NotesParagraph } from '../scene/types.ts'
import type { SlideContext } from './context.ts'
import { element, escapeHtml } from './html.ts'
import { inlineHtml, NO_ENDS } from './text/runs.ts'

/** Size that runs of notes are relative to, in points. */
const NOTES_SIZE = 18

/** Speaker notes as reveal.js looks for them; empty if there are none. */
export function notesHtml(notes: readonly NotesParagraph[], context: SlideContext): string {
  if (notes.length === 0) return ''
  return element('aside', { class: 'notes' }, notes.map((paragraph) => paragraphHtml(paragraph, context)).join(''))
}

function paragraphHtml({ runs, level, marker, click }: NotesParagraph, context: SlideContext): string {
  const text = inlineHtml(runs, { size: NOTES_SIZE, tag: 'p' }, NO_ENDS, context)
  return element(
    'p',
    { 'data-level': level || undefined, 'data-click': click },
    marker === undefined ? text : `${escapeHtml(marker)} ${text}`,
  )
}
