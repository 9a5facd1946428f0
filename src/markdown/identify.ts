import { diagnose, type Report } from '../diagnostics/index.ts'
import { blocksText, claimId, inlineText, slug, toId, type Chapter, type TakenIds } from '../deck/index.ts'
import type { ParsedFile } from './file.ts'
import type { SlideDraft } from './slide.ts'

/** A slide without its id. */
export interface Unnamed {
  draft: SlideDraft
  /** Index of its chapter. */
  chapter: number
  /** It is its chapter's divider and bears the chapter's id. */
  heads: boolean
}

/** Words of an untitled slide that make its id, in characters. */
const FIRST_WORDS = 24

/**
 * Names slides and chapters. Ids that authors gave come first, in their order; one that is taken is reported and
 * numbered on. Then chapters, then slides by their titles or first words, so that an id does not change when
 * slides move; equal ones are numbered on silently. Chapters without a divider have ids among themselves.
 */
export function assignIds(
  slides: readonly Unnamed[],
  chapters: readonly Chapter[],
  files: readonly ParsedFile[],
  report: Report,
): { slides: string[]; chapters: string[] } {
  const taken: TakenIds = new Map()
  const owners = new Map<string, string>()
  const given = slides.map(({ draft }) => {
    const wanted = draft.id && toId(draft.id.value)
    if (!draft.id || !wanted) return undefined
    const { file, line } = draft.id.at
    const id = claimId(wanted, taken)
    if (id === wanted) owners.set(id, `${file}:${line}`)
    else report(diagnose('duplicate-id', draft.id.at, { id: wanted, other: owners.get(wanted) ?? '', used: id }, { slide: id }))
    return id
  })
  const withoutSlide: TakenIds = new Map()
  const chapterIds = chapters.map(({ title, file }, index) => {
    const head = slides.findIndex(({ chapter, heads }) => chapter === index && heads)
    if (given[head]) return given[head]
    const own = toId(files[index]!.chapter.id ?? '')
    const id = claimId(own || slug(title) || slug(baseName(file)) || 'chapter', head < 0 ? withoutSlide : taken)
    if (own && id !== own)
      report(diagnose('duplicate-id', { file, line: 1, column: 1 }, { id: own, other: owners.get(own) ?? 'another chapter', used: id }))
    return id
  })
  const ids = slides.map(
    ({ draft, chapter, heads }, index) => given[index] ?? (heads ? chapterIds[chapter]! : claimId(nameOf(draft), taken)),
  )
  return { slides: ids, chapters: chapterIds }
}

const names = new WeakMap<SlideDraft, string>()

function nameOf(draft: SlideDraft): string {
  const name = names.get(draft) ?? makeName(draft)
  names.set(draft, name)
  return name
}

function makeName({ title, slots, layout }: SlideDraft): string {
  const titled = title ? slug(inlineText(title.children)) : ''
  if (titled) return titled
  const words = slug(
    Array.from(blocksText(Object.values(slots).flat()))
      .slice(0, FIRST_WORDS)
      .join(''),
  )
  return words || (layout && layout !== 'default' ? layout : 'slide')
}

/** `chapters/01-intro.md` → `intro`. */
function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return name.replace(/^\d+[-_. ]*/, '') || name
}
