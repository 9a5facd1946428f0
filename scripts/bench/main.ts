/**
 * Benchmarks on this machine: phases of a cold build, builds after an edit, the edit loop in a real browser, and the
 * same text through other tools. Times are of this machine; quote the ratios.
 *
 *     npm run bench [-- --sizes 60,300] [--runs 5] [--edits 20] [--only phases,growth,builds,memory,loop,peers] [--peers DIR]
 *                     [--language ts] [--write]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from './browser.ts'
import { measureBuilds } from './builds.ts'
import { benchSlides } from './deck.ts'
import { measureExports } from './export.ts'
import { measureMemory } from './memory-table.ts'
import { officeSlides } from './office-deck.ts'
import { measurePhases } from './phases-table.ts'
import { toMarkdown, writePage, type Table } from './report.ts'
import { measureServers } from './serve.ts'
import { diptych } from './tools/diptych.ts'
import { peers } from './tools/peers.ts'
import type { Tool } from './tools/tool.ts'

const PARTS = ['phases', 'growth', 'builds', 'memory', 'loop', 'peers']

/** Slides of the decks whose growth is measured, unless `--sizes` says others. */
const GROWTH = [250, 500, 1000, 2000]

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    runs: { type: 'string' },
    edits: { type: 'string', default: '20' },
    only: { type: 'string', default: PARTS.join(',') },
    peers: { type: 'string' },
    language: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
})
const sizes = (values.sizes ?? '60,300').split(',').map(Number)
const runs = Number(values.runs ?? 5)
/** A ratio of two short times: machines that others share swing by as much as either takes. */
const BUILDS = 15
const edits = Number(values.edits)
const parts = new Set(values.only.split(','))
const unknown = [...parts].filter((part) => !PARTS.includes(part))
if (unknown.length > 0) throw new Error(`--only takes ${PARTS.join(', ')}; not ${unknown.join(', ')}`)

/** The text of every table. */
const slidesOf = (count: number): string[] => benchSlides(count, values.language)

const folder = mkdtempSync(join(tmpdir(), 'diptych-bench-'))
const folders = new Map<string, string>()
const tables: Table[] = []

/** A folder for a tool's decks: its own, where it must lie beside the tool's packages. */
function folderOf({ name, home }: Tool): string {
  const known = folders.get(name)
  if (known !== undefined) return known
  const made = mkdtempSync(join(home ?? folder, 'bench-'))
  folders.set(name, made)
  return made
}

function add(table: Table): void {
  tables.push(table)
  console.log(`\n${toMarkdown(table)}`)
}

/** Our own and the peers that are there; what is missing is said. */
function installed(): Tool[] {
  const all = peers(values.peers ?? 'node_modules')
  const there = all.filter((tool) => tool.version() !== undefined)
  for (const { name } of all.filter((tool) => !there.includes(tool)))
    console.log(`${name} is not installed${values.peers ? ` in ${values.peers}` : ''}: left out.`)
  return [diptych, ...there]
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; ${new Date().toISOString().slice(0, 10)}`,
)
try {
  if (parts.has('phases')) add(measurePhases(sizes, runs, folder, slidesOf))
  if (parts.has('growth')) {
    // Large decks: one process each unless more are asked for.
    const grown = measurePhases(values.sizes === undefined ? GROWTH : sizes, Number(values.runs ?? 1), folder, officeSlides)
    const holds = 'Half of the slides hold a native chart with its workbook, half a table, all have notes.'
    add({ ...grown, name: 'growth', caption: `${holds} ${grown.caption}` })
  }
  if (parts.has('builds')) add(await measureBuilds(sizes, Number(values.runs ?? BUILDS), folder, slidesOf))
  if (parts.has('memory')) add(measureMemory(sizes[0]!, folder, slidesOf))
  if (parts.has('loop') || parts.has('peers')) {
    const tools = parts.has('peers') ? installed() : [diptych]
    if (parts.has('peers')) add(await measureExports(tools, slidesOf(60), runs, folderOf))
    const browser = await launchBrowser()
    try {
      const starts = Math.max(1, Math.min(runs, 5))
      const serving = tools.filter((tool) => tool.serve)
      if (parts.has('peers'))
        add(await measureServers(serving, { name: 'servers', slides: slidesOf(60), runs: starts, edits }, browser, folderOf))
      if (parts.has('loop'))
        for (const count of sizes)
          add(await measureServers([diptych], { name: `loop-${count}`, slides: slidesOf(count), runs: starts, edits }, browser, folderOf))
    } finally {
      await browser.close()
    }
  }
  if (values.write) writePage(tables)
} finally {
  for (const made of [folder, ...folders.values()]) rmSync(made, { recursive: true, force: true })
}
