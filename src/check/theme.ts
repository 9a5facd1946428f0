import { diagnose, nearestName, type Report } from '../diagnostics/index.ts'
import type { Deck } from '../deck/index.ts'
import type { Knowledge } from './knowledge.ts'

/** The deck's theme exists. */
export function checkTheme(deck: Deck, { themes, isTemplateFile }: Knowledge, report: Report): void {
  const names = [...themes]
  if (names.includes(deck.theme) || isTemplateFile?.(deck.theme)) return
  const values = { name: deck.theme, used: names[0] ?? 'default', nearest: nearestName(deck.theme, names), known: names.join(', ') }
  report(diagnose('unknown-theme', undefined, values))
}
