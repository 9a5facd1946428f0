import { compileDeck } from '../compile/index.ts'
import { exitCodeOf, printReport } from './report.ts'
import type { Terminal } from './terminal.ts'
import { readArguments } from './usage.ts'

/** `diptych check`: reports, writes nothing. */
export async function runCheck(args: string[], terminal: Terminal): Promise<number> {
  const { deck, values } = readArguments(args, { json: { type: 'boolean' }, theme: { type: 'string' } })
  const theme = values['theme']
  const compiled = await compileDeck(deck, typeof theme === 'string' ? { theme } : {})
  const { diagnostics } = compiled
  const slides = 'placed' in compiled ? compiled.placed.scenes.length : 0
  if (values['json']) terminal.stdout.write(`${JSON.stringify({ slides, diagnostics })}\n`)
  else {
    terminal.stdout.write(`${slides} ${slides === 1 ? 'slide' : 'slides'}\n`)
    printReport(diagnostics, terminal)
  }
  return exitCodeOf(diagnostics)
}
