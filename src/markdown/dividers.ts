import type { ParsedFile } from './file.ts'
import { NONE } from './attributes.ts'
import type { SlideDraft } from './slide.ts'

/** Layouts of slides that open a file in their own way: no divider stands before them. */
const OPENINGS: ReadonlySet<string> = new Set(['section', 'cover', 'closing'])

/** A chapter that has a title gets a divider, unless it says `divider: false` or opens with a slide of that kind. */
export function needsDivider({ chapter }: ParsedFile, slides: readonly SlideDraft[]): boolean {
  return Boolean(chapter.title) && chapter.divider !== false && !OPENINGS.has(slides[0]?.layout ?? '')
}

/** The chapter's first slide is a divider that the author made. */
export function isDivider({ chapter }: ParsedFile, slides: readonly SlideDraft[]): boolean {
  return Boolean(chapter.title) && chapter.divider !== false && slides[0]?.layout === 'section'
}

/** The slide that announces a chapter: its title, and the notes that its front matter has for it. */
export function dividerDraft({ path, chapter }: ParsedFile): SlideDraft {
  const at = { file: path, line: 1, column: 1 }
  return {
    at,
    layout: 'section',
    classes: [],
    title: { type: 'heading', level: 1, children: [{ type: 'text', value: chapter.title ?? '', at }], attributes: NONE, at },
    slots: { default: [] },
    footnotes: [],
    notes: chapter.notes,
    clicks: undefined,
    settings: {},
    collected: { comments: [], cited: new Map(), defined: new Set(), definitions: [], notes: [] },
  }
}
