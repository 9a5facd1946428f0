import { parseArgs } from 'node:util'
import { STRICT, type ThresholdName, THRESHOLDS, type Thresholds } from './thresholds.ts'

export const USAGE = `Usage: npm run fidelity -- DECK [--theme NAME] [--report DIR] [--json] [--slides 3,5-9] [--lock-breaks] [--strict] [--min-… N] [--max-… N]
       npm run fidelity -- --stress SEED [--lines N] …

Builds both decks of DECK, draws the web deck in Chromium and the PowerPoint file in LibreOffice, and
compares them slide by slide.

  --theme NAME     in that theme instead of the deck's own
  --report DIR     write index.html with pictures of every slide to DIR: web-NN.png, pptx-NN.png,
                   diff-NN.png and pair-NN.png (both sides); one folder a deck under --stress
  --json           print one JSON object instead of the table
  --slides LIST    only these slides, counted from 1
  --lock-breaks    write every line's end into the PowerPoint file, as diptych build --lock-breaks does
  --stress SEED    instead of a deck: decks of random text in Chinese, English, Japanese and Korean
  --lines N        about so many lines of it (default: 1000)

What must be reached; with any of these, nothing else decides about the exit code:

  --strict         web 100 %, pptx 99 %, lines off by 0.5 px in the middle and 1.5 px at the 95th percentile,
                   similarity 0.96, no overflow, nothing missing
  --min-web, --min-pptx, --min-raw N         lines that break as the engine says, in percent: on the web, in the
                   PowerPoint file, and there with LibreOffice's own spacing
  --max-dy, --max-dy-p95 N                   how far lines are off, up and down, in px
  --min-ssim, --min-blocks N                 similarity of pictures and block match of every slide, 0 to 1
  --max-overflow, --max-missing, --max-faults N

CHROMIUM names another browser than /usr/bin/chromium.
Exit codes: 0 both decks are the same, 1 they differ or the deck has an error, 2 wrong usage or a missing program.
`

/** The command was called in a way that means nothing. */
export class UsageError extends Error {}

export interface Arguments {
  /** A deck's path, or the seed of random ones and how many lines they have. */
  source: { deck: string; theme?: string } | { seed: number; lines: number }
  report?: string
  json: boolean
  lockBreaks: boolean
  /** What has to be reached; absent: no faults at all. */
  thresholds?: Thresholds
  /** True for a slide's number if it is wanted. */
  wanted(number: number): boolean
}

/** Reads the command line. @throws UsageError */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parsed(words)
  const thresholds = readThresholds(values)
  return {
    source: sourceOf(positionals, values['stress'], values['lines'], text(values['theme'])),
    json: values['json'] === true,
    lockBreaks: values['lock-breaks'] === true,
    wanted: slideFilter(text(values['slides'])),
    ...(thresholds === undefined ? {} : { thresholds }),
    ...(values['report'] === undefined ? {} : { report: text(values['report'])! }),
  }
}

type Value = string | boolean | undefined

const STRINGS = ['theme', 'report', 'slides', 'stress', 'lines', ...THRESHOLDS]
const FLAGS = ['json', 'lock-breaks', 'strict']

function parsed(words: readonly string[]): { values: Record<string, Value>; positionals: string[] } {
  const options = Object.fromEntries([
    ...STRINGS.map((name) => [name, { type: 'string' as const }]),
    ...FLAGS.map((name) => [name, { type: 'boolean' as const }]),
  ])
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    return { values: values as Record<string, Value>, positionals }
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!, { cause: error })
  }
}

function sourceOf(positionals: readonly string[], stress: Value, lines: Value, theme?: string): Arguments['source'] {
  if (stress !== undefined) {
    if (theme !== undefined) throw new UsageError('--theme belongs to a DECK')
    if (positionals.length > 0) throw new UsageError('--stress makes its own decks; leave DECK out')
    return { seed: numberOf('stress', stress), lines: lines === undefined ? 1000 : numberOf('lines', lines) }
  }
  if (lines !== undefined) throw new UsageError('--lines belongs to --stress')
  if (positionals.length !== 1) throw new UsageError(`expected one DECK, got ${positionals.length}`)
  return { deck: positionals[0]!, ...(theme === undefined ? {} : { theme }) }
}

function readThresholds(values: Record<string, Value>): Thresholds | undefined {
  const own = THRESHOLDS.flatMap((name): [ThresholdName, number][] =>
    values[name] === undefined ? [] : [[name, numberOf(name, values[name])]],
  )
  if (own.length === 0 && values['strict'] !== true) return undefined
  return { ...(values['strict'] === true ? STRICT : {}), ...Object.fromEntries(own) }
}

function numberOf(name: string, value: Value): number {
  const read = Number(value)
  if (value === '' || !Number.isFinite(read) || read < 0) throw new UsageError(`--${name} takes a number, not "${String(value)}"`)
  return read
}

function text(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function slideFilter(list: string | undefined): (number: number) => boolean {
  if (list === undefined) return () => true
  const ranges = list.split(',').map((part): [number, number] => {
    const match = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part)
    if (!match) throw new UsageError(`--slides takes numbers and ranges such as 3,5-9, not "${list}"`)
    return [Number(match[1]), Number(match[2] ?? match[1])]
  })
  return (number) => ranges.some(([first, last]) => number >= first && number <= last)
}
