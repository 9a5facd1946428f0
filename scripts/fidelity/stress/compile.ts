/** Random decks, compiled as any other. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Compiled, compileDeck } from '../../../src/compile/index.ts'
import { stressDecks } from './deck.ts'
import { randomFrom } from './random.ts'

/** The decks of a seed, by their language. */
export async function compileStress(seed: number, lines: number): Promise<{ name: string; compiled: Compiled }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-stress-'))
  try {
    const compiled = []
    for (const { lang, markdown } of stressDecks(lines, randomFrom(seed))) {
      const file = join(folder, `${lang}.md`)
      writeFileSync(file, markdown)
      const result = await compileDeck(file)
      if (!('placed' in result)) throw new Error(`the random deck in ${lang} is no deck`)
      compiled.push({ name: lang, compiled: result })
    }
    return compiled
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
