import { parseArgs } from 'node:util'

export const USAGE = `Usage: npx tsx scripts/fidelity/main.ts DECK [--report DIR] [--json] [--slides 3,5-9] [--lock-breaks]

Builds both decks of DECK, draws the web deck in Chromium and the PowerPoint file in LibreOffice, and
compares them slide by slide.

  --report DIR     write index.html with pictures of every slide to DIR: web-NN.png, pptx-NN.png,
                   diff-NN.png and pair-NN.png (both sides)
  --json           print one JSON object instead of the table
  --slides LIST    only these slides, counted from 1
  --lock-breaks    write every line's end into the PowerPoint file, as diptych build --lock-breaks does

CHROMIUM names another browser than /usr/bin/chromium.
Exit codes: 0 both decks are the same, 1 they differ or the deck has an error, 2 wrong usage or a missing program.
`

/** The command was called in a way that means nothing. */
export class UsageError extends Error {}

export interface Arguments {
  deck: string
  report?: string
  json: boolean
  lockBreaks: boolean
  /** True for a slide's number if it is wanted. */
  wanted(number: number): boolean
}

/** Reads the command line. @throws UsageError */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parsed(words)
  if (positionals.length !== 1) throw new UsageError(`expected one DECK, got ${positionals.length}`)
  return {
    deck: positionals[0]!,
    json: values.json ?? false,
    lockBreaks: values['lock-breaks'] ?? false,
    wanted: slideFilter(values.slides),
    ...(values.report === undefined ? {} : { report: values.report }),
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { report: { type: 'string' }, json: { type: 'boolean' }, slides: { type: 'string' }, 'lock-breaks': { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!, { cause: error })
  }
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
