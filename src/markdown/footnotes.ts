import { diagnose, type Report } from '../diagnostics/index.ts'
import type { Footnote } from '../deck/index.ts'
import type { Collected } from './context.ts'
import type { SlideDraft } from './slide.ts'

type Definition = Collected['definitions'][number]

/**
 * Gives every slide the footnotes that it cites, numbered as they are cited; a footnote may be written on another
 * slide of the file, the slide's own is preferred. One that no slide cites stays on its slide, reported.
 */
export function resolveFootnotes(slides: readonly SlideDraft[], report: Report): readonly SlideDraft[] {
  if (slides.every(({ collected }) => collected.definitions.length === 0)) return slides
  const first = new Map<string, Definition>()
  for (const { collected } of slides)
    for (const definition of collected.definitions) if (!first.has(definition.label)) first.set(definition.label, definition)
  const used = new Set<Definition>()
  const cited = slides.map(({ collected }): Footnote[] =>
    [...collected.cited].flatMap(([label, { number }]) => {
      const definition = collected.definitions.find((own) => own.label === label) ?? first.get(label)
      if (!definition) return []
      used.add(definition)
      return [{ ...definition, number }]
    }),
  )
  return slides.map((slide, index) => {
    const footnotes = cited[index]!
    if (footnotes.length + slide.collected.definitions.length === 0) return slide
    for (const definition of slide.collected.definitions) {
      if (used.has(definition)) continue
      const twice = footnotes.some(({ label }) => label === definition.label)
      report(diagnose(twice ? 'duplicate-footnote' : 'unused-footnote', definition.at, { label: definition.label }))
      footnotes.push({ ...definition, number: footnotes.length + 1 })
    }
    return { ...slide, footnotes }
  })
}
