import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withWord } from './deck.ts'
import { progress, type Table } from './report.ts'
import { environment } from './run.ts'
import { middleOf } from './serve.ts'
import { diptych, ROOT } from './tools/diptych.ts'

/** Edits after which memory is looked at. */
const COUNTS = [200, 2000]

/** What a preview holds after many edits: its heap and what it has open must not grow with them. */
export function measureMemory(size: number, folder: string, slidesOf: (count: number) => string[]): Table {
  const deck = join(folder, 'memory.md')
  writeFileSync(deck, diptych.join(withWord(slidesOf(size), middleOf(size), 'edit0')))
  // Code that V8 compiles as functions grow hot would count as growth.
  const script = ['--expose-gc', '--no-opt', '--no-sparkplug', join(import.meta.dirname, 'memory.mjs'), deck, ...COUNTS.map(String)]
  const lines = execFileSync(process.execPath, script, { encoding: 'utf8', cwd: ROOT, env: environment() }).trim().split('\n')
  const found = lines.map((line) => JSON.parse(line) as { edits: number; heap: number; open: number })
  const rows = found.map(({ edits, heap, open }) => {
    const row = [edits.toLocaleString('en'), `${heap.toFixed(1)} MB`, (heap / found[0]!.heap).toFixed(2), String(open)]
    progress('memory', row)
    return row
  })
  return {
    name: 'memory',
    caption: `A preview of ${size} slides after that many edits, one in seven of which breaks the deck: its heap after a collection, without compiled code, and timers, watchers and handles that are open.`,
    columns: ['edits', 'heap', '× the first', 'open'],
    rows,
  }
}
