import { rounded } from '../compare/numbers.ts'
import type { SlideReport } from '../compare/report.ts'
import { type Summary, worstFirst } from './summary.ts'

/** The report as JSON, numbers with four decimals, slides worst first. */
export function jsonReport(deck: string, slides: readonly SlideReport[], summary: Summary): string {
  const short = (_: string, value: unknown): unknown => (typeof value === 'number' ? rounded(value, 4) : value)
  return JSON.stringify({ deck, unit: 'px at 1280 × 720', summary, slides: worstFirst(slides) }, short)
}
