/**
 * Are both decks the same deck? Draws them and compares.
 *
 *   npx tsx scripts/fidelity/main.ts DECK [--report DIR] [--json] [--slides 3,5-9] [--lock-breaks]
 */
import { compileDeck } from '../../src/compile/index.ts'
import { printDiagnostic } from '../../src/diagnostics/index.ts'
import { lockBreaks as locked } from '../../src/pptx/lock-breaks.ts'
import { readArguments, USAGE, UsageError } from './arguments.ts'
import { writeHtmlReport } from './report/html.ts'
import { jsonReport } from './report/json.ts'
import { summarise } from './report/summary.ts'
import { terminalReport } from './report/terminal.ts'
import { compareDeck } from './run.ts'
import { findTools, ToolMissing } from './tools.ts'

const EXIT = { same: 0, different: 1, usage: 2 } as const

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(USAGE)
    return EXIT.same
  }
  const { deck, report, json, wanted, lockBreaks } = readArguments(words)
  const tools = findTools()
  const compiled = await compileDeck(deck)
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error')
  for (const error of errors) process.stderr.write(`${printDiagnostic(error, { color: process.stderr.isTTY })}\n`)
  if (!('placed' in compiled)) return EXIT.different
  const { placed, theme } = compiled
  const numbers = placed.scenes.map((_, i) => i + 1).filter(wanted)
  if (numbers.length === 0) throw new UsageError(`the deck has ${placed.scenes.length} slides, and none of those that were asked for`)
  const slides = await compareDeck(
    { placed, theme, numbers, ...(lockBreaks ? { pptx: locked(placed) } : {}) },
    { tools, ...(report === undefined ? {} : { pictures: report }), say: progress },
  )
  progress('')
  const summary = summarise(slides)
  if (report !== undefined) writeHtmlReport(report, placed.name, slides, summary)
  process.stdout.write(json ? `${jsonReport(placed.name, slides, summary)}\n` : terminalReport(slides, summary))
  return summary.faults > 0 || errors.length > 0 ? EXIT.different : EXIT.same
}

/** One line on the terminal that the next one replaces. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  progress('')
  const usage = error instanceof UsageError
  process.stderr.write(`fidelity: ${(error as Error).message.split('\n')[0]}\n${usage ? 'See --help.\n' : ''}`)
  if (process.env['DIPTYCH_DEBUG']) process.stderr.write(`${(error as Error).stack}\n`)
  process.exitCode = usage || error instanceof ToolMissing ? EXIT.usage : EXIT.different
}
