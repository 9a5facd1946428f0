import { existsSync } from 'node:fs'
import { type CacheKind, DeckCache } from '../../cache/index.ts'
import { type Compiled, type CompileOptions, type CompileResult, createCompiler } from '../../compile/index.ts'
import type { Share } from '../../compile/share.ts'
import { UsageError } from '../usage.ts'
import type { BuildOptions } from './options.ts'
import type { Built } from './output.ts'

/** Compiles the deck as the options ask for it. */
export async function compileBuild(options: BuildOptions, cache: DeckCache | undefined, share?: Share): Promise<CompileResult> {
  const { deck, fonts, theme, originalImages } = options
  const results = await resultsOf(options.results)
  return createCompiler(deck, cache).compile({
    ...(fonts && { fonts }),
    ...(theme === undefined ? {} : { theme }),
    ...(originalImages ? { originalImages } : {}),
    ...(results && { results }),
    ...(share && { share }),
  })
}

/** What outputs are written from. */
export function builtOf({ placed, design }: Compiled, { notes }: BuildOptions): Built {
  return { placed: notes ? placed : withoutNotes(placed), theme: design.theme, design }
}

/** For decks that are given away: what the speaker says stays at home. */
function withoutNotes(placed: Built['placed']): Built['placed'] {
  return { ...placed, scenes: placed.scenes.map((scene) => ({ ...scene, notes: [] })) }
}

export function openCache({ deck, cache }: BuildOptions, kind: CacheKind): DeckCache | undefined {
  return cache ? DeckCache.open(deck, kind) : undefined
}

/** What a room said, from the log of a live session. */
async function resultsOf(log: string | undefined): Promise<CompileOptions['results']> {
  if (log === undefined) return undefined
  if (!existsSync(log)) throw new UsageError(`--results takes the log of a session, and there is no file "${log}"`)
  const { LogUnavailable, roomResults } = await import('../../present/index.ts')
  try {
    return roomResults(log)
  } catch (error) {
    throw error instanceof LogUnavailable ? new UsageError(`--results: ${log}: ${error.message}`) : error
  }
}
