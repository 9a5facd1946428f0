import { diagnose, type Report, type Where } from '../../diagnostics/index.ts'

interface Foreign {
  pattern: RegExp
  dialect: string
  help: string
}

/** Lines that other tools act on and that have no counterpart here. */
const FOREIGN: readonly Foreign[] = [
  {
    pattern: /^(\[\[toc\]\]|\[toc\]|@\[toc\](\(.*\))?|\$\{toc\}|\{:toc\})$/i,
    dialect: 'a table of contents of another tool',
    help: 'Use a slide with `layout: contents`.',
  },
  { pattern: /^(\. \. \.|\\pause)$/, dialect: 'a pause of Pandoc or Beamer', help: 'Use `{.click}` on what comes after it.' },
  { pattern: /^(\\newpage|\\pagebreak)$/, dialect: 'a page break of another tool', help: 'Use `---` on a line of its own.' },
  { pattern: /^\$\$[\s\S]*\$\$$/, dialect: 'a formula', help: 'Show it as a picture.' },
  { pattern: /^\{\{.*\}\}$/s, dialect: 'an expression of a template language', help: 'Write the text itself.' },
]

/** What all of them begin with. */
const BEGINNINGS = '[@${.\\'

/** Warns of a paragraph that another tool would not show as text. It is kept. */
export function warnOfForeign(text: string, at: Where, report: Report): void {
  if (text.length > 200) return
  const name = text.trim()
  if (!BEGINNINGS.includes(name.charAt(0))) return
  const found = FOREIGN.find(({ pattern }) => pattern.test(name))
  if (found)
    report(
      diagnose('foreign-syntax', at, {
        name,
        dialect: found.dialect,
        effect: 'readers will see it as it is',
        help: found.help,
      }),
    )
}
