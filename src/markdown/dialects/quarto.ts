import type { Setting } from '../../source/index.ts'
import type { Marks } from './marks.ts'

/** Formats of Quarto, R Markdown and Pandoc that are slides with headings as their marks. */
const SLIDES =
  /^(revealjs|pptx|beamer|slidy|slideous|s5|dzslides|powerpoint_presentation|(ioslides|slidy|beamer)_presentation|revealjs::.*|.*::revealjs.*)$/
/** The level of headings that begin slides if nothing says otherwise; those above it do, too. */
const SLIDE_LEVEL = 2

/**
 * Levels of headings that begin slides in decks of Quarto and R Markdown, which their front matter tells: `format: revealjs`,
 * `output: ioslides_presentation`. `undefined` if it tells nothing of the kind.
 */
export function asksForHeadings(entries: readonly Setting[], marks: Marks | undefined): ReadonlySet<number> | undefined {
  if (marks === 'remark') return undefined
  const asked = entries.filter(({ key }) => key === 'format' || key === 'output').flatMap(({ value }) => formats(value))
  const format = asked.find(([name]) => SLIDES.test(name))
  if (!format) return undefined
  const level = [entries.find(({ key }) => key === 'slide-level')?.value, levelIn(format[1])].find((value) => typeof value === 'number')
  const deepest = Math.min(6, Math.max(1, typeof level === 'number' ? level : SLIDE_LEVEL))
  return new Set(Array.from({ length: deepest }, (_, index) => index + 1))
}

function formats(value: unknown): [name: string, options: unknown][] {
  if (typeof value === 'string') return [[value, undefined]]
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function levelIn(options: unknown): unknown {
  if (typeof options !== 'object' || options === null) return undefined
  const { 'slide-level': level, slide_level: other } = options as Record<string, unknown>
  return level ?? other
}

/**
 * Such decks get a title slide from their front matter: the file's lines with the title as a heading in place of the line
 * that closes it. `undefined` where nothing asks for one.
 */
export function withTitleSlide(lines: readonly string[], next: number, entries: readonly Setting[]): readonly string[] | undefined {
  const title = entries.find(({ key }) => key === 'title')?.value
  if (typeof title !== 'string' || !title.trim() || !asksForHeadings(entries, undefined)) return undefined
  const first = lines.slice(next).find((line) => line.trim() !== '')
  if (first === undefined || first === `# ${title}`) return undefined
  return lines.map((line, index) => (index === next - 1 ? `# ${title.replaceAll('\n', ' ')}` : line))
}
