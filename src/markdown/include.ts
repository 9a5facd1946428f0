import { diagnose, nearestName, type Report } from '../diagnostics/index.ts'
import { parseInclude, staysInside, type DeckSource } from '../source/index.ts'
import { parseFile, type ParsedFile } from './file.ts'
import { memoryOf, type DeckMemory } from './memory.ts'
import type { SlideDraft } from './slide.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Deepest chain of files that include each other. */
const DEEPEST = 16

interface IncludeContext {
  source: DeckSource
  vocabulary: Vocabulary
  report: Report
  memory: DeckMemory
}

/**
 * The slides of a file, with those that `src:` settings name in the place of the slides that name them. A slide that
 * has content of its own is kept before them. `chain` holds the files that led here.
 */
export function withIncludes(file: ParsedFile, chain: readonly string[], context: IncludeContext): readonly SlideDraft[] {
  if (!file.slides.some(({ include }) => include)) return file.slides
  return file.slides.flatMap((slide) => {
    if (!slide.include) return [slide]
    const own = slide.title || Object.values(slide.slots).some((blocks) => blocks.length > 0) ? [slide] : []
    return [...own, ...included(slide.include, [...chain, file.path], context)]
  })
}

function included(
  { value, at }: NonNullable<SlideDraft['include']>,
  chain: readonly string[],
  context: IncludeContext,
): readonly SlideDraft[] {
  const { source, report, vocabulary, memory } = context
  const { path, range } = parseInclude(value, at.file)
  if (!staysInside(path)) return reported('outside-deck', { path: value })
  if (chain.includes(path) || chain.length > DEEPEST) return reported('include-cycle', { path, chain: [...chain, path].join(' → ') })
  const file = source.included.get(path)
  if (!file)
    return reported('missing-include', {
      path,
      nearest: nearestName(
        path,
        source.files.map((other) => other.path),
      ),
    })
  const slides = withIncludes(
    parseFile(
      file,
      { vocabulary, report, snippets: source.snippets, data: source.data, single: false },
      memory.parser,
      memoryOf(memory, path, false),
    ),
    chain,
    context,
  )
  if (range === undefined) return slides
  const wanted = parseRange(range, slides.length)
  if (!wanted) report(diagnose('bad-include', at, { path, count: slides.length, range }))
  return (wanted ?? []).map((index) => slides[index - 1]!)

  function reported(code: 'outside-deck' | 'include-cycle' | 'missing-include', values: Record<string, string | undefined>): SlideDraft[] {
    report(diagnose(code, at, values))
    return []
  }
}

/** `2,5-7` → numbers from 1 to `count`; `undefined` if it names others or is no range. */
function parseRange(range: string, count: number): number[] | undefined {
  const numbers: number[] = []
  for (const part of range.split(',')) {
    const match = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5}))?\s*$/.exec(part)
    const first = Number(match?.[1] ?? 0)
    const last = Number(match?.[2] ?? first)
    if (first < 1 || last < first || last > count) return undefined
    for (let number = first; number <= last; number++) numbers.push(number)
  }
  return numbers
}
