import { diagnose, nearestName, type Report } from '../diagnostics/index.ts'
import type { Deck } from '../deck/index.ts'
import type { Knowledge } from './knowledge.ts'

/** The deck's theme exists. */
export function checkTheme(deck: Deck, { themes, isTemplateFile, themeAt }: Knowledge, report: Report): void {
  const names = [...themes]
  if (names.includes(deck.theme) || isTemplateFile?.(deck.theme)) return
  const nearest = nearestName(deck.theme, names)
  const values = { name: deck.theme, used: names[0] ?? 'default', nearest, known: names.join(', ') }
  // A name that is nearly ours is a slip of the pen; any other is a theme of another tool.
  report(diagnose('unknown-theme', themeAt?.(), values, nearest === undefined ? { severity: 'warning' } : {}))
}
