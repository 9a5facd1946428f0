import { byPlace, type Diagnostic, printDiagnostic, summarize } from '../diagnostics/index.ts'
import type { Terminal } from './terminal.ts'

/** Prints diagnostics in the order of files and lines, then how many there are of each kind. */
export function printReport(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const color = terminal.stdout.isTTY === true
  for (const diagnostic of diagnostics.toSorted(byPlace)) terminal.stdout.write(`${printDiagnostic(diagnostic, { color })}\n`)
  if (diagnostics.length > 0) terminal.stdout.write(`${summarize(diagnostics)}\n`)
}

/** Exit code that the diagnostics ask for: 1 if one is an error. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
}
