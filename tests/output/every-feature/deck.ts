/** The deck that uses every feature, compiled and written once for a file of tests. */
import { join } from 'node:path'
import { type Compiled, compileDeck } from '../../../src/compile/index.ts'
import { writePptx } from '../../../src/pptx/index.ts'

const FOLDER = join(import.meta.dirname, '../../decks/every-feature')

export interface EveryFeature {
  compiled: Compiled
  pptx: Uint8Array
}

export async function everyFeature(): Promise<EveryFeature> {
  const compiled = (await compileDeck(FOLDER)) as Compiled
  const pptx = await writePptx(compiled.placed, compiled.design, ({ message }) => {
    throw new Error(message)
  })
  return { compiled, pptx }
}
