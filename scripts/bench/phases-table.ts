import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PhaseTimes } from './phases.ts'
import type { Table } from './report.ts'
import { median, ms } from './statistics.ts'
import { diptych, ROOT } from './tools/diptych.ts'

const PHASES = ['parse', 'place', 'web', 'plan', 'pptx', 'zip']

/** Phases of a cold build, each run in a process of its own, so that its peak memory is its own too. */
export function measurePhases(sizes: readonly number[], runs: number, folder: string, slidesOf: (count: number) => string[]): Table {
  const rows = sizes.map((size) => {
    const deck = join(folder, `deck-${size}.md`)
    writeFileSync(deck, diptych.join(slidesOf(size)))
    const script = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(import.meta.dirname, 'phases.ts'), deck]
    const results = Array.from(
      { length: runs },
      () => JSON.parse(execFileSync(process.execPath, script, { encoding: 'utf8' })) as PhaseTimes,
    )
    const total = results.map(({ phases }) => Object.values(phases).reduce((a, b) => a + b, 0))
    return [
      size.toLocaleString('en'),
      ...PHASES.map((name) => ms(median(results.map(({ phases }) => phases[name] ?? 0)))),
      ms(median(total)),
      (median(results.map(({ phases }) => phases['place'] ?? 0)) / size).toFixed(2),
      ms(median(results.map(({ processor }) => processor))),
      `${ms(median(results.map(({ peakMemory }) => peakMemory)))} MB`,
    ]
  })
  return {
    name: 'phases',
    caption: `Milliseconds, medians of ${runs} cold processes; the modules' own loading is in the phase that needs them first.`,
    columns: ['slides', ...PHASES, 'total', 'place, a slide', 'processor', 'peak memory'],
    rows,
  }
}
