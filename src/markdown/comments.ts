import type { Comment } from './context.ts'
import { marpDirective } from './dialects/marp.ts'
import { slideDirective } from './dialects/reveal.ts'
import type { Setting } from '../source/index.ts'

/** What a slide's comments say. */
export interface ReadComments {
  /** Settings in other tools' notations, under our names where we have one. */
  settings: readonly Setting[]
  /** The last comment that is no directive: the speaker's notes. */
  notes?: Comment
}

/** Comments for tools, not for speakers. */
const TOOLS =
  /^\s*(markdownlint|prettier|cspell|spell-?checker|vale|textlint|eslint|oxlint|remark|lint|toc\b|\/toc|more\s*$|omit in toc|omit from toc|fit\s*$|alex\s|@\w+\s*$|end_slide|pause\s*$|newpage|pagebreak)/i

/** Sorts the comments of a slide into directives and notes. */
export function readComments(comments: readonly Comment[]): ReadComments {
  const settings: Setting[] = []
  let notes: Comment | undefined
  for (const comment of comments) {
    const directive = slideDirective(comment.text) ?? marpDirective(comment.text)
    if (directive) {
      for (const [key, value] of Object.entries(directive)) settings.push({ key, value, at: comment.at, valueAt: comment.at })
    } else if (comment.text.trim() && !TOOLS.test(comment.text)) {
      notes = comment
    }
  }
  return { settings, ...(notes && { notes }) }
}
