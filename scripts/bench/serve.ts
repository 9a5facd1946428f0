import { unzipSync } from 'fflate'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openWatched, untilSeen, untilServed, type Watched } from './browser.ts'
import { withWord } from './deck.ts'
import { progress, type Table } from './report.ts'
import { startServer, type Server } from './run.ts'
import { median, ms, percentile } from './statistics.ts'
import type { Tool } from './tools/tool.ts'

/** Longest wait for a file, in milliseconds. */
const LONGEST = 60_000

/** Words on the first slide and on the one that is edited. */
const FIRST = 'firstslide'
const MIDDLE = 'editedslide'

/** What one tool's server was measured at. Milliseconds. */
interface Measured {
  start: number[]
  edit: number[]
  pptx: number[]
  memory: number[]
  reloads: number
}

/** How often, and on which slide. */
export interface ServeOptions {
  /** Of the table. */
  name: string
  slides: readonly string[]
  /** Starts of each server. */
  runs: number
  /** Edits at each start. */
  edits: number
}

/**
 * Servers in turn: from the start of the process until a real browser shows the first slide, then from the end of
 * writing an edit until it shows the changed word, on the slide in the middle of the deck.
 */
export async function measureServers(
  tools: readonly Tool[],
  { name, slides, runs, edits }: ServeOptions,
  browser: Browser,
  folderOf: (tool: Tool) => string,
): Promise<Table> {
  const results = new Map<Tool, Measured>(tools.map((tool) => [tool, { start: [], edit: [], pptx: [], memory: [], reloads: 0 }]))
  for (let round = 0; round < runs; round++)
    for (const [tool, measured] of results) {
      await measureOne(tool, measured, { slides, edits, round, browser, folder: folderOf(tool) })
      progress(name, [tool.name, `start ${ms(measured.start.at(-1)!)}`, `edit ${ms(median(measured.edit))}`])
    }
  return {
    name,
    caption: `${slides.length} slides, the word changed on slide ${middleOf(slides.length)}: ${runs} starts, ${edits} edits at each, in milliseconds.`,
    columns: ['', 'start → first page', 'edit → visible', '95 %', 'longest', 'reloads', 'edit → .pptx', 'peak memory'],
    rows: [...results].map(([tool, { start, edit, pptx, memory, reloads }]) => [
      `${tool.name} ${tool.version()}`,
      ms(median(start)),
      ms(median(edit)),
      ms(percentile(edit, 95)),
      ms(Math.max(...edit)),
      `${reloads} of ${edit.length}`,
      pptx.length > 0 ? ms(median(pptx)) : '–',
      memory.length > 0 ? `${ms(median(memory))} MB` : '–',
    ]),
  }
}

/** Until the page looks for a word, in ms. */
const ARMED = 100

interface Round {
  slides: readonly string[]
  edits: number
  round: number
  browser: Browser
  folder: string
}

async function measureOne(tool: Tool, measured: Measured, { slides: text, edits, round, browser, folder }: Round): Promise<void> {
  // Words by which a slide is known, whatever a tool does with headings.
  const slides = withWord(withWord(text, 1, FIRST), middleOf(text.length), MIDDLE)
  const deck = join(folder, 'deck.md')
  writeFileSync(deck, tool.join(slides))
  const port = await freePort()
  const { urlOf, pptx, ...command } = tool.serve!(deck, port)
  const watched = await openWatched(browser)
  const server: Server = startServer(command, folder)
  try {
    await untilServed(watched, urlOf(1))
    measured.start.push((await untilSeen(watched, FIRST)) - server.start)
    await measureEdits(tool, measured, { slides, deck, edits, round, watched, url: urlOf(middleOf(text.length)), pptx })
    const memory = server.memory()
    if (memory !== undefined) measured.memory.push(memory)
  } finally {
    await watched.page.close()
    await server.stop()
  }
}

async function measureEdits(
  tool: Tool,
  measured: Measured,
  edit: { slides: readonly string[]; deck: string; edits: number; round: number; watched: Watched; url: string; pptx?: string },
): Promise<void> {
  const { slides, deck, edits, round, watched, url, pptx } = edit
  const number = middleOf(slides.length)
  await watched.page.goto(url)
  await untilSeen(watched, MIDDLE)
  // The first edit after a start finds everything cold, at every tool.
  for (let i = -1; i < edits; i++) {
    await pause(300)
    const word = `edit${round}x${i + 1}`
    const text = tool.join(withWord(slides, number, word))
    const loads = watched.loads
    // It is looked for from before the edit on, so that looking takes no time of it.
    const seen = untilSeen(watched, word)
    await pause(ARMED)
    writeFileSync(deck, text)
    const start = performance.now()
    const took = (await seen) - start
    const written = pptx === undefined ? undefined : await untilWritten(pptx, word, start)
    if (i < 0) continue
    measured.edit.push(took)
    if (written !== undefined) measured.pptx.push(written)
    await pause(200)
    if (watched.loads > loads) measured.reloads++
  }
}

/** Milliseconds until a .pptx is there that opens and holds the word. */
async function untilWritten(file: string, word: string, start: number): Promise<number> {
  let seen = 0
  while (performance.now() - start < LONGEST) {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (changed > seen) {
      const took = performance.now() - start
      seen = changed
      const slides = unzipSync(readFileSync(file), { filter: ({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name) })
      if (Object.values(slides).some((xml) => Buffer.from(xml).includes(word))) return took
    }
    await pause(5)
  }
  throw new Error(`${file} was not written within ${LONGEST / 1000} s`)
}

/** The slide that is edited: in the middle, 30 of 60. */
export function middleOf(count: number): number {
  return Math.floor(count / 2)
}

function pause(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time))
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
