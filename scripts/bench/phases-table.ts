import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { progress, type Table } from './report.ts'
import { environment } from './run.ts'
import { median, ms } from './statistics.ts'
import { diptych, ROOT } from './tools/diptych.ts'

/** One build in a process of its own (`phases.mjs`). */
interface PhaseTimes {
  slides: number
  /** Milliseconds. */
  phases: Record<string, number>
  /** Megabytes. */
  peakMemory: number
  /** Milliseconds of processor time of the whole process, which other work on the machine does not lengthen. */
  processor: number
}

const PHASES = ['parse', 'place', 'web', 'plan', 'pptx', 'zip']

/** Phases of a cold build, each run in a process of its own, so that its peak memory is its own too. */
export function measurePhases(sizes: readonly number[], runs: number, folder: string, slidesOf: (count: number) => string[]): Table {
  const rows = sizes.map((size) => {
    const deck = join(folder, `deck-${size}.md`)
    writeFileSync(deck, diptych.join(slidesOf(size)))
    const script = [join(import.meta.dirname, 'phases.mjs'), deck]
    const results = Array.from(
      { length: runs },
      () => JSON.parse(execFileSync(process.execPath, script, { encoding: 'utf8', cwd: ROOT, env: environment() })) as PhaseTimes,
    )
    const total = results.map(({ phases }) => Object.values(phases).reduce((a, b) => a + b, 0))
    const row = [
      size.toLocaleString('en'),
      ...PHASES.map((name) => ms(median(results.map(({ phases }) => phases[name] ?? 0)))),
      ms(median(total)),
      (median(results.map(({ phases }) => phases['place'] ?? 0)) / size).toFixed(2),
      ms(median(results.map(({ processor }) => processor))),
      `${ms(median(results.map(({ peakMemory }) => peakMemory)))} MB`,
    ]
    progress('phases', row)
    return row
  })
  return {
    name: 'phases',
    caption: `Milliseconds, medians of ${runs} cold ${runs === 1 ? 'process' : 'processes'}; modules are loaded before.`,
    columns: ['slides', ...PHASES, 'total', 'place, a slide', 'processor', 'peak memory'],
    rows,
  }
}
