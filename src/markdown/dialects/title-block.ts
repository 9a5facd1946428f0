import type { Setting } from '../../source/index.ts'

/** A Pandoc title block, read. */
export interface TitleBlock {
  entries: readonly Setting[]
  /** The file's lines with the title as a heading in its place: no line is added or taken away. */
  lines: readonly string[]
}

const KEYS = ['title', 'author', 'date'] as const

/**
 * `% Title`, `% Author` and `% Date` on a file's first lines (Pandoc, extension pandoc_title_block). Lines that are
 * indented go on with the one before. `undefined` if the file begins with anything else.
 */
export function titleBlock(lines: readonly string[], file: string): TitleBlock | undefined {
  if (!/^%[ \t]+\S/.test(lines[0] ?? '')) return undefined
  const entries: Setting[] = []
  let at = 0
  for (const key of KEYS) {
    if (!/^%(?:[ \t]|$)/.test(lines[at] ?? '')) break
    const place = { file, line: at + 1, column: 3 }
    let value = lines[at]!.slice(1).trim()
    for (at++; /^[ \t]+\S/.test(lines[at] ?? ''); at++) value = `${value} ${lines[at]!.trim()}`
    const isKnown = key !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(value)
    if (value && isKnown) entries.push({ key, value, at: place, valueAt: place })
  }
  const title = entries.find(({ key }) => key === 'title')?.value
  return { entries, lines: lines.map((line, index) => (index >= at ? line : index === 0 ? `# ${String(title)}` : '')) }
}
