/**
 * Are both decks the same deck? Draws them and compares.
 *
 *   npm run fidelity -- DECK [--theme NAME] [--report DIR] [--json] [--slides 3,5-9] [--lock-breaks] [--strict]
 *   npm run fidelity -- --stress SEED [--lines N]
 */
import { join } from 'node:path'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { printDiagnostic } from '../../src/diagnostics/index.ts'
import { lockBreaks as locked } from '../../src/pptx/lock-breaks.ts'
import { type Arguments, readArguments, USAGE, UsageError } from './arguments.ts'
import type { SlideReport } from './compare/report.ts'
import { writeHtmlReport } from './report/html.ts'
import { jsonReport } from './report/json.ts'
import { summarise, type Summary } from './report/summary.ts'
import { terminalReport } from './report/terminal.ts'
import { compareDeck } from './run.ts'
import { compileStress } from './stress/compile.ts'
import { missed } from './thresholds.ts'
import { findTools, type Tools, ToolMissing } from './tools.ts'

const EXIT = { same: 0, different: 1, usage: 2 } as const

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(USAGE)
    return EXIT.same
  }
  const options = readArguments(words)
  const tools = findTools()
  const decks = await decksOf(options.source)
  if (decks === undefined) return EXIT.different
  const slides: SlideReport[] = []
  for (const { name, compiled } of decks) slides.push(...(await measure(name, compiled, options, tools)))
  progress('')
  const summary = summarise(slides)
  process.stdout.write(options.json ? `${jsonReport(nameOf(options.source), slides, summary)}\n` : terminalReport(slides, summary))
  const errors = decks.some(({ compiled }) => compiled.diagnostics.some(({ severity }) => severity === 'error'))
  return verdict(options, slides, summary, errors)
}

/** What a run is told by: thresholds where there are some, else every fault and error counts. */
function verdict({ thresholds }: Arguments, slides: readonly SlideReport[], summary: Summary, errors: boolean): number {
  if (thresholds === undefined) return summary.faults > 0 || errors ? EXIT.different : EXIT.same
  const complaints = missed(thresholds, slides, summary)
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
  return complaints.length > 0 ? EXIT.different : EXIT.same
}

interface NamedDeck {
  /** Folder of its report below the one that was asked for; empty: that one. */
  name: string
  compiled: Compiled
}

async function decksOf(source: Arguments['source']): Promise<NamedDeck[] | undefined> {
  if ('seed' in source) return compileStress(source.seed, source.lines)
  const compiled = await compileDeck(source.deck, source.theme === undefined ? {} : { theme: source.theme })
  for (const diagnostic of compiled.diagnostics) {
    if (diagnostic.severity === 'error') process.stderr.write(`${printDiagnostic(diagnostic, { color: process.stderr.isTTY })}\n`)
  }
  return 'placed' in compiled ? [{ name: '', compiled }] : undefined
}

async function measure(name: string, { placed, theme }: Compiled, options: Arguments, tools: Tools): Promise<SlideReport[]> {
  const numbers = placed.scenes.map((_, i) => i + 1).filter(options.wanted)
  if (numbers.length === 0) throw new UsageError(`the deck has ${placed.scenes.length} slides, and none of those that were asked for`)
  const folder = options.report === undefined ? undefined : join(options.report, name)
  const slides = await compareDeck(
    { placed, theme, numbers, ...(options.lockBreaks ? { pptx: locked(placed) } : {}) },
    { tools, ...(folder === undefined ? {} : { pictures: folder }), say: progress },
  )
  if (folder !== undefined) writeHtmlReport(folder, placed.name, slides, summarise(slides))
  return name === '' ? slides : slides.map((slide) => ({ ...slide, id: `${name}/${slide.id}` }))
}

function nameOf(source: Arguments['source']): string {
  return 'seed' in source ? `stress ${source.seed}` : source.deck
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
