/**
 * Benchmarks: phases of a cold build at several sizes with peak memory, and beside Pandoc where it is
 * installed. Times are of this machine; quote the ratios.
 *
 *     npm run bench [-- --sizes 60,300] [--runs 5] [--language ts]
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchDeck } from './deck.ts'
import type { PhaseTimes } from './phases.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PHASES = ['parse', 'place', 'web', 'pptxgenjs', 'finish', 'zip']

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '60,300,1000' },
    runs: { type: 'string', default: '5' },
    language: { type: 'string', default: '' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const runs = Number(values.runs)
const folder = mkdtempSync(join(tmpdir(), 'diptych-bench-'))

try {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`)
  printPhases()
  comparePandoc()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function deckOf(size: number): string {
  const path = join(folder, `deck-${size}.md`)
  writeFileSync(path, benchDeck(size, values.language))
  return path
}

/** Each run in a process of its own, so that it is cold and its peak memory is its own. */
function printPhases(): void {
  console.log(['slides', ...PHASES, 'total ms', 'peak MB'].map((word) => word.padStart(10)).join(''))
  for (const size of sizes) {
    const deck = deckOf(size)
    const results = Array.from(
      { length: runs },
      () =>
        JSON.parse(
          execFileSync(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(import.meta.dirname, 'phases.ts'), deck], {
            encoding: 'utf8',
          }),
        ) as PhaseTimes,
    )
    const phase = (name: string): number => median(results.map((result) => result.phases[name] ?? 0))
    const total = median(results.map((result) => Object.values(result.phases).reduce((a, b) => a + b, 0)))
    const row = [
      results[0]!.slides,
      ...PHASES.map((name) => phase(name).toFixed(0)),
      total.toFixed(0),
      median(results.map((result) => result.peakMemory)).toFixed(0),
    ]
    console.log(row.map((word) => String(word).padStart(10)).join(''))
  }
}

/** Whole processes in turn, ours and Pandoc's two, of the same text: the ratio holds when the machine's speed drifts. */
function comparePandoc(): void {
  const found = spawnSync('pandoc', ['--version'], { encoding: 'utf8' })
  if (found.status !== 0) return console.log('\nPandoc is not installed, so there is nothing to compare with (apt-get install pandoc).')
  const deck = deckOf(60)
  const ours = (): void =>
    void execFileSync(process.execPath, [join(ROOT, 'bin/diptych.js'), 'build', deck, '--out', join(folder, 'out')], { stdio: 'ignore' })
  const pandoc = (): void => {
    execFileSync('pandoc', [deck, '-t', 'revealjs', '-s', '--slide-level=1', '-o', join(folder, 'p.html')], { stdio: 'ignore' })
    execFileSync('pandoc', [deck, '--slide-level=1', '-o', join(folder, 'p.pptx')], { stdio: 'ignore' })
  }
  ours()
  pandoc()
  const pairs = Array.from({ length: Math.max(runs, 5) }, () => [timed(ours), timed(pandoc)] as const)
  console.log(`\n60 slides to a web deck and a pptx, cold processes, ${pairs.length} pairs, medians`)
  console.log(`  diptych                              ${median(pairs.map(([a]) => a)).toFixed(0)} ms`)
  console.log(`  ${found.stdout.split('\n')[0]} (revealjs, then pptx)  ${median(pairs.map(([, b]) => b)).toFixed(0)} ms`)
  console.log(`  ratio                                ${median(pairs.map(([a, b]) => a / b)).toFixed(2)}`)
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
