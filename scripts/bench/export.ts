import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { progress, type Table } from './report.ts'
import { run } from './run.ts'
import { median, ms } from './statistics.ts'
import type { Tool } from './tools/tool.ts'

const KINDS = ['web', 'pptx', 'both'] as const

type Kind = (typeof KINDS)[number]

/**
 * Whole processes that write decks, tools in turn in every round, so that a machine that slows down slows all of them.
 * The ratio is that of the medians to our own.
 */
export async function measureExports(
  tools: readonly Tool[],
  slides: readonly string[],
  runs: number,
  folderOf: (tool: Tool) => string,
): Promise<Table> {
  const times = new Map<string, number[]>()
  for (let round = 0; round <= runs; round++) {
    for (const tool of tools) {
      const folder = folderOf(tool)
      const deck = join(folder, 'deck.md')
      const out = join(folder, 'out')
      mkdirSync(out, { recursive: true })
      writeFileSync(deck, tool.join(slides))
      const took = await roundOf(tool, deck, out, folder)
      progress('exports', [tool.name, ...Object.entries(took).map(([kind, time]) => `${kind} ${ms(time)}`)])
      // The first round warms the machine's file cache for all.
      if (round === 0) continue
      for (const kind of KINDS) {
        const key = `${tool.name} ${kind}`
        if (took[kind] !== undefined) times.set(key, [...(times.get(key) ?? []), took[kind]])
      }
    }
  }
  const cells = (tool: Tool, kind: Kind): string[] => {
    const own = median(times.get(`${tools[0]!.name} ${kind}`)!)
    const took = times.get(`${tool.name} ${kind}`)
    return took ? [ms(median(took)), (median(took) / own).toFixed(2)] : ['–', '–']
  }
  return {
    name: 'exports',
    caption: `${slides.length} slides, whole processes in turn, medians of ${runs}, in milliseconds.`,
    columns: ['', 'web deck', '× ours', '.pptx', '× ours', 'both decks', '× ours'],
    rows: tools.map((tool) => [`${tool.name} ${tool.version()}`, ...KINDS.flatMap((kind) => cells(tool, kind))]),
  }
}

/** Milliseconds of each kind of deck that a tool makes; both together are one command where it has one. */
async function roundOf({ build }: Tool, deck: string, out: string, folder: string): Promise<{ [kind in Kind]?: number }> {
  const took: { [kind in Kind]?: number } = {}
  for (const kind of KINDS) {
    const command = build[kind]?.(deck, out)
    if (command) took[kind] = await run(command, folder)
  }
  if (took.both === undefined && took.web !== undefined && took.pptx !== undefined) took.both = took.web + took.pptx
  return took
}
