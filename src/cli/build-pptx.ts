import { join } from 'node:path'
import type { DeckCache } from '../cache/index.ts'
import type { Report } from '../diagnostics/types.ts'
import { fileNameFor } from '../write/index.ts'
import type { Built, Output } from './output.ts'
import type { Progress } from './terminal.ts'
import { replaceFile } from '../write/index.ts'

export interface PptxOptions {
  /** Every line ends with a break. */
  lockBreaks: boolean
  /** Also one file for each chapter. */
  perChapter: boolean
  /** What earlier builds kept. */
  cache?: DeckCache | undefined
}

/** Writes the PowerPoint file, and beside it one a chapter where that is asked for. */
export async function buildPptx(
  { placed, design }: Built,
  out: string,
  options: PptxOptions,
  progress: Progress,
  report: Report,
): Promise<Output[]> {
  const { writePptx } = await import('../pptx/index.ts')
  const name = fileNameFor(placed.name)
  const deck = options.lockBreaks ? (await import('../pptx/lock-breaks.ts')).lockBreaks(placed) : placed
  const write = async (part: Built['placed'], fileName: string, told: Report): Promise<Output> => {
    progress.say(`Writing ${fileName}: ${part.scenes.length} slides …`)
    const start = performance.now()
    const bytes = await writePptx(part, design, told, undefined, options.cache)
    const path = join(out, fileName)
    replaceFile(path, bytes)
    return { path, slides: part.scenes.length, bytes: bytes.length, ms: Math.round(performance.now() - start) }
  }
  const outputs = [await write(deck, `${name}.pptx`, report)]
  if (!options.perChapter) return outputs
  const { chapterDecks } = await import('../pptx/chapters.ts')
  const chapters = chapterDecks(deck)
  const digits = Math.max(2, String(chapters.length).length)
  for (const { number, title, deck: chapter } of chapters) {
    // What is wrong with a picture has been said of the whole deck.
    outputs.push(await write(chapter, `${name}-${String(number).padStart(digits, '0')}-${fileNameFor(title)}.pptx`, () => {}))
  }
  return outputs
}
