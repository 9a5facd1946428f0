import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withWord } from './deck.ts'
import { progress, type Table } from './report.ts'
import { run } from './run.ts'
import { middleOf } from './serve.ts'
import { median, ms } from './statistics.ts'
import { diptych, diptychCommand } from './tools/diptych.ts'

/** `diptych build` of both decks as users run it: with nothing kept from before, then again after one slide was edited. */
export async function measureBuilds(
  sizes: readonly number[],
  runs: number,
  folder: string,
  slidesOf: (count: number) => string[],
): Promise<Table> {
  const rows: string[][] = []
  for (const size of sizes) {
    const slides = slidesOf(size)
    const deck = join(folder, `build-${size}.md`)
    const out = join(folder, `out-${size}`)
    const cold: number[] = []
    const warm: number[] = []
    for (let round = 0; round <= runs; round++) {
      rmSync(out, { recursive: true, force: true })
      rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
      // What builds keep stands in it, and nowhere else.
      mkdirSync(join(folder, 'node_modules'))
      writeFileSync(deck, diptych.join(slides))
      const first = await run(diptychCommand('build', deck, '--out', out), folder)
      writeFileSync(deck, diptych.join(withWord(slides, middleOf(size), `edit${round}`)))
      const second = await run(diptychCommand('build', deck, '--out', out), folder)
      // The first round warms the machine's file cache.
      if (round === 0) continue
      cold.push(first)
      warm.push(second)
    }
    const row = [size.toLocaleString('en'), ms(median(cold)), ms(median(warm)), (median(warm) / median(cold)).toFixed(2)]
    progress('builds', row)
    rows.push(row)
  }
  return {
    name: 'builds',
    caption: `\`diptych build\` of both decks, whole processes, medians of ${runs}, in milliseconds.`,
    columns: ['slides', 'cold', 'after an edit of one slide', 'ratio'],
    rows,
  }
}
